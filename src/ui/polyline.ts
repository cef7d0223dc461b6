/**
 * The path data of a line through points in CSS px, rounded to `digits` decimals; a single point is closed, so that its
 * stroke shows. The `line` of d3-shape writes the same, but brings all its curves into the first load.
 */
export function polyline(points: readonly (readonly [x: number, y: number])[], digits = 1): string {
  const scale = 10 ** digits;
  const rounded = (length: number): number => Math.round(length * scale) / scale;
  if (points.length === 0) return '';
  const path = points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L');
  return points.length === 1 ? `M${path}Z` : `M${path}`;
}
