/** Other learning rates beside the one in force: which are tried, and how they stand at an iteration. */
import { roundingOf } from '../../../model/descent/line/stepLine';
import type { ComparedRates } from '../../../engine/run';

/** How many are tried beside the one in force. */
export const MOST_OTHERS = 3;

/** Parts of 1/L that are tried where nobody has chosen: half of what promises most, it, and more than is promised anything. */
const SHARES = [1, 3, 0.5];

/** The rate in force first, then the others: those that were chosen, else some around 1/L, in two digits. */
export function comparedEtas(eta: number, chosen: readonly number[] | null, smoothness: number): readonly number[] {
  const others = chosen ?? (smoothness > 0 ? SHARES.map((share) => Number((share / smoothness).toPrecision(2))) : []);
  return [eta, ...others.filter((other) => other !== eta).slice(0, MOST_OTHERS)];
}

/** One rate at an iteration. */
export interface RateStanding {
  readonly eta: number;
  /** Its place in the order in which the rates were asked for, 0 for the one in force: how it is drawn. */
  readonly place: number;
  /** R in nats; null where it was not computed so far, or overflowed before. */
  readonly risk: number | null;
  /** How many of the steps until then raised R by more than rounding. */
  readonly rises: number;
  /** The iteration whose numbers would not be finite; null where there is none until then. */
  readonly overflow: number | null;
}

/** R of every step of one rate in one piece, in nats. */
export function risksOf(pieces: readonly Float64Array[]): Float64Array {
  const risks = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    risks.set(piece, at);
    at += piece.length;
  }
  return risks;
}

/** How the rates stand while nothing of them is known, so that a table of them keeps its height. */
export function unknownStandings(etas: readonly number[]): readonly RateStanding[] {
  return etas.map((eta, place) => ({ eta, place, risk: null, rises: 0, overflow: null }));
}

/** How the rates stand at iteration `t`, the lowest R first, those without one last. `risks` are those of each rate. */
export function standingsAt(
  { first, steps, runs }: ComparedRates,
  risks: readonly Float64Array[],
  t: number,
): readonly RateStanding[] {
  const standings = runs.map(({ eta }, place): RateStanding => {
    const own = risks[place]!;
    const known = Math.min(t - first, own.length - 1);
    const ended = own.length <= steps && t - first >= own.length;
    return {
      eta,
      place,
      risk: known < t - first ? null : own[known]!,
      rises: risesIn(own, known),
      overflow: ended ? first + own.length : null,
    };
  });
  return standings.sort((a, b) => (a.risk ?? Infinity) - (b.risk ?? Infinity) || a.place - b.place);
}

/** The one with the lowest R of all, where no other has the same. */
export function leaderOf([best, next]: readonly RateStanding[]): RateStanding | null {
  if (best === undefined || best.risk === null) return null;
  return next === undefined || next.risk === null || best.risk < next.risk ? best : null;
}

function risesIn(risks: Float64Array, until: number): number {
  let rises = 0;
  for (let s = 1; s <= until; s++) if (risks[s]! > risks[s - 1]! + roundingOf(risks[s - 1]!)) rises++;
  return rises;
}
