/**
 * Lines of equal confidence, in CSS px of the frame: ŷ_m = level, one class at a time. Each ŷ_m is smooth, so its
 * contour is too; and where ŷ_m is a half or more, m wins, so the line is a contour of max ŷ inside the region of m.
 */
import { contours, geoPath, geoTransform } from 'd3';
import type { PlaneScores, Region } from '../../model/boundary';
import { softmax } from '../../model/softmax';
import type { PlaneGeometry } from './planeGeometry';

export interface Contour {
  /** The class whose probability it is. */
  readonly m: number;
  readonly level: number;
  /** SVG path data. */
  readonly path: string;
  /** Points along the line inside the frame, CSS px, for its label. */
  points(): (readonly [number, number])[];
}

/** Grid points beyond the frame on each side, so that d3's closing edges fall outside the picture. */
const MARGIN = 2;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
}

/** ŷ_m of every class on the grid, one row-major array a class, as d3 takes it. */
function probabilityGrids(scores: PlaneScores, geometry: PlaneGeometry, { columns, rows, step }: Grid): number[][] {
  const { K, a, b, c } = scores;
  const grids = Array.from({ length: K }, () => new Array<number>(columns * rows).fill(0));
  const z = new Float64Array(K);
  for (let row = 0; row < rows; row++) {
    const x2 = geometry.y.invert((row + 0.5 - MARGIN) * step);
    for (let column = 0; column < columns; column++) {
      const x1 = geometry.x.invert((column + 0.5 - MARGIN) * step);
      for (let m = 0; m < K; m++) z[m] = (c[m] ?? 0) + (a[m] ?? 0) * x1 + (b[m] ?? 0) * x2;
      const yhat = softmax(z);
      for (let m = 0; m < K; m++) grids[m]![row * columns + column] = yhat[m] ?? 0;
    }
  }
  return grids;
}

/**
 * The contours at `levels`, each at least 0.5, of the classes that have a region. ŷ is smooth and d3 interpolates, so a grid of some dozens
 * of points `across` the frame is enough.
 */
export function confidenceContours(
  scores: PlaneScores,
  regions: readonly Region[],
  geometry: PlaneGeometry,
  levels: readonly number[],
  across: number,
): Contour[] {
  const { width, height } = geometry;
  const step = width / across;
  const grid = { columns: Math.ceil(width / step) + 2 * MARGIN, rows: Math.ceil(height / step) + 2 * MARGIN, step };
  const grids = probabilityGrids(scores, geometry, grid);
  const onFrame = (place: number): number => (place - MARGIN) * step;
  const path = geoPath(
    geoTransform({
      point(x, y) {
        this.stream.point(onFrame(x), onFrame(y));
      },
    }),
  ).digits(1);
  const trace = contours().size([grid.columns, grid.rows]);
  return regions.flatMap(({ m }) =>
    levels.map((level) => {
      const shape = trace.contour(grids[m] ?? [], level);
      const points = (): (readonly [number, number])[] =>
        shape.coordinates
          .flat(2)
          .map(([x = 0, y = 0]) => [onFrame(x), onFrame(y)] as const)
          .filter(([x, y]) => x > 0 && x < width && y > 0 && y < height);
      return { m, level, path: path(shape) ?? '', points };
    }),
  );
}
