/** Centred differences beside the shown gradient, for any step: what the trainer measured, or measured here. */
import type { GradientCheck } from '../../model/kernel/frame';
import { gradientCheckInSlices } from '../../model/kernel/gradientCheck';
import { finish, type Slices } from '../../model/kernel/slices';
import type { ShownFrame } from './shownFrame';

/** The step that the trainer measures with: h · max|x|. */
export const USUAL_STEP = 3e-5;

/** The steps that can be asked for. */
export const STEP_RANGE = { min: 1e-12, max: 10 } as const;

/** The steps of the valley, four a decade. */
export const VALLEY_STEPS: readonly number[] = Array.from({ length: 41 }, (_, place) => 10 ** (place / 4 - 10));

/** N·D²·K² up to which a measurement is done between two pictures, and up to which it is done on the page at all. */
const CHEAP_WORK = 1e5;
const MAX_WORK = 5e5;

const measured = new WeakMap<object, Map<number, GradientCheck>>();

function cost({ design: { N, D, K } }: ShownFrame): number {
  return N * (D * K) ** 2;
}

/** Whether other steps than the usual one can be measured on the page at all. */
export function isMeasurable(moment: ShownFrame): boolean {
  return cost(moment) <= MAX_WORK;
}

/**
 * The differences with step `scale` (h · max|x|) at a moment, if they are known or quickly measured; else null, and
 * `measureAt` finds them where `isMeasurable`.
 */
export function checkAt(moment: ShownFrame, scale: number): GradientCheck | null {
  const { frame } = moment;
  if (frame.N === 0) return null;
  if (scale === USUAL_STEP && frame.check) return frame.check;
  return measured.get(frame)?.get(scale) ?? (cost(moment) <= CHEAP_WORK ? finish(measureAt(moment, scale)) : null);
}

/** Measures the differences with step `scale` at a moment, with pauses; `checkAt` knows them from then on. */
export function* measureAt({ frame, design }: ShownFrame, scale: number): Slices<GradientCheck> {
  const check =
    measured.get(frame)?.get(scale) ?? (yield* gradientCheckInSlices(design, frame.W, frame.risk, frame.G, scale));
  const known = measured.get(frame) ?? new Map<number, GradientCheck>();
  measured.set(frame, known.set(scale, check));
  return check;
}
