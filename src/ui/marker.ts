/** The eight marker shapes, one a class: circle, square, triangle, diamond, triangle down, hexagon, plus, star. */

type Corner = readonly [x: number, y: number];

/** Corners of a regular star or polygon, `radii` used in turn, the first corner at `start` degrees (0 = right, 90 = down). */
function ring(count: number, radii: readonly number[], start: number): Corner[] {
  return Array.from({ length: count }, (_, corner) => {
    const angle = ((start + (360 / count) * corner) * Math.PI) / 180;
    const radius = radii[corner % radii.length] ?? 1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

const shifted = (corners: readonly Corner[], dy: number): Corner[] => corners.map(([x, y]) => [x, y + dy]);

const ARM = 0.36;
const PLUS: readonly Corner[] = [
  [-ARM, -1.05],
  [ARM, -1.05],
  [ARM, -ARM],
  [1.05, -ARM],
  [1.05, ARM],
  [ARM, ARM],
  [ARM, 1.05],
  [-ARM, 1.05],
  [-ARM, ARM],
  [-1.05, ARM],
  [-1.05, -ARM],
  [-ARM, -ARM],
];

/** Shapes of about equal area around the origin, radius about 1, y downward. */
const CORNERS: readonly (readonly Corner[])[] = [
  [],
  ring(4, [1.25], 45),
  shifted(ring(3, [1.33], -90), 0.22),
  ring(4, [1.3], 0),
  shifted(ring(3, [1.33], 90), -0.22),
  ring(6, [1.12], 0),
  PLUS,
  ring(10, [1.35, 0.58], -90),
];

const number = (value: number): string => value.toFixed(2);

/** SVG path data of the marker of class `m` centred at (x, y), radius about `r` CSS px. */
export function markerPath(m: number, x: number, y: number, r: number): string {
  const corners = CORNERS[m % CORNERS.length] ?? [];
  if (corners.length === 0) {
    const d = number(2 * r);
    return `M${number(x - r)},${number(y)}a${number(r)},${number(r)} 0 1,0 ${d},0a${number(r)},${number(r)} 0 1,0 -${d},0Z`;
  }
  return `M${corners.map(([cx, cy]) => `${number(x + cx * r)},${number(y + cy * r)}`).join('L')}Z`;
}
