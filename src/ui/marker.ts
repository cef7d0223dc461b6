/**
 * The ten marker shapes, one a class: circle, square, triangle, diamond, triangle down, hexagon, plus, star, hourglass,
 * half disc.
 */

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

/** Higher than wide: a regular hexagon is taken for a disc where colours look alike. */
const HEXAGON: readonly Corner[] = [
  [0, -1.4],
  [0.8, -0.72],
  [0.8, 0.72],
  [0, 1.4],
  [-0.8, 0.72],
  [-0.8, -0.72],
];

const HOURGLASS: readonly Corner[] = [
  [-1.1, -1.2],
  [1.1, -1.2],
  [0.22, 0],
  [1.1, 1.2],
  [-1.1, 1.2],
  [-0.22, 0],
];

/** The lower half of a disc, its flat side on top; 16 chords are as good as the arc at this size. */
const HALF_DISC: readonly Corner[] = Array.from({ length: 17 }, (_, at) => {
  const angle = (Math.PI * at) / 16;
  return [1.42 * Math.cos(angle), 1.42 * Math.sin(angle) - 0.62];
});

/** Shapes of about equal area around the origin, radius about 1, y downward. */
const CORNERS: readonly (readonly Corner[])[] = [
  [],
  ring(4, [1.25], 45),
  shifted(ring(3, [1.33], -90), 0.22),
  ring(4, [1.3], 0),
  shifted(ring(3, [1.33], 90), -0.22),
  HEXAGON,
  PLUS,
  ring(10, [1.35, 0.58], -90),
  HOURGLASS,
  HALF_DISC,
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
