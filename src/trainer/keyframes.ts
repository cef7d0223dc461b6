/**
 * Moments of the segments of a run, in bounded memory, from which any other is computed again within a few hundredths of
 * a second. They only save time: what a segment holds fixes its every moment without them.
 */
import type { Descent, Keyframe } from './descent';

/** Samples × cells of W between two keyframes: some 20 ms of computing. */
const WORK = 2e6;

/** Most iterations between two keyframes, for samples that are few. */
const FARTHEST = 4096;

/** Numbers kept in all: 8 MiB, 16 with the room to grow. */
const MOST = 2 ** 20;

/** Iteration, riskChange (NaN for none) and rises stand before the W of each. */
const HEAD = 3;

export class Keyframes {
  readonly #segments = new Map<number, Track>();
  #kept = 0;

  /** Keeps the moment of a segment (by its version) if the last one kept is far enough. */
  note(version: number, descent: Descent): void {
    let track = this.#segments.get(version);
    if (track === undefined) this.#segments.set(version, (track = new Track(descent)));
    if (descent.iteration - track.last < track.spacing) return;
    this.#kept += track.push(descent.point);
    if (this.#kept > MOST) this.#thin();
  }

  /** The last moment kept of a segment that is not after `iteration`; null if there is none. */
  before(version: number, iteration: number): Keyframe | null {
    return this.#segments.get(version)?.before(iteration) ?? null;
  }

  /** Makes room where most is kept, and never among the latest. */
  #thin(): void {
    const [version, fullest] = [...this.#segments].reduce((most, next) => (next[1].size > most[1].size ? next : most));
    const freed = fullest.thin();
    this.#kept -= freed;
    if (freed > 0) return;
    // Nothing can be thinned in so many short segments: the fullest one is computed from its beginning.
    this.#kept -= fullest.size;
    this.#segments.delete(version);
  }
}

/** The moments kept of one segment, one after the other in one array. */
class Track {
  readonly spacing: number;
  /** The iteration of the last moment kept, or where the segment began. */
  last: number;
  readonly #recordLength: number;
  #data: Float64Array;
  #count = 0;

  constructor(descent: Descent) {
    const { iteration, W } = descent.point;
    this.spacing = Math.min(FARTHEST, Math.max(1, Math.round(WORK / Math.max(1, descent.N * W.length))));
    // The first step of the segment is the one noted now.
    this.last = iteration - 1;
    this.#recordLength = HEAD + W.length;
    this.#data = new Float64Array(4 * this.#recordLength);
  }

  /** How many numbers are kept. */
  get size(): number {
    return this.#count * this.#recordLength;
  }

  /** How many numbers were added. */
  push({ iteration, W, riskChange, rises }: Required<Keyframe>): number {
    const at = this.size;
    if (at + this.#recordLength > this.#data.length) {
      const grown = new Float64Array(2 * this.#data.length);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data.set([iteration, riskChange ?? NaN, rises], at);
    this.#data.set(W, at + HEAD);
    this.#count++;
    this.last = iteration;
    return this.#recordLength;
  }

  before(iteration: number): Keyframe | null {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#data[middle * this.#recordLength]! <= iteration) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : this.#at(low - 1);
  }

  /** Gives up every second moment of the older half; how many numbers that freed. */
  thin(): number {
    const half = this.#count >> 1;
    let kept = 0;
    for (let place = 0; place < this.#count; place++) {
      if (place < half && place % 2 === 0) continue;
      this.#data.copyWithin(kept * this.#recordLength, place * this.#recordLength, (place + 1) * this.#recordLength);
      kept++;
    }
    const freed = (this.#count - kept) * this.#recordLength;
    this.#count = kept;
    return freed;
  }

  #at(place: number): Keyframe {
    const at = place * this.#recordLength;
    const [iteration = 0, riskChange = 0, rises = 0] = this.#data.subarray(at, at + HEAD);
    const W = this.#data.slice(at + HEAD, at + this.#recordLength);
    return { iteration, W, riskChange: Number.isNaN(riskChange) ? null : riskChange, rises };
  }
}
