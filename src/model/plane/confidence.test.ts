import { describe, expect, it } from 'vitest';
import { confidenceField } from './confidence';
import type { AffineField } from './scoreField';
import type { Domain } from '../data/fitDomain';
import { randomFrom } from '../data/random';
import { argMax, softmax } from '../kernel/softmax';

const COLUMNS = 40;
const ROWS = 30;
const DOMAIN: Domain = [
  [-1.2, 1.2],
  [-1, 3],
];

function scoresFrom(seed: number, K: number, weight: number): AffineField {
  const random = randomFrom(seed);
  const column = (): Float64Array => Float64Array.from({ length: K }, () => weight * random.normal());
  return { kind: 'affine', K, a: column(), b: column(), c: column() };
}

function field(scores: AffineField): { winner: Uint8Array; confidence: Float32Array } {
  const winner = new Uint8Array(COLUMNS * ROWS).fill(99);
  const confidence = new Float32Array(COLUMNS * ROWS);
  confidenceField(scores, DOMAIN, COLUMNS, ROWS, winner, confidence);
  return { winner, confidence };
}

describe('confidenceField', () => {
  it.each([1, 2, 3, 8])('agrees with softmax at every cell centre for K = %i', (K) => {
    for (const weight of [0.1, 3, 1e3, 1e7]) {
      const scores = scoresFrom(K, K, weight);
      const { winner, confidence } = field(scores);
      const gaps = Array.from(winner, (m, cell) => {
        const x1 = -1.2 + (((cell % COLUMNS) + 0.5) / COLUMNS) * 2.4;
        const x2 = 3 - ((Math.floor(cell / COLUMNS) + 0.5) / ROWS) * 4;
        const z = Float64Array.from({ length: K }, (_, k) => scores.c[k]! + scores.a[k]! * x1 + scores.b[k]! * x2);
        const yhat = softmax(z);
        const best = yhat[argMax(z)]!;
        return Math.max(Math.abs(confidence[cell]! - best), best - yhat[m]!);
      });
      expect(Math.max(...gaps)).toBeLessThanOrEqual(1e-6);
    }
  });

  it('begins at the top left: row 0 is x2max, column 0 is x1min', () => {
    const up = {
      kind: 'affine',
      K: 2,
      a: Float64Array.of(0, 0),
      b: Float64Array.of(0, 1),
      c: Float64Array.of(0, -1),
    } as const;
    const { winner } = field(up);
    expect([winner[0], winner[COLUMNS * ROWS - 1]]).toEqual([1, 0]);
    const right = {
      kind: 'affine',
      K: 2,
      a: Float64Array.of(0, 1),
      b: Float64Array.of(0, 0),
      c: Float64Array.of(0, 0),
    } as const;
    expect([field(right).winner[0], field(right).winner[COLUMNS - 1]]).toEqual([0, 1]);
  });

  it('is 1/K and the lowest index where all tie', () => {
    const { winner, confidence } = field(scoresFrom(1, 4, 0));
    expect(winner.every((m) => m === 0)).toBe(true);
    expect(confidence.every((value) => value === 0.25)).toBe(true);
  });
});
