import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sample } from '../data/sampleChunk';
import { SampleTable } from '../data/sampleTable';
import { finish } from '../kernel/slices';
import { smoothness, smoothnessOfMoments } from '../kernel/smoothness';
import { designOf } from './design';
import { featureMoments } from './featureMoments';
import { standardisationOf } from './standardisation';

const value = fc.integer({ min: -1000, max: 1000 }).map((eighths) => eighths / 8);

/** Samples of two features, far from 0 and close together among them. */
const tables = fc
  .record({
    rows: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 1500 }),
    scale: fc.constantFrom(1e-6, 1, 10),
    middle: fc.constantFrom(0, 100),
  })
  .map(({ rows, scale, middle }) =>
    SampleTable.of(
      2,
      rows.map((row): Sample => ({ features: row.map((each) => scale * (each + middle)), label: 0 })),
    ),
  );

test('moments of chunks give L of the design, mapped or not, standardised or not', () => {
  fc.assert(
    fc.property(
      tables,
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(undefined, 2, 3),
      fc.constantFrom(0, 0.1),
      (samples, bias, standardise, degree, lambda) => {
        const design = designOf({
          samples,
          K: 2,
          bias,
          eta: 1,
          ...(degree && { degree }),
          ...(standardise && { standardise: standardisationOf(samples, degree) }),
          ...(lambda > 0 && { penalty: { lambda, bias: false } }),
        });
        const moments = finish(featureMoments(samples, degree));
        const L = smoothnessOfMoments(moments!, { bias, standardise, penalty: lambda });
        const direct = smoothness(design);
        // What is constant but for rounding is 0 here, and next to nothing there.
        expect(Math.abs(L - direct)).toBeLessThanOrEqual(1e-6 * direct + (standardise ? 1e-6 : 0));
      },
    ),
    { numRuns: 100 },
  );
});

test('an edit sums one chunk again, and its sums are as good as new', () => {
  const rows = Array.from({ length: 5000 }, (_, n): Sample => ({ features: [Math.sin(n), n / 7], label: 0 }));
  const samples = SampleTable.of(2, rows);
  const before = finish(featureMoments(samples))!;
  const edited = samples.withFeatures(2500, [40, -3]);
  const after = finish(featureMoments(edited))!;
  expect(before.largest[0]).toBeLessThanOrEqual(1);
  expect(after.largest[0]).toBe(40);
  const fresh = finish(featureMoments(SampleTable.from(edited.flat())))!;
  expect(Array.from(after.scatter)).toEqual(Array.from(fresh.scatter));
});

test('a constant feature has no share in L once it is standardised', () => {
  const samples = SampleTable.of(
    1,
    Array.from({ length: 3 }, (): Sample => ({ features: [0.1], label: 0 })),
  );
  const moments = finish(featureMoments(samples))!;
  expect(smoothnessOfMoments(moments, { bias: false, standardise: true, penalty: 0 })).toBe(0);
  expect(smoothnessOfMoments(moments, { bias: true, standardise: true, penalty: 0 })).toBe(0.5);
});

test('without samples there are no moments', () => {
  expect(finish(featureMoments(SampleTable.of(2, [])))).toBeNull();
});
