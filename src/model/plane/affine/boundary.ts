/**
 * Where each class wins in the plane, exactly: the arg max region of m is the intersection of the half-planes
 * z_m ≥ z_j; a boundary is the part of a line z_i = z_j on which no other class is larger.
 */
import type { Domain } from '../../data/fitDomain';
import type { Boundary, PlanePoint, Region } from '../region';
import type { AffineScores } from './affineScores';
import { areaOf, clip, clipLine, type HalfPlane, type Point } from './halfPlane';

/** A convex polygon. */
export interface AffineRegion extends Region {
  readonly rings: readonly [polygon: readonly PlanePoint[]];
}

/** A segment. */
export interface AffineBoundary extends Boundary {
  readonly line: readonly [from: PlanePoint, to: PlanePoint];
}

/** In the square [−1, 1]²; smaller regions are rounding, or can't be seen. */
const SMALLEST_AREA = 1e-12;

const CORNERS: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/**
 * The arg max regions that tile the domain, by class; classes that win nowhere, or on less than a millionth of the
 * domain's width and height, are absent. Of identical columns the lowest index wins; where all classes tie everywhere
 * there are no regions.
 */
export function affineRegions(scores: AffineScores, domain: Domain): AffineRegion[] {
  return squareRegions(scores, domain).map(({ m, polygon }) => ({
    m,
    rings: [polygon.map((point) => fromSquare(point, domain))],
  }));
}

/** The boundaries between the regions in the domain, by i, then j. */
export function affineBoundaries(scores: AffineScores, domain: Domain): AffineBoundary[] {
  const winners = squareRegions(scores, domain).map(({ m }) => m);
  const found: AffineBoundary[] = [];
  for (const i of winners) {
    const leads = winners.filter((k) => k !== i).map((k) => ({ k, plane: logitDifference(scores, domain, i, k) }));
    for (const { k: j, plane } of leads) {
      if (j < i) continue;
      const limits = leads.filter(({ k }) => k !== j).map((other) => other.plane);
      const segment = clipLine(plane, limits);
      if (segment) found.push({ i, j, line: [fromSquare(segment[0], domain), fromSquare(segment[1], domain)] });
    }
  }
  return found;
}

function squareRegions(scores: AffineScores, domain: Domain): { m: number; polygon: readonly Point[] }[] {
  const classes = Array.from({ length: scores.K }, (_, m) => m);
  if (scores.K > 1 && classes.every((m) => isNothing(logitDifference(scores, domain, 0, m)))) return [];
  return classes
    .map((m) => ({ m, polygon: squareRegion(scores, domain, m) }))
    .filter(({ polygon }) => polygon.length > 2 && areaOf(polygon) > SMALLEST_AREA);
}

function squareRegion(scores: AffineScores, domain: Domain, m: number): readonly Point[] {
  let polygon = CORNERS;
  for (let j = 0; j < scores.K; j++) {
    const plane = logitDifference(scores, domain, m, j);
    if (j < m && isNothing(plane)) return [];
    polygon = clip(polygon, plane);
  }
  // Half-planes that meet in one corner leave edges of rounding, which point anywhere.
  return polygon.filter(([u, v], index) => {
    const [lastU, lastV] = polygon.at(index - 1)!;
    return Math.hypot(u - lastU, v - lastV) > 1e-9;
  });
}

/** z_i − z_j on the square [−1, 1]² of the domain, scaled to a largest coefficient of 1 (or 0, where they are equal). */
function logitDifference({ c, a, b }: AffineScores, [x1, x2]: Domain, i: number, j: number): HalfPlane {
  // Differences come first: what all columns share may be large, and must cancel before anything is rounded.
  const slope1 = a[i]! - a[j]!;
  const slope2 = b[i]! - b[j]!;
  const plane = {
    c: c[i]! - c[j]! + slope1 * ((x1[0] + x1[1]) / 2) + slope2 * ((x2[0] + x2[1]) / 2),
    a: slope1 * ((x1[1] - x1[0]) / 2),
    b: slope2 * ((x2[1] - x2[0]) / 2),
  };
  const size = Math.max(Math.abs(plane.c), Math.abs(plane.a), Math.abs(plane.b)) || 1;
  return { c: plane.c / size, a: plane.a / size, b: plane.b / size };
}

function isNothing({ c, a, b }: HalfPlane): boolean {
  return c === 0 && a === 0 && b === 0;
}

function fromSquare([u, v]: Point, [x1, x2]: Domain): PlanePoint {
  return [x1[0] + ((x1[1] - x1[0]) * (u + 1)) / 2, x2[0] + ((x2[1] - x2[0]) * (v + 1)) / 2];
}
