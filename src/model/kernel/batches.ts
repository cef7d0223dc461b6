/**
 * Mini-batches: step t goes by g, the mean of x(ŷ − y)ᵀ over B samples (with the penalty's λW, as G has it).
 *
 * Which samples is a pure function of the seed, B, N, t and the iteration `first` from which steps are counted, so that a run
 * is the same however it is come to. Without replacement the samples are shuffled (Fisher and Yates) for each pass over them,
 * an epoch of M = ⌈N/B⌉ batches, the last of them smaller; the shuffle is seeded by the seed and the iteration at which the
 * epoch began. With replacement each step draws B for itself. All of it is arithmetic on whole numbers, the same everywhere.
 */
import type { Batch } from '../batch';
import { type Random, randomFrom } from '../data/random';
import type { Design } from '../features/design';
import type { Kernel } from './kernel';
import { penalisedRisk } from './penalty';

/** Where in its epoch a batch is; both count from 1. */
export interface BatchPlace {
  readonly epoch: number;
  readonly index: number;
  /** M, the batches of an epoch. */
  readonly of: number;
}

export class Batches {
  readonly #batch: Batch;
  readonly #N: number;
  readonly #B: number;
  readonly #first: number;
  /** The iteration at which the epoch began whose order is held, and its batches one after the other, each in order. */
  #begun = -1;
  #order: Int32Array = new Int32Array(0);
  #drawn: { readonly iteration: number; readonly members: Int32Array } | null = null;

  /** Of N ≥ 1 samples, with steps counted from iteration `first`. */
  constructor(batch: Batch, N: number, first: number) {
    this.#batch = batch;
    this.#N = N;
    this.#B = Math.min(batch.size, N);
    this.#first = first;
  }

  place(iteration: number): BatchPlace {
    const of = Math.ceil(this.#N / this.#B);
    const steps = iteration - this.#first;
    return { epoch: 1 + Math.floor(steps / of), index: 1 + (steps % of), of };
  }

  /** The samples of the step from `iteration` on, in order, one that is drawn twice named twice. Nothing of it is written to. */
  members(iteration: number): Int32Array {
    if (this.#drawn?.iteration === iteration) return this.#drawn.members;
    const members = this.#batch.replace ? this.#draw(iteration) : this.#share(iteration);
    this.#drawn = { iteration, members };
    return members;
  }

  #draw(iteration: number): Int32Array {
    const random = streamOf(this.#batch.seed, iteration);
    return Int32Array.from({ length: this.#B }, () => below(this.#N, random)).sort();
  }

  #share(iteration: number): Int32Array {
    const { index } = this.place(iteration);
    const begun = iteration - (index - 1);
    if (begun !== this.#begun) {
      this.#order = orderOf(this.#N, this.#B, streamOf(this.#batch.seed, begun));
      this.#begun = begun;
    }
    return this.#order.slice((index - 1) * this.#B, index * this.#B);
  }
}

/** Overwrites g (D × K) with the gradient of the risk of these samples at W (D × K), with the penalty where there is one. */
export function batchGradient(
  kernel: Kernel,
  design: Design,
  members: Int32Array,
  W: Float64Array,
  g: Float64Array,
): void {
  penalisedRisk(kernel, samplesOf(design, members), W, g);
}

/** The design of some of its samples, in the order in which they are named. */
export function samplesOf(design: Design, members: Int32Array): Design {
  const { D, X, labels } = design;
  const rows = new Float64Array(members.length * D);
  members.forEach((n, row) => {
    for (let o = 0; o < D; o++) rows[row * D + o] = X[n * D + o]!;
  });
  return { ...design, N: members.length, X: rows, labels: Uint8Array.from(members, (n) => labels[n]!) };
}

/** 0 … N − 1 in batches of B drawn by chance, each of them in order. */
function orderOf(N: number, B: number, random: Random): Int32Array {
  const shuffled = Int32Array.from({ length: N }, (_, n) => n);
  for (let last = N - 1; last > 0; last--) {
    const at = below(last + 1, random);
    [shuffled[last], shuffled[at]] = [shuffled[at]!, shuffled[last]!];
  }
  const batchOf = new Int32Array(N);
  shuffled.forEach((n, place) => (batchOf[n] = Math.floor(place / B)));
  const next = Int32Array.from({ length: Math.ceil(N / B) }, (_, batch) => batch * B);
  const order = new Int32Array(N);
  batchOf.forEach((batch, n) => (order[next[batch]!++] = n));
  return order;
}

/** A whole number from 0 to `count` − 1: the product of two whole numbers below 2⁵³, so no rounding. */
function below(count: number, random: Random): number {
  return Math.floor(random.uniform() * count);
}

/** Chance that belongs to a seed and an iteration. */
function streamOf(seed: number, iteration: number): Random {
  let mixed = Math.imul(iteration ^ (iteration >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return randomFrom((mixed ^ (mixed >>> 15)) + Math.imul(seed, 0x9e3779b9));
}
