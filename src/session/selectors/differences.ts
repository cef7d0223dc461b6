/** Centred differences beside the shown gradient, for any step: what the trainer measured, or measured here. */
import type { GradientCheck } from '../../model/kernel/frame';
import { gradientCheck } from '../../model/kernel/gradientCheck';
import type { ShownFrame } from './shownFrame';

/** The step that the trainer measures with: h · max|x|. */
export const USUAL_STEP = 3e-5;

/** The steps that can be asked for. */
export const STEP_RANGE = { min: 1e-12, max: 10 } as const;

/** The steps of the valley, four a decade. */
export const VALLEY_STEPS: readonly number[] = Array.from({ length: 41 }, (_, place) => 10 ** (place / 4 - 10));

/** N·D²·K² up to which a measurement takes a few milliseconds, and up to which it fits between two frames. */
const CHEAP = 1e5;
const BEARABLE = 5e5;

const measured = new WeakMap<object, Map<number, GradientCheck>>();

function cost({ design: { N, D, K } }: ShownFrame): number {
  return N * (D * K) ** 2;
}

/** Whether other steps than the usual one can be measured on the page at all. */
export function isMeasurable(moment: ShownFrame): boolean {
  return cost(moment) <= BEARABLE;
}

/**
 * The differences with step `scale` (h · max|x|) at a moment; null where they are not measured: too costly, or, while
 * descent goes on, costlier than a picture may be.
 */
export function checkAt(moment: ShownFrame, scale: number, moving: boolean): GradientCheck | null {
  const { frame, design } = moment;
  if (frame.N === 0) return null;
  if (scale === USUAL_STEP && frame.check) return frame.check;
  let known = measured.get(frame);
  const found = known?.get(scale);
  if (found) return found;
  if (cost(moment) > (moving ? CHEAP : BEARABLE)) return null;
  const check = gradientCheck(design, frame.W, frame.risk, frame.G, scale);
  if (known === undefined) measured.set(frame, (known = new Map<number, GradientCheck>()));
  known.set(scale, check);
  return check;
}
