import { describe, expect, it } from 'vitest';
import { designOf } from './design';

const samples = { N: 2, F: 2, features: Float64Array.of(1, 2, 3, 4), labels: Uint8Array.of(1, 0) };

describe('designOf', () => {
  it('puts x₀ = 1 first with the bias on', () => {
    const { D, X, labels } = designOf({ samples, K: 2, bias: true, eta: 1 });
    expect([...X]).toEqual([1, 1, 2, 1, 3, 4]);
    expect([D, ...labels]).toEqual([3, 1, 0]);
  });

  it('copies the features without it', () => {
    const { D, X } = designOf({ samples, K: 2, bias: false, eta: 1 });
    X[0] = 9;
    expect(D).toBe(2);
    expect([...samples.features]).toEqual([1, 2, 3, 4]);
  });

  it('has no rows without samples', () => {
    const none = { N: 0, F: 2, features: new Float64Array(0), labels: new Uint8Array(0) };
    expect(designOf({ samples: none, K: 3, bias: true, eta: 1 })).toMatchObject({ N: 0, D: 3, K: 3 });
  });
});
