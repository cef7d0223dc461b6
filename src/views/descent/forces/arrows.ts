/** Arrows as paths. CSS px, y downward. */

const HEAD = 7;

/** A shaft from one point to another, and its head apart. Short arrows have short heads; of length 0 there is nothing. */
export function arrowPath(x0: number, y0: number, x1: number, y1: number, large = 1): { shaft: string; head: string } {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 0.3)) return { shaft: '', head: '' };
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(HEAD * large, 0.7 * length);
  const [bx, by] = [x1 - ux * head, y1 - uy * head];
  const half = 0.42 * head;
  const point = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  return {
    shaft: `M${point(x0, y0)}L${point(bx, by)}`,
    head: `M${point(x1, y1)}L${point(bx - uy * half, by + ux * half)}L${point(bx + uy * half, by - ux * half)}Z`,
  };
}

/** The largest of 1, 2, 5, 10, … (and below 1) that `value` reaches. */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}

/** What follows `times` in 1, 2, 5, 10, … */
export function nextTimes(times: number): number {
  const power = 10 ** Math.floor(Math.log10(times) + 1e-9);
  const digit = Math.round(times / power);
  return digit === 1 ? 2 * power : digit === 2 ? 5 * power : 10 * power;
}
