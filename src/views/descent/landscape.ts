/** R on the plane of the path's two main directions, with the path in it: all at one W. */
import { type AffineRisk, affineRisk, riskAt, risksAt } from '../../model/descent/line/affineRisk';
import { changeAt } from '../../model/descent/line/stepLine';
import { type PathPlane, pathPlane, placeIn } from '../../model/descent/path/principalPlane';
import { evenly, type PathPoint, type Stretch, type WeightPath } from '../../model/descent/path/weightPath';
import type { Slices } from '../../model/kernel/slices';
import type { ShownFrame } from '../../session/selectors/shownFrame';
import { reachPath } from '../../ui/runPath';

export type Place = readonly [p: number, q: number];

/** What the plane shows, along u and along v from its origin. */
export interface Window {
  readonly p: readonly [low: number, high: number];
  readonly q: readonly [low: number, high: number];
}

/** A plane through `origin` with R on it. */
export interface Ground {
  readonly plane: PathPlane;
  /** W at its origin, where heights belong to the path. */
  readonly origin: PathPoint;
  readonly affine: AffineRisk;
  readonly window: Window;
  readonly columns: number;
  readonly rows: number;
  /** R in nats, row by row from the lowest q, corners included. */
  readonly heights: Float64Array;
}

export interface Landscape {
  readonly moment: ShownFrame;
  /** Whether the path to here was computed; else it is W_t alone. */
  readonly known: boolean;
  readonly ground: Ground;
  /** The path to W_t, and what is known of it beyond. */
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  readonly next: Place;
  /** What the next step changes R by, in nats. */
  readonly change: number;
  /** How many of the last steps, of how many, turn against the one before. */
  readonly turns: readonly [number, number];
}

/** Points of the path that are drawn. */
const MOST_POINTS = 400;
/** Columns of the grid, and where there are more samples than `MANY`; it has as many rows as the picture's shape asks for. */
const FINE = 96;
const COARSE = 48;
export const MANY = 5000;
/** Columns of what is shown of many samples until the grid is there. */
const FIRST = 24;
const TURNS = 20;

export interface LandscapeOf {
  readonly moment: ShownFrame;
  readonly eta: number;
  readonly path: WeightPath;
  readonly stretches: readonly Stretch[];
  /** The last iteration that is known. */
  readonly end: number;
  /** Height of the picture by its width. */
  readonly aspect: number;
  /** The ground that is kept while descent plays. */
  readonly kept: Ground | null;
  /** Of many samples: a few heights, to be soon there. */
  readonly rough?: boolean;
}

export function* landscapeOf(given: LandscapeOf): Slices<Landscape> {
  const { moment, eta, path, stretches, end, kept } = given;
  const { frame, design } = moment;
  const known = yield* reachPath(path, stretches, Math.max(end, frame.iteration));
  const here: PathPoint = { iteration: frame.iteration, W: frame.W };
  const all = known ? path.until(Math.max(end, frame.iteration)) : [];
  const points = [...all.filter(({ iteration }) => iteration < here.iteration), here];
  const shown = evenly(points, MOST_POINTS);
  const nextW = frame.W.map((w, i) => w - eta * frame.G[i]!);
  let ground = kept;
  if (ground === null) {
    const plane = yield* pathPlane(design, shown, frame.G);
    const places = [...shown.map(({ W }) => placeIn(plane, here.W, W)), placeIn(plane, here.W, nextW)];
    const window = windowAround(places, given.aspect);
    const affine = yield* affineRisk(design, frame.W, [plane.u, plane.v]);
    const columns = design.N <= MANY ? FINE : given.rough ? FIRST : COARSE;
    const rows = Math.max(8, Math.min(columns, Math.round(columns * given.aspect)));
    const heights = yield* risksAt(affine, gridOf(window, columns, rows));
    ground = { plane, origin: here, affine, window, columns, rows, heights };
  }
  const { plane, origin } = ground;
  const affine = yield* affineRisk(design, frame.W, [frame.G.map((g) => -g)]);
  const at = (W: Float64Array): Place => placeIn(plane, origin.W, W);
  return {
    moment,
    known,
    ground,
    past: shown.map(({ W }) => at(W)),
    future: evenly([here, ...all.filter(({ iteration }) => iteration > here.iteration)], MOST_POINTS).map(({ W }) =>
      at(W),
    ),
    next: at(nextW),
    change: changeAt({ affine, risk: frame.risk }, eta),
    turns: turnsOf(points),
  };
}

/** R in nats at a place of the plane. */
export function heightAt({ affine }: Ground, place: Place): number {
  return riskAt(affine, place);
}

/** W at a place of the plane, D × K row-major. */
export function weightsAt({ plane, origin }: Ground, [p, q]: Place): number[] {
  return Array.from(origin.W, (w, i) => w + p * plane.u[i]! + q * plane.v[i]!);
}

/** A window of the picture's shape around places, with air. */
function windowAround(places: readonly Place[], aspect: number): Window {
  const [ps, qs] = [places.map(([p]) => p), places.map(([, q]) => q)];
  const [left, right, low, high] = [Math.min(...ps), Math.max(...ps), Math.min(...qs), Math.max(...qs)];
  const width = Math.max(right - left, (high - low) / aspect, 1e-9) * 1.3;
  const height = Math.max((high - low) * 1.5, width * aspect);
  const across = Math.max(width, height / aspect);
  const [cp, cq] = [(left + right) / 2, (low + high) / 2];
  return {
    p: [cp - across / 2, cp + across / 2],
    q: [cq - (across * aspect) / 2, cq + (across * aspect) / 2],
  };
}

function gridOf({ p, q }: Window, columns: number, rows: number): Place[] {
  return Array.from({ length: columns * rows }, (_, at): Place => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return [p[0] + ((p[1] - p[0]) * column) / (columns - 1), q[0] + ((q[1] - q[0]) * row) / (rows - 1)];
  });
}

/** Of the last steps in a row, those whose inner product with the one before is negative. */
function turnsOf(points: readonly PathPoint[]): readonly [number, number] {
  const last = points.slice(-TURNS - 2);
  let [turns, pairs] = [0, 0];
  for (let i = 2; i < last.length; i++) {
    const [a, b, c] = [last[i - 2]!, last[i - 1]!, last[i]!];
    if (b.iteration !== a.iteration + 1 || c.iteration !== b.iteration + 1) continue;
    pairs++;
    if (c.W.reduce((sum, w, j) => sum + (w - b.W[j]!) * (b.W[j]! - a.W[j]!), 0) < 0) turns++;
  }
  return [turns, pairs];
}
