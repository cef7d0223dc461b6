/** The rectangle of feature values that the plane shows: the extent of the samples and a tenth of it on each side. */
import { LIMITS } from '../limits';
import { featureSpans } from './featureSpans';
import type { SampleTable } from './sampleTable';

/** [x1min, x1max] and [x2min, x2max], in units of the features; min < max. */
export type Domain = readonly [readonly [number, number], readonly [number, number]];

const PADDING = 0.1;

/**
 * The domain of the samples on the features `axes` (two indices, or one, and then the second axis is [−1, 1]).
 * A feature that does not vary, as with one sample, is put in the middle; without samples both axes are [−1, 1].
 */
export function fitDomain(samples: SampleTable, axes: readonly number[]): Domain {
  return [fitAxis(samples, axes[0]), fitAxis(samples, axes[1])];
}

function fitAxis(samples: SampleTable, feature: number | undefined): readonly [number, number] {
  if (feature === undefined || samples.N === 0) return [-1, 1];
  const [min, max] = featureSpans(samples)[feature]!;
  const size = Math.max(Math.abs(min), Math.abs(max));
  // Features that differ by rounding only, or by less than the plane can show, are as good as constant.
  if (size < LIMITS.minSpan) return [-1, 1];
  if (max - min < Math.max(1e-12 * size, LIMITS.minSpan)) return [min - size / 2, max + size / 2];
  const padding = PADDING * (max - min);
  return [roundOut(min - padding, max - min, Math.floor), roundOut(max + padding, max - min, Math.ceil)];
}

/** Rounds outward to a twentieth of the span's power of ten, so that the ends of the axes are short numbers. */
function roundOut(end: number, span: number, round: (value: number) => number): number {
  const exponent = Number(span.toExponential().split('e')[1]);
  const perUnit = 20 * 10 ** -exponent;
  const rounded = round(end * perUnit - (round === Math.ceil ? 1e-9 : -1e-9)) / perUnit;
  return Number(rounded.toPrecision(12)) + 0;
}
