/** Samples that are square pictures: as many features as a square has pixels, all of one range. */
import { featureSpans } from '../data/featureSpans';
import type { SampleTable } from '../data/sampleTable';
import { isSquare } from './isSquare';

export interface ImageShape {
  /** Pixels in a row and in a column; feature o is in row ⌊o / side⌋ of the picture, column o mod side. */
  readonly side: number;
  /** The value of paper, and of the darkest ink. */
  readonly low: number;
  readonly high: number;
}

/**
 * The pictures that the samples are; null where they are none. Of one range are features of which at least half begin at the
 * least value of all, and at least half reach the largest: corners of a picture may stay paper, its middle may always be ink.
 */
export function imageShape(samples: SampleTable): ImageShape | null {
  if (!isSquare(samples.F) || samples.N === 0) return null;
  const spans = featureSpans(samples);
  const low = Math.min(...spans.map(([least]) => least));
  const high = Math.max(...spans.map(([, largest]) => largest));
  const begin = spans.filter(([least]) => least === low).length;
  const reach = spans.filter(([, largest]) => largest === high).length;
  return high > low && 2 * Math.min(begin, reach) >= samples.F ? { side: Math.sqrt(samples.F), low, high } : null;
}
