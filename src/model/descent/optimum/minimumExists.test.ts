import { expect, it } from 'vitest';
import { labelledDesign } from '../../../testing/labelledDesign';
import type { Design } from '../../features/design';
import { distanceToMinimum } from './minimumExists';
import { newton, type NewtonEnd } from './newton';
import type { Objective } from './objective';
import { createMeter, finish } from './slices';
import { softmaxObjective } from './softmaxObjective';

const meter = createMeter();

function objectiveOf({ N, D, K, X, labels }: Design): Objective {
  return softmaxObjective({ N, r: D, K, points: X, labels }, N);
}

function at(objective: Objective, theta: Float64Array): NewtonEnd {
  return { theta, derivatives: finish(objective.derivatives(theta, meter)), values: [] };
}

const overlapping = objectiveOf(
  labelledDesign(
    [
      [-1, 0],
      [0.5, 0],
      [0, 1],
      [1, 1],
    ],
    2,
  ),
);

it('proves a minimum where there is one, once near it', () => {
  const end = finish(newton(overlapping, new Float64Array(2), meter))!;
  expect(finish(distanceToMinimum(overlapping, end, meter))).toBeLessThan(1e-14);
  const away = end.theta.map((entry) => entry + 2);
  expect(finish(distanceToMinimum(overlapping, at(overlapping, away), meter))).toBeNull();
});

it('knows how far down it is', () => {
  const end = finish(newton(overlapping, new Float64Array(2), meter))!;
  const lowest = end.derivatives.value;
  for (const step of [1e-6, 1e-4, 1e-2]) {
    const near = at(overlapping, Float64Array.of(end.theta[0]! + step, end.theta[1]! - step));
    const distance = finish(distanceToMinimum(overlapping, near, meter))!;
    expect(near.derivatives.value - lowest).toBeLessThanOrEqual(distance);
    expect(distance).toBeLessThan(100 * step ** 2 + 1e-14);
  }
});

it('proves none anywhere on a set that can be told apart, however small the gradient', () => {
  const objective = objectiveOf(
    labelledDesign(
      [
        [-1, 0],
        [-0.5, 0],
        [0.5, 1],
        [1, 1],
      ],
      2,
    ),
  );
  for (let size = 1; size < 600; size *= 1.3) {
    const far = at(objective, Float64Array.of(0, -size));
    expect(finish(distanceToMinimum(objective, far, meter))).toBeNull();
  }
  const end = finish(newton(objective, new Float64Array(2), meter));
  expect(end && finish(distanceToMinimum(objective, end, meter))).toBeNull();
});
