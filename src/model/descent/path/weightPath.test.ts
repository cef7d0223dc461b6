import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../../testing/randomDesigns';
import { descend } from '../../kernel/descend';
import { jsKernel } from '../../kernel/jsKernel';
import { finish } from '../../kernel/slices';
import { evenly, type Stretch, WeightPath } from './weightPath';

/** Every W of the stretches, one step after the other, by iteration. */
function allOf(stretches: readonly Stretch[], until: number): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  let W = stretches[0]!.from.W;
  for (let t = stretches[0]!.from.iteration; t <= until; t++) {
    for (const { from } of stretches) if (from.iteration === t) W = from.W;
    found.set(t, W);
    const { design, eta } = stretches.findLast(({ from }) => from.iteration <= t)!;
    const G = new Float64Array(W.length);
    jsKernel.evaluate(design, W, G);
    W = W.slice();
    descend(W, G, eta);
  }
  return found;
}

const given = fc.record({
  one: randomCase({ maxN: 5, maxD: 3, maxK: 3 }),
  starts: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  changed: fc.nat(4),
  targets: fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
});

test('every point is what the run had there, whatever was computed before and however the run was edited', () => {
  fc.assert(
    fc.property(given, ({ one: { design, W }, starts, changed, targets }) => {
      const begins = [0, ...new Set(starts)].sort((a, b) => a - b);
      const make = (mark: string): Stretch[] =>
        begins.map((iteration, place) => ({
          key: place >= changed ? `${mark}${place}` : place,
          design,
          eta: place >= changed && mark === 'b' ? 0.02 : 0.01 * (place + 1),
          from: { iteration, W: place === 0 ? W : W.map((w) => w + place) },
        }));
      const path = new WeightPath(jsKernel);
      targets.forEach((target, turn) => {
        const stretches = make(turn % 3 === 2 ? 'b' : 'a');
        finish(path.reach(stretches, target));
        const expected = allOf(stretches, target);
        expect(path.stepsTo(stretches, target)).toBe(0);
        const points = path.until(target);
        expect(points.map(({ iteration }) => iteration)).toEqual([...expected.keys()]);
        for (const point of points) expect(point.W).toEqual(expected.get(point.iteration));
      });
    }),
    { numRuns: 200 },
  );
});

test('a long run is kept at even distances, and an even choice has both ends', () => {
  const design = { N: 1, D: 1, K: 2, X: Float64Array.of(1), labels: Uint8Array.of(0) };
  const stretch = { key: 1, design, eta: 0.1, from: { iteration: 0, W: new Float64Array(2) } };
  const path = new WeightPath(jsKernel);
  finish(path.reach([stretch], 5000));
  const times = path.until(5000).map(({ iteration }) => iteration);
  expect(times.length).toBeGreaterThan(400);
  expect(times.length).toBeLessThanOrEqual(800);
  expect(new Set(times.slice(1).map((t, place) => t - times[place]!)).size).toBe(1);
  expect(evenly([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 3, 6]);
  expect(evenly([0, 1], 3)).toEqual([0, 1]);
});
