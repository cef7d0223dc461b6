/** Axes of the risk curve. Iterations grow to the right in steps, so that the picture does not slide under the eye. */
import { iterationEnd } from '../../ui/iterationEnd';
import { useLabState } from '../../ui/labContext';
import { linearScale, logScale, type Scale } from '../../ui/scale';

/** The end of the axis as it is drawn now: all that was computed is on it, pinned runs included. */
export function useCurveEnd(): number {
  return useLabState(({ run: { history, frame }, pins }) => {
    const lasts = [history.last, frame?.iteration ?? 0, ...pins.map((pin) => pin.history.last)];
    return iterationEnd(history.first, Math.max(...lasts));
  });
}

export interface CurveScales {
  readonly t: Scale;
  readonly risk: Scale;
  readonly riskTicks: readonly number[];
}

/**
 * `range` are the extremes of R so far in nats, `lnK` the risk of pure guessing. The linear axis begins at 0; the
 * logarithmic one at the lowest risk's power of ten.
 */
export function curveScales(
  size: { readonly width: number; readonly height: number },
  iterations: readonly [first: number, end: number],
  range: { readonly min: number; readonly max: number },
  lnK: number,
  logarithmic: boolean,
): CurveScales {
  const t = linearScale(iterations, [0, size.width]);
  const top = Math.max(range.max, lnK);
  if (!logarithmic) {
    const risk = linearScale([0, 1.1 * top], [size.height, 0]);
    return { t, risk, riskTicks: risk.ticks(3) };
  }
  const low = 10 ** Math.floor(Math.log10(Math.max(Math.min(range.min, lnK), 1e-300)));
  const risk = logScale([low, 1.3 * top], [size.height, 0]);
  const powers = risk.ticks(4);
  const every = Math.max(1, Math.ceil(powers.length / 4));
  return { t, risk, riskTicks: powers.filter((_, index) => index % every === 0) };
}
