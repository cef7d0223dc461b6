import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { realSet } from '../data/realSets';
import { descend } from '../kernel/descend';
import { evaluateRisk } from '../kernel/risk';
import { finish } from '../kernel/slices';
import { componentField } from '../plane/componentField';
import { sliceMismatches } from '../plane/sliceMismatches';
import { scoresAt } from '../plane/scoreField';
import { scoreSpots } from '../plane/scoreSpots';
import { logits } from '../kernel/logits';
import { designOf } from './design';
import { imageShape } from './imageShape';
import { principalComponents } from './principalComponents';

const rows = fc.integer({ min: 2, max: 6 }).chain((F) =>
  fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: F, maxLength: F }), {
    minLength: 2,
    maxLength: 12,
  }),
);

test('the directions are of length 1 and at right angles, and no other plane holds more of the spread', () => {
  fc.assert(
    fc.property(
      rows,
      fc.boolean(),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12 }),
      (X, bias, turns) => {
        const F = X[0]!.length;
        const samples = SampleTable.of(
          F,
          X.map((features) => ({ features, label: 0 })),
        );
        const design = designOf({ samples, K: 2, bias, eta: 1 });
        const found = finish(principalComponents(design, Number(bias)));
        const dot = (v: ArrayLike<number>, w: ArrayLike<number>): number =>
          Array.from(v).reduce((sum, entry, o) => sum + entry * w[o]!, 0);
        const [first, second] = found.directions;
        expect(dot(first, first)).toBeCloseTo(1, 9);
        expect(dot(second, second)).toBeCloseTo(1, 9);
        expect(dot(first, second)).toBeCloseTo(0, 9);
        for (const direction of found.directions) {
          expect(Math.max(...direction)).toBeGreaterThanOrEqual(-Math.min(...direction) - 1e-12);
        }
        const spreadAlong = (v: ArrayLike<number>): number =>
          X.reduce(
            (sum, x) =>
              sum +
              dot(
                x.map((value, o) => value - found.mean[o]!),
                v,
              ) **
                2,
            0,
          ) / X.length;
        const whole = X[0]!.reduce((sum, _, o) => sum + spreadAlong(X[0]!.map((__, p) => Number(p === o))), 0);
        const held = spreadAlong(first) + spreadAlong(second);
        expect(found.share * whole).toBeCloseTo(held, 6);
        // Another direction, of length 1.
        const other = first.map((entry, o) => entry + turns[o % turns.length]!);
        const length = Math.sqrt(dot(other, other));
        if (length > 1e-3)
          expect(spreadAlong(other.map((entry) => entry / length))).toBeLessThanOrEqual(spreadAlong(first) + 1e-6);
        X.forEach((x, n) => {
          expect(found.spots[2 * n]).toBeCloseTo(
            dot(
              x.map((value, o) => value - found.mean[o]!),
              first,
            ),
            9,
          );
        });
      },
    ),
  );
});

test('digits at t = 200: two components hold 28.5 % of the spread, and 864 of 1797 would stand in a region not their own', async () => {
  const { samples, classes } = await realSet('digits');
  expect(imageShape(samples)).toEqual({ side: 8, low: 0, high: 1 });
  const eta = 0.1;
  const design = designOf({ samples, K: classes.length, bias: true, eta });
  const W = new Float64Array(design.D * design.K);
  const G = new Float64Array(W.length);
  for (let t = 0; t < 200; t++) {
    evaluateRisk(design, W, G);
    descend(W, G, eta);
  }
  const found = finish(principalComponents(design, 1));
  expect(found.share).toBeCloseTo(0.285, 3);
  const field = componentField({ W, D: design.D, K: design.K }, found);
  const { spots } = found;
  expect(sliceMismatches(design, { W }, field, (n) => [spots[2 * n]!, spots[2 * n + 1]!])).toHaveLength(864);
  // Back in the space of pixels, a spot has the same scores.
  const x = Float64Array.from({ length: 65 }, (_, o) =>
    o === 0
      ? 1
      : found.mean[o - 1]! + spots[0]! * found.directions[0][o - 1]! + spots[1]! * found.directions[1][o - 1]!,
  );
  const z = new Float64Array(10);
  logits(x, 0, W, 65, 10, z);
  scoresAt(field, spots[0]!, spots[1]!).forEach((score, m) => expect(score).toBeCloseTo(z[m]!, 10));

  // The score plane's three parts are exact.
  const pair = [3, 8] as const;
  const plane = scoreSpots(design, { W }, pair);
  for (let n = 0; n < design.N; n++) {
    const own = logits(design.X, n * design.D, W, design.D, design.K, z);
    const [right, up] = [plane[2 * n]!, plane[2 * n + 1]!];
    const part = up < 0 ? null : right > 0 ? pair[0] : pair[1];
    expect(part).toBe(own === pair[0] || own === pair[1] ? own : null);
  }
});

test('pictures are square, at least 4 × 4, and of one range', async () => {
  const of = (F: number, value: (o: number, n: number) => number): SampleTable =>
    SampleTable.of(
      F,
      [0, 1].map((n) => ({ features: Array.from({ length: F }, (_, o) => value(o, n)), label: n })),
    );
  expect(imageShape(of(16, (_, n) => n))).toEqual({ side: 4, low: 0, high: 1 });
  expect(imageShape(of(9, (_, n) => n))).toBeNull();
  expect(imageShape(of(15, (_, n) => n))).toBeNull();
  expect(imageShape(of(16, (o, n) => n * o))).toBeNull();
  expect(imageShape(of(16, () => 3))).toBeNull();
  expect(imageShape((await realSet('wine')).samples)).toBeNull();
});
