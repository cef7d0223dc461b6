import { describe, expect, it } from 'vitest';
import { descend } from './descend';

describe('descend', () => {
  it('subtracts η times the gradient in place', () => {
    const W = Float64Array.of(1, 2, 3);
    descend(W, Float64Array.of(1, -1, 0), 0.5);
    expect([...W]).toEqual([0.5, 2.5, 3]);
  });
});
