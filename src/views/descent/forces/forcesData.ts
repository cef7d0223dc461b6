/** What the figures of the forces show, all at one W. */
import { type Forces, forcesAt } from '../../../model/descent/forces';
import { evenly, type PathPoint, type Stretch, type WeightPath } from '../../../model/descent/path/weightPath';
import { errorsInSlices } from '../../../model/kernel/forwardPass';
import type { Slices } from '../../../model/kernel/slices';
import type { ShownFrame } from '../../../session/selectors/shownFrame';
import { reachPath } from '../../../ui/runPath';

/** Beyond this many samples they are painted, and only the chosen one has a trail. */
export const MOST_TRAILS = 2000;
/** Points of all trails together, and of one. */
const TRAIL_POINTS = 20_000;
const MOST_POINTS = 120;
const POINTS_MOVING = 40;

export interface ForcesData {
  readonly moment: ShownFrame;
  readonly forces: Forces;
  /** The path of W to the shown moment; alone the shown W where the path would take too long. */
  readonly path: readonly PathPoint[];
  /** Whether the path was computed. */
  readonly known: boolean;
  /** ŷ at some points of the path in order, N × K each, the shown one last: of all samples, or of `only`. */
  readonly trails: readonly Float64Array[];
  /** The one sample that has a trail, K values a point; null where all have. */
  readonly only: number | null;
}

export interface ForcesOf {
  readonly moment: ShownFrame;
  readonly path: WeightPath;
  readonly stretches: readonly Stretch[];
  /** The sample that has a trail where not all have. */
  readonly chosen: number;
  /** While descent plays trails have fewer points. */
  readonly moving: boolean;
}

export function* forcesData({ moment, path, stretches, chosen, moving }: ForcesOf): Slices<ForcesData> {
  const { frame, design } = moment;
  const { N, D, K, X, labels } = design;
  const forces = yield* forcesAt(design, frame.W, frame.G);
  const known = yield* reachPath(path, stretches, frame.iteration);
  const here: PathPoint = { iteration: frame.iteration, W: frame.W };
  // Where s·W is shown, the way ends with W itself before it.
  const before = known
    ? path.until(frame.iteration).filter(({ iteration, W }) => iteration < here.iteration || isOther(W, here.W))
    : [];
  const points = [...before, here];
  const only = N > MOST_TRAILS ? chosen : null;
  const one = { N: 1, D, K, X: X.subarray(chosen * D, (chosen + 1) * D), labels: labels.subarray(chosen, chosen + 1) };
  const count = Math.max(
    2,
    Math.min(moving ? POINTS_MOVING : MOST_POINTS, Math.floor(TRAIL_POINTS / (only === null ? N : 1))),
  );
  const trails: Float64Array[] = [];
  for (const { W } of evenly(points, count)) {
    const of = only === null ? design : one;
    trails.push(probabilities(yield* errorsInSlices(of, W), of.labels, K));
    yield;
  }
  return { moment, forces, path: evenly(points, 400), known, trails, only };
}

/** ŷ from ŷ − y. */
function probabilities(errors: Float64Array, labels: Uint8Array, K: number): Float64Array {
  return errors.map((error, at) => error + (at % K === labels[Math.floor(at / K)] ? 1 : 0));
}

function isOther(a: Float64Array, b: Float64Array): boolean {
  return a.some((w, cell) => w !== b[cell]);
}
