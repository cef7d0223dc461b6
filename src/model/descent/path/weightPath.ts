/**
 * The W of a run, computed once more by the same kernel from where its stretches began, and kept at even distances: at most
 * `MOST` of them, every one bit for bit what the trainer had there.
 */
import type { Design } from '../../features/design';
import { type Batch, isPartial } from '../../batch';
import { batchGradient, Batches } from '../../kernel/batches';
import { descend } from '../../kernel/descend';
import type { Kernel } from '../../kernel/kernel';
import { penalisedRisk } from '../../kernel/penalty';
import type { Slices } from '../../kernel/slices';

/** A part of a run on the same samples and settings, until the next one begins. */
export interface Stretch {
  /** Tells it from every other. */
  readonly key: unknown;
  readonly design: Design;
  readonly eta: number;
  readonly batch?: Batch;
  readonly from: Beginning;
}

interface Beginning {
  readonly iteration: number;
  readonly W: Float64Array;
  /** Where it began before it was saved, if that is earlier. */
  readonly base?: { readonly iteration: number };
}

export interface PathPoint {
  readonly iteration: number;
  /** D × K row-major. */
  readonly W: Float64Array;
}

/** Twice what is shown, so that every second may go when it is full. */
const MOST = 800;

export class WeightPath {
  #stretches: readonly Stretch[] = [];
  #points: PathPoint[] = [];
  #stride = 1;
  /** Where the next step sets out from. */
  #iteration = 0;
  #W: Float64Array = new Float64Array(0);
  #place = 0;
  #batches: { readonly of: Stretch; readonly batches: Batches } | null = null;
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Computes on to `iteration` along these stretches, all of one shape; what an earlier call computed of them is kept. */
  *reach(stretches: readonly Stretch[], iteration: number): Slices<void> {
    this.#follow(stretches);
    const G = new Float64Array(this.#W.length);
    while (this.#iteration < iteration) {
      const stretch = this.#stretches[this.#place]!;
      this.#evaluate(stretch, G);
      // A W that another has replaced is left as it was.
      const W = this.#W.slice();
      descend(W, G, stretch.eta);
      this.#put(this.#iteration + 1, W);
      yield;
    }
  }

  /** Overwrites G (D × K) with what the step from here goes by. */
  #evaluate(stretch: Stretch, G: Float64Array): void {
    const { design, batch, from } = stretch;
    if (!isPartial(batch, design.N)) {
      penalisedRisk(this.#kernel, design, this.#W, G);
      return;
    }
    if (this.#batches?.of !== stretch) {
      const first = from.base?.iteration ?? from.iteration;
      this.#batches = { of: stretch, batches: new Batches(batch, design.N, first) };
    }
    batchGradient(this.#kernel, design, this.#batches.batches.members(this.#iteration), this.#W, G);
  }

  /** The points kept up to `iteration`, in order. */
  until(iteration: number): readonly PathPoint[] {
    return this.#points.filter((point) => point.iteration <= iteration);
  }

  /** How many steps are still to be computed to reach `iteration`. */
  stepsTo(stretches: readonly Stretch[], iteration: number): number {
    const same = this.#sameStart(stretches);
    const known = same === 0 ? stretches[0]!.from.iteration : Math.min(this.#iteration, this.#endOf(stretches, same));
    return Math.max(0, iteration - known);
  }

  #sameStart(stretches: readonly Stretch[]): number {
    let same = 0;
    while (same < stretches.length && stretches[same]!.key === this.#stretches[same]?.key) same++;
    return same;
  }

  /** The last iteration that the first `same` stretches of both lists share. */
  #endOf(stretches: readonly Stretch[], same: number): number {
    const ends = [stretches[same], this.#stretches[same]].map((next) => next?.from.iteration ?? Infinity);
    return Math.min(...ends);
  }

  #follow(stretches: readonly Stretch[]): void {
    const same = this.#sameStart(stretches);
    const end = this.#endOf(stretches, same);
    const kept = this.#points.filter((point) => same > 0 && point.iteration <= Math.min(end, this.#iteration));
    const goesOn = same > 0 && this.#iteration <= end;
    this.#stretches = stretches;
    if (goesOn) {
      // A stretch may begin just where it has come to.
      if (this.#iteration === stretches[this.#place + 1]?.from.iteration) this.#put(this.#iteration, this.#W);
      return;
    }
    this.#points = kept;
    const last = kept.at(-1);
    if (last === undefined) {
      this.#stride = 1;
      this.#place = 0;
      const { iteration, W } = stretches[0]!.from;
      this.#put(iteration, W);
      return;
    }
    this.#place = Math.max(0, stretches.filter(({ from }) => from.iteration <= last.iteration).length - 1);
    this.#points.pop();
    this.#put(last.iteration, last.W);
  }

  #put(iteration: number, given: Float64Array): void {
    let W = given;
    while (this.#stretches[this.#place + 1]?.from.iteration === iteration) {
      this.#place++;
      W = this.#stretches[this.#place]!.from.W;
    }
    this.#iteration = iteration;
    this.#W = W;
    const first = this.#stretches[0]!.from.iteration;
    if ((iteration - first) % this.#stride !== 0) return;
    if (this.#points.at(-1)?.iteration === iteration) this.#points.pop();
    this.#points.push({ iteration, W });
    if (this.#points.length <= MOST) return;
    this.#stride *= 2;
    this.#points = this.#points.filter((point) => (point.iteration - first) % this.#stride === 0);
  }
}

/** At most `count` ≥ 2 of these, evenly spaced, the first and the last among them. */
export function evenly<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, place) => all[Math.round((place * (all.length - 1)) / (count - 1))]!);
}
