import { beyondAnEdge, type Spot } from '../labelPlacement';

/** Whether a line through spots has no point in common with a convex polygon. */
export function isClearOf(polygon: readonly Spot[], line: readonly Spot[]): boolean {
  return line.slice(1).every((to, before) => {
    const from = line[before]!;
    const sides = polygon.map(([x, y]) =>
      Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])),
    );
    return beyondAnEdge(polygon, [from, to]) || (sides[0] !== 0 && sides.every((side) => side === sides[0]));
  });
}
