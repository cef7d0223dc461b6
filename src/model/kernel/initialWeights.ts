/** Where W may begin besides zeros. */
import { randomFrom } from '../data/random';

/** D × K, row-major: normal deviates of mean 0 and standard deviation `scale`, fixed by `seed` (an integer). */
export function normalWeights(seed: number, scale: number, cells: number): Float64Array {
  const random = randomFrom(seed);
  return Float64Array.from({ length: cells }, () => scale * random.normal());
}
