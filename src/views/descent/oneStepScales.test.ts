import { expect, test } from 'vitest';
import { SampleTable } from '../../model/data/sampleTable';
import { stepLine } from '../../model/descent/line/stepLine';
import { designOf } from '../../model/features/design';
import { finish } from '../../model/kernel/slices';
import { oneStepScales, rateAxis, ratesOn } from './oneStepScales';

/** Two samples at one place with other labels: W = 0 is where R is lowest. */
const samples = SampleTable.from({ N: 2, F: 1, features: Float64Array.of(1, 1), labels: Uint8Array.of(0, 1) });
const design = designOf({ samples, K: 2, bias: true, eta: 1 });
const size = { width: 600, height: 240, scale: 1 };

/** How much of the picture's height the line takes whose G is `g` in every cell of class A, −g in those of B. */
function drawn(g: number): number {
  const axis = rateAxis(false, 1, 1);
  const frame = { W: new Float64Array(4), G: Float64Array.of(g, -g, g, -g), smoothness: 1 };
  const line = finish(stepLine(design, frame, ratesOn(axis)));
  const { y } = oneStepScales(line, axis, 1, size);
  const heights = Array.from(line.risks, y);
  return Math.max(...heights) - Math.min(...heights);
}

test('what rounding alone makes of R is not drawn as a curve', () => {
  expect(drawn(1e-16)).toBeLessThan(0.1);
  expect(drawn(1e-9)).toBeLessThan(0.1);
  expect(drawn(1e-3)).toBeGreaterThan(40);
});
