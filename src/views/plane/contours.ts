/**
 * Lines of equal confidence, in CSS px of the frame: where max ŷ = p ≥ 0.5, one class at a time. From ŷ = softmax(z),
 *
 *     log((1 − ŷ_m) / ŷ_m) = LSE_{j ≠ m} (z_j − z_m),
 *
 * the log odds against m, with LSE the log of the sum of exp. Scores z are affine in the plane and LSE is convex
 * (Boyd & Vandenberghe, Convex Optimization, 2004, 3.1.5), so ŷ_m ≥ p is a convex set; and where p is a half or more, m
 * wins in it. A grid of ŷ could not be fine enough: at a large W, ŷ jumps from 0 to 1 within a hundredth of a px. The odds
 * are nearly linear there, so Newton's method finds the line wherever one asks, at any scale of W.
 */
import { polygonArea, polygonCentroid } from 'd3';
import type { AffineScores } from '../../model/plane/affine/affineScores';
import { clip } from '../../model/plane/affine/halfPlane';
import type { ScoreField } from '../../model/plane/scoreField';
import { insidePolygon, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';

/** Where class m wins: a convex polygon in CSS px. */
export interface WonRegion {
  readonly m: number;
  readonly corners: readonly Spot[];
  /** Where it need not be convex, all of its outline. */
  readonly rings?: readonly (readonly Spot[])[];
}

export interface Contour {
  /** The class whose probability it is. */
  readonly m: number;
  /** ŷ_m on the line. */
  readonly level: number;
  /**
   * The outline of the set ŷ_m ≥ level in CSS px. With affine scores that is convex, and its parts beyond the frame close
   * it, and say nothing; with others a piece of it may end at the frame.
   */
  readonly outline: readonly Spot[];
  /** Whether its ends are not joined. */
  readonly open?: boolean;
}

/** So far around the frame, CSS px, runs the closing part of an outline; not to be seen, and not to be near a line. */
const MARGIN_PX = 32;
/** An outline strays from its line by less than this, CSS px. */
const TOLERANCE_PX = 0.3;
/** A line everywhere nearer than this to its neighbour, CSS px, says no more than the neighbour. */
const NEAR = 3;
/**
 * Newton's method ends with a step shorter than this, CSS px, from odds that are nearer to the line than this, nats. Where
 * one class is much steeper than another, every step over it is short, and the line may still be far.
 */
const ACCURACY = 1e-4;
const ACCURACY_NATS = 1e-6;
/** Far more steps, and points of an outline, than are needed; rounding must not make more of them. */
const MOST_STEPS = 64;
const MOST_POINTS = 1000;

/** The plane that touches the log odds against a class (nats) from below: value + a·(x' − x) + b·(y' − y), CSS px. */
interface Tangent {
  readonly value: number;
  readonly a: number;
  readonly b: number;
}

type Odds = (x: number, y: number) => Tangent;

/**
 * The contours at `levels`, ascending and each at least 0.5, of the classes in `won`. Of lines that lie within some px
 * of one another, or of the boundary of their region, only the one nearest to the boundary, or the boundary, is left.
 */
export function confidenceContours(
  scores: ScoreField,
  won: readonly WonRegion[],
  geometry: PlaneGeometry,
  levels: readonly number[],
): Contour[] {
  if (scores.kind === 'affine') return affineContours(scores, won, geometry, levels);
  return scores.contours(geometry.domain, levels, geometry).map(({ m, level, line }) => {
    const outline = line.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]);
    return { m, level, outline, ...(line[0] === line.at(-1) ? {} : { open: true }) };
  });
}

function affineContours(
  scores: AffineScores,
  won: readonly WonRegion[],
  geometry: PlaneGeometry,
  levels: readonly number[],
): Contour[] {
  return won.flatMap(({ m, corners }) => {
    const against = oddsAgainst(scores, m, geometry);
    const contours: Contour[] = [];
    let neighbour = corners;
    for (const level of levels) {
      const limit = Math.log((1 - level) / level);
      const within = pointWithin(against, limit, corners);
      // The sets are nested: what does not reach this level reaches none above.
      if (within === null) break;
      const outline = outlineAround(within, against, limit, geometry);
      // Both are convex, one inside the other.
      if (pointsAlong({ outline }, geometry).every((point) => !insidePolygon(point, neighbour, NEAR))) continue;
      contours.push({ m, level, outline });
      neighbour = outline;
    }
    return contours;
  });
}

/** The outline as SVG path data. */
export function contourPath({ outline, open = false }: Contour): string {
  return `M${outline.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}${open ? '' : 'Z'}`;
}

/** Points on an outline, at most `every` CSS px apart: those inside the frame. */
export function pointsAlong(
  { outline, open = false }: Pick<Contour, 'outline' | 'open'>,
  { width, height }: PlaneGeometry,
  every = 10,
): Spot[] {
  const points: Spot[] = [];
  outline.forEach(([x0, y0], index) => {
    if (open && index + 1 === outline.length) return;
    const [x1, y1] = outline[(index + 1) % outline.length]!;
    const parts = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / every));
    for (let part = 0; part < parts; part++) {
      const [x, y] = [x0 + ((x1 - x0) * part) / parts, y0 + ((y1 - y0) * part) / parts];
      if (x > 0 && x < width && y > 0 && y < height) points.push([x, y]);
    }
  });
  return points;
}

