import { describe, expect, it } from 'vitest';
import { held, ladderOf, moved, withHandle } from './guess';
import type { AskOf } from './lessonSchema';

const curve: AskOf<'curve'> = { kind: 'curve', of: 'risk', steps: 50, handles: 5, range: [0, 1.2], tol: 0.05 };
const number: AskOf<'number'> = { kind: 'number', of: 'risk', range: [0, 2], tol: 0.05 };
const slope = { risk: 0.464, step: -0.0287 };

describe('ladders', () => {
  it('stop at the quarters of the range, of a log axis too, or where the lesson says', () => {
    expect(ladderOf(number, slope).map((guess) => guess.kind === 'number' && guess.value)).toEqual([0, 0.5, 1, 1.5, 2]);
    const log = ladderOf({ ...number, range: [0.001, 10], scale: 'log' }, slope);
    expect(log[2]).toEqual({ kind: 'number', value: 0.1 });
    expect(ladderOf({ ...number, stops: [2, 9] }, slope)).toHaveLength(2);
  });

  it('hold four curves that stay on the axis', () => {
    const shapes = ladderOf(curve, slope);
    expect(shapes).toHaveLength(4);
    for (const shape of shapes) {
      for (const value of shape.kind === 'curve' ? shape.values : [NaN]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.2);
      }
    }
    expect(shapes[0]).toMatchObject({ values: [expect.closeTo(0.177, 3), 0, 0, 0, 0] });
    expect(shapes[2]).toMatchObject({ values: Array(5).fill(0.464) });
  });
});

describe('guesses', () => {
  it('hold within tol, within a factor, and for a curve at every handle', () => {
    const truth = { kind: 'number', value: 0.1 } as const;
    expect(held({ kind: 'number', value: 0.14 }, number, truth)).toBe(true);
    expect(held({ kind: 'number', value: 0.16 }, number, truth)).toBe(false);
    expect(held({ kind: 'number', value: 0.19 }, { ...number, tol: 'factor 2' }, truth)).toBe(true);
    expect(held({ kind: 'number', value: 0.21 }, { ...number, tol: 'factor 2' }, truth)).toBe(false);
    const drawn = { kind: 'curve', values: [0.1, 0.2, 0.3, 0.4, 0.5], handle: 0 } as const;
    const curveTruth = { kind: 'curve', at: [1, 2, 3, 4, 5], values: [0.1, 0.2, 0.3, 0.4, 0.56] } as const;
    expect(held(drawn, curve, curveTruth)).toBe(false);
    expect(held(withHandle(drawn, 4, 0.55), curve, curveTruth)).toBe(true);
    expect(held(drawn, curve, { kind: 'none' })).toBeNull();
  });

  it('move by a hundredth and stop at the ends of the axis', () => {
    const drawn = { kind: 'curve', values: [0.3, 0.2, 0.1, 0, 0], handle: 1 } as const;
    expect(moved(drawn, curve, 1)).toMatchObject({ values: [0.3, 0.21, 0.1, 0, 0] });
    expect(moved(drawn, curve, -100)).toMatchObject({ values: [0.3, 0, 0.1, 0, 0] });
    expect(moved({ kind: 'number', value: 1.99 }, number, 10)).toEqual({ kind: 'number', value: 2 });
  });
});
