import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { affineScores } from '../plane/affine/affineScores';
import { designOf } from './design';
import { rawWeights } from './rawWeights';
import { standardisationOf } from './standardisation';

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });

const tables = fc.integer({ min: 1, max: 4 }).chain((F) =>
  fc.array(fc.array(number, { minLength: F, maxLength: F }), { minLength: 2, maxLength: 30 }).map((rows) =>
    SampleTable.of(
      F,
      rows.map((features) => ({ features, label: 0 })),
    ),
  ),
);

test('every feature has mean 0 and variance 1, a constant one only zeros', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (samples, bias) => {
      const { X, D, N } = designOf({ samples, K: 2, bias, eta: 1, standardise: standardisationOf(samples) });
      for (let o = bias ? 1 : 0; o < D; o++) {
        const column = Array.from({ length: N }, (_, n) => X[n * D + o]!);
        const raw = Array.from(samples, ({ features }) => features[o - Number(bias)]!);
        if (raw.every((value) => value === raw[0])) expect(Math.max(...column.map(Math.abs))).toBeLessThan(1e-10);
        if (Math.max(...raw) - Math.min(...raw) < 1e-3) return;
        expect(Math.abs(column.reduce((sum, x) => sum + x, 0) / N)).toBeLessThan(1e-9);
        expect(column.reduce((sum, x) => sum + x * x, 0) / N).toBeCloseTo(1, 9);
      }
      if (bias) expect(Array.from({ length: N }, (_, n) => X[n * D])).toEqual(new Array(N).fill(1));
    }),
  );
});

test('raw W and the plane of raw features give the scores that standardised ones do', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), fc.array(number, { minLength: 10, maxLength: 10 }), (samples, bias, weights) => {
      const [K, standardise] = [2, standardisationOf(samples)];
      const { X, D } = designOf({ samples, K, bias, eta: 1, standardise });
      const W = Float64Array.from(weights.slice(0, D * K));
      const raw = rawWeights({ W, K, bias }, standardise);
      const axes = [0, 1].slice(0, samples.F);
      [...samples].forEach(({ features }, n) => {
        const plane = affineScores({ W, D, K, bias, standardise }, axes, Float64Array.from(features));
        for (let m = 0; m < K; m++) {
          const z = Array.from({ length: D }, (_, o) => X[n * D + o]! * W[o * K + m]!);
          const terms = features.map((value, o) => value * raw[(o + 1) * K + m]!);
          const size = [...z, ...terms, raw[m]!].reduce((sum, term) => sum + Math.abs(term), 1);
          const score = z.reduce((sum, term) => sum + term, 0);
          expect(Math.abs(raw[m]! + terms.reduce((sum, term) => sum + term, 0) - score) / size).toBeLessThan(1e-12);
          const [x1 = 0, x2 = 0] = features;
          expect(Math.abs(plane.c[m]! + plane.a[m]! * x1 + plane.b[m]! * x2 - score) / size).toBeLessThan(1e-12);
        }
      });
    }),
  );
});

test('rows are taken over only from a design of the same scale', () => {
  const samples = SampleTable.of(1, [
    { features: [1], label: 0 },
    { features: [3], label: 1 },
  ]);
  const raw = { samples, K: 2, bias: true, eta: 1 };
  const before = { experiment: raw, design: designOf(raw) };
  const scaled = { ...raw, standardise: standardisationOf(samples) };
  expect(Array.from(designOf(scaled, before).X)).toEqual([1, -1, 1, 1]);
});