/** The log odds against m, LSE_{j ≠ m} (z_j − z_m) with the largest taken out, and their slopes Σ_j softmax_j ∂(z_j − z_m). */
function oddsAgainst({ K, c, a, b }: AffineScores, m: number, { domain, width, height }: PlaneGeometry): Odds {
  const [[left, right], [bottom, top]] = domain;
  const others = Array.from({ length: K }, (_, j) => j).filter((j) => j !== m);
  // Differences come first: what all columns share may be large, and must cancel before anything is rounded.
  const slopes1 = others.map((j) => a[j]! - a[m]!);
  const slopes2 = others.map((j) => b[j]! - b[m]!);
  const atOrigin = others.map((j, n) => c[j]! - c[m]! + slopes1[n]! * left + slopes2[n]! * top);
  const perX = slopes1.map((slope) => (slope * (right - left)) / width);
  const perY = slopes2.map((slope) => (slope * (bottom - top)) / height);
  const leads = new Float64Array(others.length);
  return (x, y) => {
    let most = -Infinity;
    for (let n = 0; n < leads.length; n++) {
      const lead = atOrigin[n]! + perX[n]! * x + perY[n]! * y;
      leads[n] = lead;
      if (lead > most) most = lead;
    }
    let [sum, alongX, alongY] = [0, 0, 0];
    for (let n = 0; n < leads.length; n++) {
      const e = Math.exp(leads[n]! - most);
      sum += e;
      alongX += e * perX[n]!;
      alongY += e * perY[n]!;
    }
    return { value: most + Math.log(sum), a: alongX / sum, b: alongY / sum };
  };
}

/**
 * A point of a convex polygon (CSS px) where the odds are below `limit`; null where there is none, or only on about a
 * px². Where they aren't, they aren't either on the far side of their tangent plane's line, and only the near side is
 * left to look in: by its centre of gravity, which leaves at most 1 − 1/e of the area (Levin 1965; Newman 1965).
 */
function pointWithin(against: Odds, limit: number, polygon: readonly Spot[]): Spot | null {
  let left = polygon.map(([x, y]): [number, number] => [x, y]);
  for (let step = 0; step < MOST_STEPS && Math.abs(polygonArea(left)) > 1; step++) {
    const [x, y] = polygonCentroid(left);
    const { value, a, b } = against(x, y);
    if (value < limit) return [x, y];
    left = clip(left, { c: limit - value + a * x + b * y, a: -a, b: -b }) as [number, number][];
  }
  return null;
}

/**
 * The outline, about a point within, of the convex set in which the odds are at most `limit`, and which ends `MARGIN_PX`
 * beyond the frame. Between two of its points it bulges out from their chord; where the bulge is high, a third point is
 * put on it, over the middle of the chord. Height above a chord is concave, so it is nowhere more than twice that.
 */
function outlineAround([x, y]: Spot, against: Odds, limit: number, { width, height }: PlaneGeometry): Spot[] {
  /** How far, CSS px, the set reaches from one of its points in the direction of a unit vector. */
  const reach = (fromX: number, fromY: number, dx: number, dy: number): number => {
    const toX = dx > 0 ? (width + MARGIN_PX - fromX) / dx : dx < 0 ? (-MARGIN_PX - fromX) / dx : Infinity;
    const toY = dy > 0 ? (height + MARGIN_PX - fromY) / dy : dy < 0 ? (-MARGIN_PX - fromY) / dy : Infinity;
    // The odds are convex, so from outside Newton's steps only fall, and never pass the line.
    let t = Math.min(toX, toY);
    for (let step = 0; step < MOST_STEPS; step++) {
      const { value, a, b } = against(fromX + t * dx, fromY + t * dy);
      if (!(value > limit)) break;
      const slope = a * dx + b * dy;
      const next = t - (value - limit) / slope;
      // From a point that rounding has put on the line or past it.
      if (!(slope > 0 && next > 0)) return 0;
      if (next === t || (t - next < ACCURACY && value - limit < ACCURACY_NATS)) return next;
      t = next;
    }
    return t;
  };
  const outline: Spot[] = [];
  let points = 0;
  const bulge = (from: Spot, to: Spot): void => {
    const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(alongX, alongY);
    if (length === 0) return;
    // The outline runs clockwise on the screen, so this points outward.
    const [dx, dy] = [alongY / length, -alongX / length];
    // Beyond a chord that passes the frame by, there is nothing to see.
    if (dx * ((dx > 0 ? width : 0) - from[0]) + dy * ((dy > 0 ? height : 0) - from[1]) < 0) return;
    const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const tall = reach(middleX, middleY, dx, dy);
    const top: Spot = [middleX + tall * dx, middleY + tall * dy];
    const high = tall > TOLERANCE_PX && points++ < MOST_POINTS;
    if (high) bulge(from, top);
    outline.push(top);
    if (high) bulge(top, to);
  };
  const starts = DIRECTIONS.map(([dx, dy]): Spot => {
    const t = reach(x, y, dx, dy);
    return [x + t * dx, y + t * dy];
  });
  starts.forEach((start, index) => {
    outline.push(start);
    bulge(start, starts[(index + 1) % starts.length]!);
  });
  return outline;
}

/** Clockwise on the screen. */
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
