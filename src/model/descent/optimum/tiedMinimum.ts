/**
 * Some samples of a class lie exactly on the boundary and hold it, others do not: which, only exact arithmetic tells.
 */
import { exactCoordinates, originalWeights } from './exactCoordinates';
import { freedPairs, type FreedPairs } from './freedPairs';
import type { ProvenMinimum } from './provenMinimum';
import { quotient } from './integers';
import { marginObjective } from './marginObjective';
import { distanceToMinimum } from './minimumExists';
import { newton } from './newton';
import { rowsCentred, type PreparedDesign } from './preparedDesign';
import type { Meter, Sliced } from './slices';

/** Null where no pair can be freed or doubles do not prove the minimum of the others. */
export function* tiedMinimum(prepared: PreparedDesign, total: number, meter: Meter): Sliced<ProvenMinimum | null> {
  const { design, integers, coordinates } = prepared;
  const { N, K } = design;
  const d = coordinates.rank * (K - 1);
  const pairs = pairsOf(prepared);
  const decided = yield* freedPairs(
    pairs.map(({ row }) => row),
    d,
    meter,
  );
  if (!decided.freed.includes(true)) return null;
  const kept = pairs.filter((_, i) => !decided.freed[i]);
  const { full: margins } = yield* exactCoordinates(
    kept.map(({ row }) => row),
    d,
    meter,
  );
  const starts = Array.from({ length: N + 1 }, (_, n) => kept.filter((pair) => pair.n < n).length);
  const objective = marginObjective({ d: margins.rank, rows: margins.points, starts }, total);
  const end = yield* newton(objective, new Float64Array(margins.rank), meter);
  const uncertainty = end && (yield* distanceToMinimum(objective, end, meter));
  if (!end || uncertainty === null) return null;
  const shifts = Array.from({ length: d }, (_, j) => integers.shift[coordinates.columns[Math.floor(j / (K - 1))]!]!);
  const weights = yield* originalWeights(margins, shifts, end.theta, 1, meter);
  const freed = new Uint8Array(N * K);
  pairs.forEach(({ n, m }, i) => (freed[n * K + m] = decided.freed[i] ? 1 : 0));
  return {
    value: end.derivatives.value,
    uncertainty,
    W: rowsCentred(spread(prepared, weights), K),
    freed,
    V: spread(prepared, scaledDirection(decided, shifts)),
    values: end.values,
    hessian: null,
  };
}

interface Pair {
  readonly n: number;
  readonly m: number;
  /** Its margin (v_y − v_m)ᵀx as a vector, in the r × (K − 1) entries of V with the last class at 0. */
  readonly row: bigint[];
}

function pairsOf({ design, integers, coordinates }: PreparedDesign): Pair[] {
  const { K, labels } = design;
  return integers.rows.flatMap((features, n) => {
    const x = coordinates.columns.map((o) => features[o]!);
    const y = labels[n]!;
    const others = Array.from({ length: K }, (_, m) => m).filter((m) => m !== y);
    return others.map((m) => {
      const row = x.flatMap((entry) =>
        Array.from({ length: K - 1 }, (_, k) => (k === y ? entry : k === m ? -entry : 0n)),
      );
      return { n, m, row };
    });
  });
}

/** V with a least freed margin of 1. */
function scaledDirection({ V, margins }: FreedPairs, shifts: readonly number[]): Float64Array {
  const least = margins.filter((margin) => margin > 0n).reduce((a, b) => (b < a ? b : a));
  return Float64Array.from(V, (entry, j) => quotient(entry, least, shifts[j]));
}

/** r × (K − 1) entries in the independent rows and first K − 1 columns of a D × K matrix. */
function spread({ design, coordinates }: PreparedDesign, entries: Float64Array): Float64Array {
  const { D, K } = design;
  const matrix = new Float64Array(D * K);
  entries.forEach((entry, j) => (matrix[coordinates.columns[Math.floor(j / (K - 1))]! * K + (j % (K - 1))] = entry));
  return matrix;
}
