const LEAST_SIDE = 4;

/** Whether so many features could be the pixels of a square picture, 4 × 4 or larger. */
export function isSquare(F: number): boolean {
  return F >= LEAST_SIDE ** 2 && Number.isInteger(Math.sqrt(F));
}
