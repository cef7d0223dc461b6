/** The field under the plane where scores are polynomials: as `confidence.ts` has it for affine ones. */
import type { Domain } from '../../data/fitDomain';
import { Leads } from './leads';
import type { Polynomial } from './polynomial';

export function fillConfidence(
  scores: readonly Polynomial[],
  domain: Domain,
  columns: number,
  rows: number,
  winner: Uint8Array,
  confidence: Float32Array,
): void {
  const leads = new Leads(scores, domain);
  const { K } = leads;
  // Every score against the first one, as polynomials of u whose coefficients follow v.
  const against = Array.from({ length: K }, (_, m) => leads.of(m, 0));
  const [c0, c1, c2, c3] = [0, 1, 2, 3].map(() => new Float64Array(K)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const z = new Float64Array(K);
  for (let row = 0, cell = 0; row < rows; row++) {
    const v = 1 - (2 * (row + 0.5)) / rows;
    for (let m = 0; m < K; m++) {
      const q = against[m]!;
      c0[m] = q[0]! + v * (q[2]! + v * (q[5]! + v * q[9]!));
      c1[m] = q[1]! + v * (q[4]! + v * q[8]!);
      c2[m] = q[3]! + v * q[7]!;
      c3[m] = q[6]!;
    }
    for (let column = 0; column < columns; column++, cell++) {
      const u = (2 * (column + 0.5)) / columns - 1;
      let best = 0;
      for (let m = 0; m < K; m++) {
        z[m] = c0[m]! + u * (c1[m]! + u * (c2[m]! + u * c3[m]!));
        if (z[m]! > z[best]!) best = m;
      }
      let sum = 0;
      for (let m = 0; m < K; m++) sum += Math.exp(z[m]! - z[best]!);
      winner[cell] = best;
      confidence[cell] = 1 / sum;
    }
  }
}
