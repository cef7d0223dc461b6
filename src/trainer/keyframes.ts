/**
 * Moments of the segments of a run, in bounded memory, from which any other is computed again within a few hundredths of
 * a second. They only save time: what a segment holds fixes its every moment without them.
 */
import type { Descent, Keyframe } from './descent';

/** Samples × cells of W between two keyframes: some 20 ms of computing. */
const SPACING_WORK = 2e6;

/** Most iterations between two keyframes, for samples that are few. */
const MAX_SPACING_ITERATIONS = 4096;

/** Most memory of all keyframes: 16 MiB. */
const MAX_BYTES = 2 ** 24;

/** What a segment takes besides the numbers of its keyframes, about. */
const TRACK_BYTES = 512;

/** Iteration, riskChange (NaN for none) and rises stand before the W of each. */
const HEAD = 3;

/** What is kept of a descent. */
type Moment = Pick<Descent, 'iteration' | 'N' | 'point'>;

export class Keyframes {
  readonly #tracks = new Map<number, Track>();
  #bytes = 0;

  /** Memory that is taken, in bytes. */
  get bytes(): number {
    return [...this.#tracks.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Keeps the moment of a segment (by its version) if the last one kept is far enough. */
  note(version: number, moment: Moment): void {
    let track = this.#tracks.get(version);
    if (track === undefined) {
      track = new Track(moment);
      this.#tracks.set(version, track);
      this.#bytes += track.bytes;
    }
    if (moment.iteration - track.last < track.spacing) return;
    this.#bytes += track.push(moment.point);
    while (this.#bytes > MAX_BYTES) this.#thin();
  }

  /** The last moment kept of a segment that is not after `iteration`; null if there is none. */
  before(version: number, iteration: number): Keyframe | null {
    return this.#tracks.get(version)?.before(iteration) ?? null;
  }

  /** Makes room where most is kept, and never among the latest. */
  #thin(): void {
    const [version, largest] = [...this.#tracks].reduce((most, next) => (next[1].bytes > most[1].bytes ? next : most));
    const freed = largest.thin();
    this.#bytes -= freed;
    if (freed > 0) return;
    // Where there are so many short segments that nothing can be thinned, the largest one is computed from its beginning.
    this.#bytes -= largest.bytes;
    this.#tracks.delete(version);
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

  constructor({ N, point: { iteration, W } }: Moment) {
    this.spacing = Math.min(MAX_SPACING_ITERATIONS, Math.max(1, Math.round(SPACING_WORK / Math.max(1, N * W.length))));
    // The first step of the segment is the one noted now.
    this.last = iteration - 1;
    this.#recordLength = HEAD + W.length;
    this.#data = new Float64Array(this.#recordLength);
  }

  get bytes(): number {
    return TRACK_BYTES + this.#data.byteLength;
  }

  /** How many bytes were added. */
  push({ iteration, W, riskChange, rises }: Required<Keyframe>): number {
    const before = this.#data.byteLength;
    const at = this.#count * this.#recordLength;
    if (at === this.#data.length) this.#resize(this.#count + 1 + (this.#count >> 2));
    this.#data.set([iteration, riskChange ?? NaN, rises], at);
    this.#data.set(W, at + HEAD);
    this.#count++;
    this.last = iteration;
    return this.#data.byteLength - before;
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

  /** Gives up every second moment of the older half; how many bytes that freed. */
  thin(): number {
    const before = this.#data.byteLength;
    const half = this.#count >> 1;
    let kept = 0;
    for (let place = 0; place < this.#count; place++) {
      if (place < half && place % 2 === 0) continue;
      this.#data.copyWithin(kept * this.#recordLength, place * this.#recordLength, (place + 1) * this.#recordLength);
      kept++;
    }
    this.#count = kept;
    this.#resize(kept);
    return before - this.#data.byteLength;
  }

  /** An array with room for that many moments, and the moments kept. */
  #resize(room: number): void {
    const resized = new Float64Array(room * this.#recordLength);
    resized.set(this.#data.subarray(0, this.#count * this.#recordLength));
    this.#data = resized;
  }

  #at(place: number): Keyframe {
    const at = place * this.#recordLength;
    const [iteration = 0, riskChange = 0, rises = 0] = this.#data.subarray(at, at + HEAD);
    const W = this.#data.slice(at + HEAD, at + this.#recordLength);
    return { iteration, W, riskChange: Number.isNaN(riskChange) ? null : riskChange, rises };
  }
}
