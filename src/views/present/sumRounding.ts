/** How far an entry of G may be off because its sum was rounded: below that, nobody can tell it from 0. */
import type { Design } from '../../model/features/design';

const U = 2 ** -53;

/** Of each row of G: (N + 8)·u times its largest |x|, since |ŷ − y| ≤ 1. */
export function sumRounding({ N, D, X }: Design): readonly number[] {
  const largest = new Array<number>(D).fill(0);
  X.forEach((x, at) => {
    largest[at % D] = Math.max(largest[at % D]!, Math.abs(x));
  });
  return largest.map((size) => (N + 8) * U * size);
}
