/** The field under the plane: arg max and max ŷ at the centre of every cell of a grid (handout, lines Z and S). */
import type { AffineScores } from './affine/affineScores';
import type { Domain } from '../data/fitDomain';
import type { ScoreField } from './scoreField';

/** exp of this is below half a unit of a float32 near 1 and changes no pixel. */
const NEGLIGIBLE = -20;

/**
 * Fills `winner` (arg max, lowest index at a tie) and `confidence` (max ŷ, 1/K to 1), both of length columns × rows,
 * row-major. Row 0 is the top of the plane, x2max, as in an image; column 0 is x1min.
 */
export function confidenceField(
  field: ScoreField,
  domain: Domain,
  columns: number,
  rows: number,
  winner: Uint8Array,
  confidence: Float32Array,
): void {
  if (field.kind === 'curved') field.fill(domain, columns, rows, winner, confidence);
  else affineConfidence(field, domain, columns, rows, winner, confidence);
}

function affineConfidence(
  { K, a, b, c }: AffineScores,
  domain: Domain,
  columns: number,
  rows: number,
  winner: Uint8Array,
  confidence: Float32Array,
): void {
  const [[left, right], [bottom, top]] = domain;
  const stepAcross = (right - left) / columns;
  const stepDown = (top - bottom) / rows;
  const rowStart = new Float64Array(K);
  const z = new Float64Array(K);
  for (let row = 0, cell = 0; row < rows; row++) {
    const x2 = top - (row + 0.5) * stepDown;
    for (let m = 0; m < K; m++) rowStart[m] = c[m]! + b[m]! * x2;
    for (let column = 0; column < columns; column++, cell++) {
      const x1 = left + (column + 0.5) * stepAcross;
      let best = 0;
      for (let m = 0; m < K; m++) {
        z[m] = rowStart[m]! + a[m]! * x1;
        if (z[m]! > z[best]!) best = m;
      }
      winner[cell] = best;
      confidence[cell] = 1 / shiftedSum(z, z[best]!, K);
    }
  }
}

function shiftedSum(z: Float64Array, max: number, K: number): number {
  let sum = 0;
  for (let m = 0; m < K; m++) {
    const shifted = z[m]! - max;
    if (shifted > NEGLIGIBLE) sum += Math.exp(shifted);
  }
  return sum;
}
