import { memo, type ReactElement, useMemo } from 'react';
import type { Region } from '../../model/plane/region';
import type { ScoreField } from '../../model/plane/scoreField';
import { confidenceContours, type Contour, contourPath, pointsAlong, type WonRegion } from './contours';
import { boxApart, clearOfRings, farthest, insidePolygon, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Lines.module.css';

/** None below a half, see `contours.ts`; with two classes a half is the boundary itself. */
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];
const TWO_CLASS_LEVELS = [0.6, 0.7, 0.8, 0.9];
/** In a small plane, or among many classes, fewer lines say more. */
const FEW_LEVELS = [0.5, 0.7];
const SMALL_PLANE_PX = 400;
interface ContoursProps {
  readonly scores: ScoreField;
  readonly regions: readonly Region[];
  readonly geometry: PlaneGeometry;
  readonly obstacles: readonly Spot[];
  /** Corners of the words that no label may cover. */
  readonly covered: readonly (readonly Spot[])[];
  /** Labels stand still or not at all: they are left out while the lines move. */
  readonly labelled: boolean;
}

/** Hairlines of equal confidence, each labelled once where it is farthest from samples. */
export function Contours({ scores, regions, geometry, obstacles, covered, labelled }: ContoursProps): ReactElement {
  const few = geometry.width < SMALL_PLANE_PX || scores.K > 4;
  const levels = few ? FEW_LEVELS : scores.K === 2 ? TWO_CLASS_LEVELS : LEVELS;
  const won = useMemo(
    () =>
      regions.map(({ m, rings }): WonRegion => {
        const spots = rings.map((ring) => ring.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]));
        return { m, corners: spots[0] ?? [], ...(scores.kind === 'curved' && { rings: spots }) };
      }),
    [regions, geometry, scores.kind],
  );
  const lines = useMemo(() => confidenceContours(scores, won, geometry, levels), [scores, won, geometry, levels]);
  return (
    <g>
      <path className={styles['contour']} d={lines.map(contourPath).join('')} />
      {labelled && <LevelNames {...{ lines, won, geometry, obstacles, covered }} />}
    </g>
  );
}

interface LevelNamesProps {
  readonly lines: readonly Contour[];
  readonly won: readonly WonRegion[];
  readonly geometry: PlaneGeometry;
  readonly obstacles: readonly Spot[];
  readonly covered: readonly (readonly Spot[])[];
}

/** Room of a label, CSS px at the standard scale. */
const LABEL = { width: 24, height: 14 };
/** From its middle to that of a marker: half of its diagonal and the farthest corner of a marker. */
const LEAST_PX = 22;
/** Off a boundary: half of a label, and the height of the boundary's name. */
const [HALF_LABEL_PX, NAME_PX] = [12, 26];

const LevelNames = memo(function LevelNames({ lines, won, geometry, obstacles, covered }: LevelNamesProps) {
  const { width, height, scale } = geometry;
  const margin = 26 * scale;
  const taken: Spot[] = [...obstacles];
  const label = { width: LABEL.width * scale, height: LABEL.height * scale };
  const names = lines.flatMap((contour, at) => {
    const { m, level } = contour;
    const { corners, rings } = won.find((region) => region.m === m) ?? { corners: [] };
    const isOffLines = (point: Spot, least: number): boolean =>
      rings ? clearOfRings(point, rings, least * scale) : insidePolygon(point, corners, least * scale);
    const candidates = pointsAlong(contour, geometry).filter(
      (point) =>
        point[0] > margin &&
        point[0] < width - margin &&
        point[1] > margin &&
        point[1] < height - margin &&
        isOffLines(point, HALF_LABEL_PX) &&
        covered.every((words) => boxApart(point, label, words)),
    );
    // Off the boundary by the height of its name if that can be, or else by half a label.
    const roomy = candidates.filter((point) => isOffLines(point, NAME_PX));
    const spot = farthest(roomy, taken, LEAST_PX * scale) ?? farthest(candidates, taken, LEAST_PX * scale);
    if (spot === null) return [];
    taken.push(spot);
    return [{ key: at, level, spot }];
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
});
