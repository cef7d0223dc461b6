import { describe, expect, it } from 'vitest';
import { affineScores } from './affineScores';

describe('affineScores', () => {
  // Rows: bias, feature 0, feature 1, feature 2; two classes.
  const W = Float64Array.of(1, 2, 10, 20, 100, 200, 1000, 2000);

  it('takes the rows of its axes, and puts the other features into c', () => {
    const { K, a, b, c } = affineScores({ W, D: 4, K: 2, bias: true }, [2, 0], Float64Array.of(NaN, 3, NaN));
    expect([K, ...a, ...b, ...c]).toEqual([2, 1000, 2000, 10, 20, 301, 602]);
  });

  it('starts at 0 without the bias', () => {
    const { a, b, c } = affineScores({ W, D: 4, K: 2, bias: false }, [0, 3], Float64Array.of(NaN, 1, 2, NaN));
    expect([...a, ...b, ...c]).toEqual([1, 2, 1000, 2000, 210, 420]);
  });

  it('is flat along x2 where one feature is all there is', () => {
    const { a, b, c } = affineScores({ W: W.subarray(0, 4), D: 2, K: 2, bias: true }, [0], Float64Array.of(5));
    expect([...a, ...b, ...c]).toEqual([10, 20, 0, 0, 1, 2]);
  });

  it('leaves W as it was', () => {
    const before = W.slice();
    affineScores({ W, D: 4, K: 2, bias: true }, [0, 1], Float64Array.of(0, 0, 7));
    expect(W).toEqual(before);
  });
});
