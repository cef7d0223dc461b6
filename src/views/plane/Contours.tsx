import { type ReactElement, useMemo } from 'react';
import type { PlaneScores, Region } from '../../model/boundary';
import { confidenceContours } from './contours';
import { farthest, insidePolygon, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Lines.module.css';

/** None below a half, see `contours.ts`; with two classes a half is the boundary itself. */
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];
const TWO_CLASS_LEVELS = [0.6, 0.7, 0.8, 0.9];
/** In a small plane, or among many classes, fewer lines say more. */
const FEW_LEVELS = [0.5, 0.7];
const SMALL_PLANE = 400;
/** Grid points across the frame: enough for lines that move, and for lines that are looked at. */
const COARSE = 30;
const FINE = 64;

interface ContoursProps {
  readonly scores: PlaneScores;
  readonly regions: readonly Region[];
  readonly geometry: PlaneGeometry;
  readonly obstacles: readonly Spot[];
  /** Labels stand still or not at all: they are left out while the lines move. */
  readonly labelled: boolean;
}

/** Hairlines of equal confidence, each labelled once where it is farthest from samples. */
export function Contours({ scores, regions, geometry, obstacles, labelled }: ContoursProps): ReactElement {
  const few = geometry.width < SMALL_PLANE || scores.K > 4;
  const levels = few ? FEW_LEVELS : scores.K === 2 ? TWO_CLASS_LEVELS : LEVELS;
  const lines = useMemo(
    () => confidenceContours(scores, regions, geometry, levels, labelled ? FINE : COARSE),
    [scores, regions, geometry, levels, labelled],
  );
  const polygons = regions.map(({ m, polygon }) => ({
    m,
    corners: polygon.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]),
  }));
  return (
    <g>
      <path className={styles['contour']} d={lines.map(({ path }) => path).join('')} />
      {labelled && <LevelNames {...{ lines, polygons, geometry, obstacles }} />}
    </g>
  );
}

interface LevelNamesProps {
  readonly lines: ReturnType<typeof confidenceContours>;
  readonly polygons: readonly { readonly m: number; readonly corners: readonly Spot[] }[];
  readonly geometry: PlaneGeometry;
  readonly obstacles: readonly Spot[];
}

function LevelNames({ lines, polygons, geometry, obstacles }: LevelNamesProps): ReactElement {
  const { width, height, scale } = geometry;
  const margin = 26 * scale;
  const taken: Spot[] = [...obstacles];
  const names = lines.flatMap((contour) => {
    const { m, level } = contour;
    const points = contour.points();
    const corners = polygons.find((polygon) => polygon.m === m)?.corners ?? [];
    const every = Math.max(1, Math.floor(points.length / 50));
    const candidates = points.filter(
      ([x, y], index) =>
        index % every === 0 &&
        x > margin &&
        x < width - margin &&
        y > margin &&
        y < height - margin &&
        insidePolygon([x, y], corners, 12 * scale),
    );
    const spot = farthest(candidates, taken, 18 * scale);
    if (spot === null) return [];
    taken.push(spot);
    return [{ key: `${m}-${level}`, level, spot }];
  });
  return (
    <>
      {names.map(({ key, level, spot }) => (
        <text key={key} className={styles['level']} x={spot[0]} y={spot[1]} dy="0.35em" textAnchor="middle">
          {level.toFixed(1)}
        </text>
      ))}
    </>
  );
}
