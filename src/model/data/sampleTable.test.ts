import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sample } from './sampleChunk';
import { SampleTable } from './sampleTable';

const rows = (N: number): Sample[] => Array.from({ length: N }, (_, n) => ({ features: [n, -n], label: n % 3 }));

/** Edits in any order on a table and on a plain list. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('with', 'without', 'withFeatures', 'withLabel', 'relabelled', 'spliced'),
    at: fc.nat(),
    x: fc.double({ min: -9, max: 9, noNaN: true }),
    label: fc.nat(4),
  }),
  { maxLength: 60 },
);

function applied(
  table: SampleTable,
  list: readonly Sample[],
  edit: { what: string; at: number; x: number; label: number },
) {
  const { what, at, x, label } = edit;
  const n = list.length === 0 ? 0 : at % list.length;
  const sample = { features: [x, 1], label };
  switch (what) {
    case 'with': {
      const place = at % (list.length + 1);
      return [table.with(sample, place), list.toSpliced(place, 0, sample)] as const;
    }
    case 'spliced': {
      const place = at % (list.length + 1);
      const count = Math.min(list.length - place, (label * 300) % 700);
      const block = new Array<Sample>(label).fill(sample);
      return [table.spliced(place, count, block), list.toSpliced(place, count, ...block)] as const;
    }
    case 'relabelled':
      return [
        table.relabelled((old) => (old >= label ? old + 1 : old)),
        list.map((old) => (old.label >= label ? { ...old, label: old.label + 1 } : old)),
      ] as const;
    default:
      if (list.length === 0) return [table, list] as const;
  }
  if (what === 'without') return [table.without(n), list.toSpliced(n, 1)] as const;
  if (what === 'withLabel') return [table.withLabel(n, label), list.with(n, { ...list[n]!, label })] as const;
  return [table.withFeatures(n, [x, 1]), list.with(n, { ...list[n]!, features: [x, 1] })] as const;
}

describe('SampleTable', () => {
  it('does to samples what a list does, and leaves the table before as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 3, 511, 512, 513, 1100), edits, (N, changes) => {
        let list: readonly Sample[] = rows(N);
        let table = SampleTable.of(2, list);
        for (const change of changes) {
          const before = table;
          const kept = [...before];
          [table, list] = applied(table, list, change);
          expect([...before]).toEqual(kept);
          expect([table.N, table.chunks.every(({ labels }) => labels.length > 0)]).toEqual([list.length, true]);
        }
        expect([...table]).toEqual(list);
        const end = list.length - 1;
        expect([table.at(0), table.at(end), table.at(list.length)]).toEqual([list[0], list[end], undefined]);
        expect(table.equals(SampleTable.of(2, list))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([2, 64])('shares all chunks but one after an edit, at F = %i', (F) => {
    const N = 10_000;
    const flat = { N, F, features: new Float64Array(N * F), labels: new Uint8Array(N) };
    const table = SampleTable.from(flat);
    const zeros = new Array<number>(F).fill(0);
    const after = [
      table.withFeatures(4321, zeros),
      table.withLabel(4321, 1),
      table.with({ features: zeros, label: 0 }, 77),
      table.without(9000),
    ];
    for (const { chunks } of after) {
      const own = chunks.filter((chunk) => !table.chunks.includes(chunk));
      expect(own).toHaveLength(1);
      expect(own[0]!.features.byteLength).toBeLessThanOrEqual(2 * 8192);
    }
  });

  it('keeps chunks small however many samples are put in one place', () => {
    let table = SampleTable.of(2, rows(1000));
    for (let count = 0; count < 3000; count++) table = table.with({ features: [count, 0], label: 0 }, 500);
    expect(Math.max(...table.chunks.map(({ labels }) => labels.length))).toBeLessThan(1024);
    expect(table.at(500)).toEqual({ features: [2999, 0], label: 0 });
  });

  it('refuses what does not fit', () => {
    const table = SampleTable.of(2, rows(3));
    expect(() => table.with({ features: [1], label: 0 })).toThrow(RangeError);
    expect(() => table.with({ features: [1, NaN], label: 0 })).toThrow(RangeError);
    expect(() => table.with({ features: [1, 2], label: 0 }, 4)).toThrow(RangeError);
    for (const n of [-1, 3, 0.5, NaN]) {
      expect(() => table.without(n)).toThrow(RangeError);
      expect(() => table.withFeatures(n, [0, 0])).toThrow(RangeError);
      expect(() => table.withLabel(n, 0)).toThrow(RangeError);
      expect(() => table.label(n)).toThrow(RangeError);
      expect(table.at(n)).toBeUndefined();
    }
  });
});
