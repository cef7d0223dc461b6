import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { designOf } from '../features/design';
import { scoreField, scoresAt } from './scoreField';
import { sliceMismatches } from './sliceMismatches';

const numbers = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });

test('mismatches are the samples whose own winner is not that of the region around them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 5 }),
      fc.integer({ min: 2, max: 4 }),
      fc.boolean(),
      fc.array(numbers(5), { minLength: 1, maxLength: 12 }),
      numbers(24),
      numbers(5),
      (F, K, bias, rows, weights, fixed) => {
        const samples = SampleTable.of(
          F,
          rows.map((row) => ({ features: row.slice(0, F), label: 0 })),
        );
        const design = designOf({ samples, K, bias, eta: 1 });
        const W = Float64Array.from({ length: design.D * K }, (_, at) => weights[at % 24]!);
        const frame = { W, D: design.D, K, bias };
        const field = scoreField(frame, [2, 0], Float64Array.from(fixed));
        const found = sliceMismatches(design, frame, field, (n) => [rows[n]![2]!, rows[n]![0]!]);
        rows.forEach((row, n) => {
          const score = (x: readonly number[], m: number): number =>
            (bias ? W[m]! : 0) + x.reduce((z, value, o) => z + value * W[(o + Number(bias)) * K + m]!, 0);
          const moved = row.slice(0, F).map((value, o) => (o === 0 || o === 2 ? value : fixed[o]!));
          const own = Array.from({ length: K }, (_, m) => score(row.slice(0, F), m));
          const around = Array.from({ length: K }, (_, m) => score(moved, m));
          const clear = (z: readonly number[]): boolean =>
            z.filter((each) => each > Math.max(...z) - 1e-9).length === 1;
          if (!clear(own) || !clear(around)) return;
          const winner = (z: readonly number[]): number => z.indexOf(Math.max(...z));
          expect(found.includes(n)).toBe(winner(own) !== winner(around));
          expect(Array.from(scoresAt(field, row[2]!, row[0]!))[0]).toBeCloseTo(around[0]!, 9);
        });
      },
    ),
  );
});
