import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { isTableDelta, TableDecoder, TableEncoder } from './tableDelta';

const rows = Array.from({ length: 2000 }, (_, n) => ({ features: [n, -n], label: n % 3 }));

/** Tables of one run: each is the one before with a few edits. */
const tables = fc
  .array(fc.array(fc.record({ what: fc.nat(2), n: fc.nat(1500) }), { maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((edits) => {
    let table = SampleTable.of(2, rows);
    return edits.map((list) => {
      for (const { what, n } of list) {
        if (what === 0) table = table.with({ features: [0.5, n], label: 1 }, n);
        else table = what === 1 ? table.without(n) : table.withFeatures(n, [n, 0.25]);
      }
      return table;
    });
  });

describe('tables on the wire', () => {
  it('arrive as they were, message after message', () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 4 }), (messages) => {
        const encoder = new TableEncoder();
        const decoder = new TableDecoder();
        for (const sent of messages) {
          const wired = structuredClone(encoder.encode(sent));
          expect(wired.every((delta) => isTableDelta(delta, 3))).toBe(true);
          const told = decoder.decode(wired);
          expect(told.map((table) => table.flat())).toEqual(sent.map((table) => table.flat()));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('repeat no chunk that the message before held', () => {
    const encoder = new TableEncoder();
    const table = SampleTable.of(2, rows);
    const chunks = (sent: SampleTable[]): number =>
      encoder.encode(sent).flatMap((delta) => delta.chunks.filter((chunk) => typeof chunk !== 'number')).length;
    expect(chunks([table])).toBe(table.chunks.length);
    expect(chunks([table, table])).toBe(0);
    expect(chunks([table, table.without(7)])).toBe(1);
    encoder.reset();
    expect(chunks([table])).toBe(table.chunks.length);
  });

  it('are the very chunks that were held, so that what is made of them can be used again', () => {
    const encoder = new TableEncoder();
    const decoder = new TableDecoder();
    const table = SampleTable.of(2, rows);
    const [before] = decoder.decode(structuredClone(encoder.encode([table])));
    const [after] = decoder.decode(structuredClone(encoder.encode([table.without(1999)])));
    expect(after!.chunks.slice(0, -1)).toEqual(before!.chunks.slice(0, -1));
    expect(after!.chunks[0]).toBe(before!.chunks[0]);
  });

  it('are refused where they name what is not there', () => {
    const decoder = new TableDecoder();
    expect(() => decoder.decode([{ F: 2, head: 0, tail: 0, chunks: [0] }])).toThrow(RangeError);
    expect(() => decoder.decode([{ F: 2, head: 1, tail: 0, chunks: [] }])).toThrow(RangeError);
  });
});
