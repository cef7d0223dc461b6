/**
 * Standardised features: x_o ↦ (x_o − μ_o)/σ_o, with the mean μ and the standard deviation σ (1/N) that the samples had when
 * it was switched on. They are numbers of the document from then on: an edit of a sample moves that sample alone.
 */
import { LIMITS } from '../limits';
import type { SampleTable } from '../data/sampleTable';
import { type MapDegree, mappedFeatures, productOf, rowCount, rowFactors } from './featureRows';

/** A mean and a deviation of every row of x but the bias, in units of the features; every deviation is above 0. */
export interface Standardisation {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** Deviations below this share of the largest |value| are rounding: such a feature is constant. */
const CONSTANT = 1e-12;

/**
 * μ and σ of the samples, mapped to products of `degree` where there is one, in two passes. Of a constant feature σ = 1, so
 * that its entries are 0; without samples μ = 0.
 */
export function standardisationOf(samples: SampleTable, degree?: MapDegree): Standardisation {
  const { N } = samples;
  const map = { bias: false, degree };
  const rows = Array.from({ length: rowCount(samples.F, map) }, (_, o) => rowFactors(o, map));
  const F = rows.length;
  const count = Math.max(1, N);
  const mean = new Array<number>(F).fill(0);
  const largest = new Array<number>(F).fill(0);
  samples.forEach((features, at) => {
    for (let o = 0; o < F; o++) {
      const value = productOf(rows[o]!, features, at);
      mean[o]! += value / count;
      largest[o] = Math.max(largest[o]!, Math.abs(value));
    }
  });
  const square = new Array<number>(F).fill(0);
  const rest = new Array<number>(F).fill(0);
  samples.forEach((features, at) => {
    for (let o = 0; o < F; o++) {
      const apart = productOf(rows[o]!, features, at) - mean[o]!;
      square[o]! += (apart * apart) / count;
      rest[o]! += apart / count;
    }
  });
  // What the first pass rounded away comes back as the mean of what is left.
  const deviation = square.map((variance, o) => deviationOf(variance - rest[o]! * rest[o]!, largest[o]!) || 1);
  return { mean: mean.map((value, o) => value + rest[o]! + 0), deviation };
}

/** σ of a feature with this variance (1/N) and this largest |value|: 0 where it is constant but for rounding. */
export function deviationOf(variance: number, largest: number): number {
  const sigma = Math.sqrt(Math.max(0, variance));
  return sigma > CONSTANT * largest ? sigma : 0;
}

/** What raw features become on their way to x. */
interface Preparation {
  readonly standardise?: Standardisation | undefined;
  readonly degree?: MapDegree | undefined;
}

/** Features, mapped ones where there is a map, standardised; as they are where `scale` is absent. */
export function standardised(features: readonly number[], scale: Standardisation | undefined): readonly number[] {
  return scale ? features.map((value, o) => (value - scale.mean[o]!) / scale.deviation[o]!) : features;
}

/** Whether a sample of raw features keeps within the limit of what enters the scores. */
export function fitsScale(features: readonly number[], { standardise, degree }: Preparation): boolean {
  return standardised(mappedFeatures(features, degree), standardise).every((x) => Math.abs(x) <= LIMITS.maxCoordinate);
}

export function sameScale(a: Standardisation | undefined, b: Standardisation | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    b !== undefined &&
    String(a.mean) === String(b.mean) &&
    String(a.deviation) === String(b.deviation)
  );
}

/** Whether a value from outside is one of F features: sound numbers, every deviation above 0. */
export function isStandardisation(value: unknown, F: number): value is Standardisation {
  if (typeof value !== 'object' || value === null || !('mean' in value) || !('deviation' in value)) return false;
  const { mean, deviation } = value;
  const isRow = (row: unknown, least: number): boolean =>
    Array.isArray(row) && row.length === F && row.every((each) => Number.isFinite(each) && each > least);
  return isRow(mean, -Infinity) && isRow(deviation, 0);
}
