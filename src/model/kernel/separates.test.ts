import { expect, it } from 'vitest';
import { datasetOf } from '../data/dataset';
import { descend } from './descend';
import { designOf } from '../features/design';
import { evaluateRisk } from './risk';
import { separates } from './separates';
import { randomFrom } from '../data/random';
import { exactlySeparated } from '../../testing/exactlySeparated';

function trained(name: 'nine' | 'iris', steps: number): boolean {
  const { samples, classes, eta } = datasetOf(name);
  const design = designOf({ samples, K: classes.length, bias: true, eta });
  const W = new Float64Array(design.D * design.K);
  const G = new Float64Array(W.length);
  for (let step = 0; step < steps; step++) {
    evaluateRisk(design, W, G);
    descend(W, G, eta);
  }
  return separates(design, W);
}

it('is seen of the nine points once they are learnt, and never of the Iris petals', () => {
  expect(trained('nine', 0)).toBe(false);
  expect(trained('nine', 100)).toBe(true);
  expect(trained('iris', 500)).toBe(false);
});

it('is not claimed of a tie, although the lowest index wins it', () => {
  const design = { N: 1, D: 1, K: 2, X: Float64Array.of(0), labels: Uint8Array.of(0) };
  expect(separates(design, Float64Array.of(1, -1))).toBe(false);
  expect(separates({ ...design, X: Float64Array.of(2) }, Float64Array.of(1, -1))).toBe(true);
});

it('is not claimed of nothing', () => {
  expect(separates({ N: 0, D: 1, K: 2, X: new Float64Array(), labels: new Uint8Array() }, Float64Array.of(1, -1))).toBe(
    false,
  );
});

it('is not claimed of what only rounding puts on the right side', () => {
  const random = randomFrom(5);
  const decimal = (): number => Math.round(20 * random.uniform() - 10) / 10;
  let deceived = 0;
  for (let trial = 0; trial < 20_000; trial++) {
    const x = [decimal(), decimal(), decimal()];
    const w = [decimal(), decimal(), decimal()];
    const design = { N: 1, D: 3, K: 2, X: Float64Array.from(x), labels: Uint8Array.of(0) };
    const W = Float64Array.from(w.flatMap((weight) => [weight, 0]));
    if (separates(design, W)) expect({ x, w, so: exactlySeparated(design, W) }).toEqual({ x, w, so: true });
    else if (x.reduce((sum, entry, o) => sum + entry * w[o]!, 0) > 0 && !exactlySeparated(design, W)) deceived++;
  }
  expect(deceived).toBeGreaterThan(0);
});
