import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeClasses } from './proposeClasses';

const counted = (...labels: string[]) => labels.map((label) => ({ label, count: 1 }));
const keptOf = (labels: string[], decimalComma = false) => proposeClasses(counted(...labels), 10, decimalComma).kept;

describe('proposeClasses', () => {
  it('orders numbers as numbers, and all else by code points', () => {
    expect(keptOf(['10', '9', '-1', '2.5'])).toEqual(['-1', '2.5', '9', '10']);
    expect(keptOf(['10', '9', 'x'])).toEqual(['10', '9', 'x']);
    expect(keptOf(['1,5', '0,5', '10'], true)).toEqual(['0,5', '1,5', '10']);
    expect(keptOf(['1', '1.0', '01'])).toEqual(['01', '1', '1.0']);
    expect(keptOf(['b', 'B', 'a', 'é', '山', '__proto__'])).toEqual(['B', '__proto__', 'a', 'b', 'é', '山']);
  });

  it('has the order of code points beyond U+FFFF too', () => {
    const byCodePoints = (a: string, b: string) => {
      const [left, right] = [Array.from(a, (c) => c.codePointAt(0)!), Array.from(b, (c) => c.codePointAt(0)!)];
      const at = left.findIndex((code, index) => code !== right[index]);
      return at === -1 ? left.length - right.length : left[at]! - (right[at] ?? -1);
    };
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\ue000', '\uffe0', '😀', '😁', '𠀀'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 9 }), (labels) => {
        expect(keptOf(labels)).toEqual([...labels].sort(byCodePoints));
      }),
    );
  });

  it('keeps the most frequent where there are too many, in the same order', () => {
    const labels = Array.from({ length: 60 }, (_, label) => ({ label: String(label), count: 1 + (label % 7) }));
    const { kept, others } = proposeClasses(labels, 10, false);
    // Counts of 7 have 6, 13, …, 55, eight labels; of those with 6 the first is 5.
    expect(kept).toEqual(['5', '6', '13', '20', '27', '34', '41', '48', '55']);
    expect(others).toBe(true);
    expect(proposeClasses(labels.slice(0, 10), 10, false)).toMatchObject({ others: false });
    expect(proposeClasses(labels.slice(0, 10), 10, false).kept).toHaveLength(10);
    expect(proposeClasses([], 10, false)).toEqual({ kept: [], others: false });
  });

  it('takes a hundred thousand labels', () => {
    const labels = Array.from({ length: 100_000 }, (_, n) => ({ label: `sample ${(n * 7919) % 100_000}`, count: 1 }));
    expect(proposeClasses(labels, 10, false).kept[8]).toBe('sample 10003');
  });
});
