import { expect, test } from 'vitest';
import { Evaluation } from '../../trainer/evaluation';
import { gradientCheck } from '../../model/kernel/gradientCheck';
import { jsKernel } from '../../model/kernel/jsKernel';
import { finish } from '../../model/kernel/slices';
import { designFrom } from '../../testing/randomDesigns';
import { checkAt, isMeasurable, measureAt, USUAL_STEP } from './differences';
import type { ShownFrame } from './shownFrame';

function momentOf(N: number): ShownFrame {
  const rows = Array.from({ length: N }, (_, n) => [1, Math.sin(n), Math.cos(n)]);
  const design = designFrom(
    rows,
    rows.map((_, n) => n % 3),
    3,
  );
  const evaluation = new Evaluation(new Float64Array(9), jsKernel);
  evaluation.evaluate(design);
  const { W, G, risk, correct, gradientMax } = evaluation;
  return {
    design,
    frame: {
      ...{ iteration: 0, kernel: 'js', N, D: 3, K: 3, bias: true, W, G, risk, correct, gradientMax },
      ...{ riskChange: null, rises: 0, smoothness: 1, check: null },
    },
  };
}

function expected({ design, frame }: ShownFrame, scale: number) {
  return gradientCheck(design, frame.W, frame.risk, frame.G, scale);
}

test('measures at once what takes a few milliseconds, and remembers it', () => {
  const moment = momentOf(1234);
  const check = checkAt(moment, 1e-4);
  expect(check).toEqual(expected(moment, 1e-4));
  expect(checkAt(moment, 1e-4)).toBe(check);
});

test('knows what takes longer once it was measured, for that step only', () => {
  const moment = momentOf(1235);
  expect(isMeasurable(moment)).toBe(true);
  expect(checkAt(moment, 1e-4)).toBeNull();
  const slices = measureAt(moment, 1e-4);
  slices.next();
  finish(measureAt(moment, 1e-3));
  const check = finish(slices);
  expect(check).toEqual(expected(moment, 1e-4));
  expect(checkAt(moment, 1e-4)).toBe(check);
  expect(checkAt(moment, 1e-3)).toEqual(expected(moment, 1e-3));
  expect(checkAt(moment, 1e-5)).toBeNull();
});

test('takes what the trainer measured, with the usual step', () => {
  const moment = momentOf(5000);
  const check = { centred: new Float64Array(9), worst: 0, passed: true };
  const told = { ...moment, frame: { ...moment.frame, check } };
  expect(checkAt(told, USUAL_STEP)).toBe(check);
  expect(checkAt(told, 1e-4)).toBeNull();
});

test('leaves more than the page can bear, and no samples, unmeasured', () => {
  expect([6172, 6173].map((N) => isMeasurable(momentOf(N)))).toEqual([true, false]);
  const { frame, design } = momentOf(1);
  expect(checkAt({ frame: { ...frame, N: 0 }, design }, 1e-4)).toBeNull();
});
