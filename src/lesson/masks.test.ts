import { describe, expect, it } from 'vitest';
import { masksOf } from './masks';

describe('masks', () => {
  it('hide a matrix with its cells, and a cell alone', () => {
    const all = masksOf({ hide: ['G'] });
    expect(all.hides('G.0.1')).toBe(true);
    const one = masksOf({ hide: ['W.0.1'] });
    expect([one.hides('W.0.1'), one.hides('W.0.2'), one.hides('W')]).toEqual([true, false, false]);
    expect(masksOf({ hide: ['jacobian.*.2'] }).hides('jacobian.0.2')).toBe(true);
  });

  it.each([
    ['risk', ['curve.head', 'risk.change']],
    ['yhat', ['probe.1', 'exp.0', 'error.2', 'loss', 'outer.1.1', 'jacobian.0.0', 'unit', 'line:W3', 'line:J1']],
    ['line:J2.rhs', ['line:J2.lhs']],
    ['line:E3', ['line:W1.lhs', 'line:M.rhs']],
    ['outer.1.2', ['line:M']],
    // x₀ = 1: the first row is ŷ − y.
    ['outer', ['error.1', 'line:L6']],
    ['outer.0.2', ['error.2', 'line:L6']],
    ['yhat.1', ['exp.1', 'error.1', 'probe.1', 'loss', 'outer.0.0']],
    ['G', ['gradient-max', 'check.0.0', 'tiles.mean', 'digits']],
    ['boundaries', ['regions', 'labels', 'contours', 'correct']],
  ])('of %s hide what repeats it', (name, repeats) => {
    const masks = masksOf({ hide: [name] });
    for (const other of repeats) expect(masks.hides(other), other).toBe(true);
  });

  it('know the sides of lines and the data of G as the page names them, and what a picture would tell', () => {
    const masks = masksOf({ hide: ['line:J2.rhs', 'G.1.2'] });
    expect([masks.hides('proof.J2.lhs'), masks.hides('proof.J1.lhs')]).toEqual([true, false]);
    expect([masks.hides('G.data.1.2'), masks.hides('G.data.0.2'), masks.hides('force.1.0')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([masks.touches('G'), masks.touches('W')]).toEqual([true, false]);
  });

  it('of ŷ_B leave ŷ_A and the scores', () => {
    const masks = masksOf({ hide: ['yhat.1'] });
    expect([masks.hides('yhat.0'), masks.hides('exp.0'), masks.hides('z.1')]).toEqual([false, false, false]);
  });

  it('of a cell below the first row of x(ŷ − y)ᵀ leave ŷ − y, which is to be multiplied', () => {
    expect(masksOf({ hide: ['outer.1.2'] }).hides('error.2')).toBe(false);
  });

  it('of a span hide R there alone', () => {
    const masks = masksOf({ hide: ['risk@11..60'] });
    expect([10, 11, 60, 61].map((t) => masks.hidesRiskAt(t))).toEqual([false, true, true, false]);
    expect(masks.hides('risk')).toBe(false);
  });
});
