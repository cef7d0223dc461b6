import { expect, test } from 'vitest';
import { RiskHistory } from '../model/descent/riskHistory';
import { emptyRun, firstIteration, type Run } from './run';

function run(history: number, ...segments: number[]): Run<null> {
  return {
    ...emptyRun(0),
    history: new RiskHistory(history),
    segments: segments.map((iteration, version) => ({
      ...{ version, document: null },
      from: { iteration, W: new Float64Array(4) },
    })),
  };
}

test('the first iteration that can be shown has both its risk and its segment', () => {
  expect(firstIteration(run(0))).toBe(0);
  expect(firstIteration(run(0, 0, 20))).toBe(0);
  // A file brings the risks of all iterations, and W from the last edit on.
  expect(firstIteration(run(0, 700, 900))).toBe(700);
  expect(firstIteration(run(800, 700, 900))).toBe(800);
});
