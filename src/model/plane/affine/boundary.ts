/**
 * Where each class wins in the plane, exactly: the arg max region of m is the intersection of the half-planes
 * z_m ≥ z_j; a boundary is the part of a line z_i = z_j on which no other class is larger.
 */
import type { Domain } from '../../data/fitDomain';
import { rowFactors } from '../../features/featureRows';
import type { Frame } from '../../kernel/frame';
import { areaOf, clip, clipLine, type HalfPlane, type Point } from './halfPlane';

/** z_m = c[m] + a[m]·x1 + b[m]·x2 on the plane of the shown features; every array has length K. */
export interface PlaneScores {
  readonly K: number;
  readonly c: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Where class m wins: a convex polygon in plane coordinates, counter-clockwise where x2 points up. */
export interface Region {
  readonly m: number;
  readonly polygon: [number, number][];
}

/** Where classes i < j tie ahead of all others: a segment in plane coordinates. */
export interface Boundary {
  readonly i: number;
  readonly j: number;
  readonly from: [number, number];
  readonly to: [number, number];
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
 * Scores of W (D × K) on the plane of the raw features `axes` (one or two indices). `fixed` (length F) holds the values of
 * all raw features; those on the axes are not read.
 */
export function planeScores(
  { W, D, K, bias }: Pick<Frame, 'W' | 'D' | 'K' | 'bias'>,
  axes: readonly number[],
  fixed: Float64Array,
): PlaneScores {
  const [c, a, b] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)];
  for (let o = 0; o < D; o++) {
    const [feature] = rowFactors(o, { bias });
    const axis = feature === undefined ? -1 : axes.indexOf(feature);
    const into = axis < 0 ? c : axis === 0 ? a : b;
    const factor = axis < 0 && feature !== undefined ? fixed[feature]! : 1;
    for (let m = 0; m < K; m++) into[m]! += factor * W[o * K + m]!;
  }
  return { K, c, a, b };
}

/**
 * The arg max regions that tile the domain, by class; classes that win nowhere, or on less than a millionth of the
 * domain's width and height, are absent. Of identical columns the lowest index wins; where all classes tie everywhere
 * there are no regions.
 */
export function regions(scores: PlaneScores, domain: Domain): Region[] {
  return squareRegions(scores, domain).map(({ m, polygon }) => ({
    m,
    polygon: polygon.map((point) => fromSquare(point, domain)),
  }));
}

/** The boundaries between the regions in the domain, by i, then j. */
export function boundaries(scores: PlaneScores, domain: Domain): Boundary[] {
  const winners = squareRegions(scores, domain).map(({ m }) => m);
  const found: Boundary[] = [];
  for (const i of winners) {
    const leads = winners.filter((k) => k !== i).map((k) => ({ k, plane: logitDifference(scores, domain, i, k) }));
    for (const { k: j, plane } of leads) {
      if (j < i) continue;
      const limits = leads.filter(({ k }) => k !== j).map((other) => other.plane);
      const segment = clipLine(plane, limits);
      if (segment) found.push({ i, j, from: fromSquare(segment[0], domain), to: fromSquare(segment[1], domain) });
    }
  }
  return found;
}

function squareRegions(scores: PlaneScores, domain: Domain): { m: number; polygon: readonly Point[] }[] {
  const classes = Array.from({ length: scores.K }, (_, m) => m);
  if (scores.K > 1 && classes.every((m) => isNothing(logitDifference(scores, domain, 0, m)))) return [];
  return classes
    .map((m) => ({ m, polygon: squareRegion(scores, domain, m) }))
    .filter(({ polygon }) => polygon.length > 2 && areaOf(polygon) > SMALLEST_AREA);
}

function squareRegion(scores: PlaneScores, domain: Domain, m: number): readonly Point[] {
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
function logitDifference({ c, a, b }: PlaneScores, [x1, x2]: Domain, i: number, j: number): HalfPlane {
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

function fromSquare([u, v]: Point, [x1, x2]: Domain): [number, number] {
  return [x1[0] + ((x1[1] - x1[0]) * (u + 1)) / 2, x2[0] + ((x2[1] - x2[0]) * (v + 1)) / 2];
}
