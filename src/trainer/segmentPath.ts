/** The segments of a run in order, and how descent goes through them. */
import { Descent } from './descent';
import type { Keyframes } from './keyframes';
import { countedFrom, lastPlace, type Segment } from './segment';

/** A moment of a run: a descent in the segment at a place of the list. */
export interface Moment {
  readonly place: number;
  readonly descent: Descent;
}

export class SegmentPath {
  readonly segments: readonly Segment[];
  readonly #keyframes: Keyframes;

  constructor(segments: readonly Segment[], keyframes: Keyframes) {
    this.segments = segments;
    this.#keyframes = keyframes;
  }

  /** A descent in a segment as near before an iteration as one is known; `held` is known too. */
  nearest(place: number, iteration: number, held: Moment): Descent {
    const segment = this.segments[place]!;
    const { version, experiment, from } = segment;
    const kept = this.#keyframes.before(version, iteration) ?? from;
    const here = held.descent.iteration;
    const nearer = place === held.place && here <= iteration && here > kept.iteration;
    const point = nearer ? held.descent.point : kept;
    return new Descent(experiment, point, held.descent.kernel, held.descent, countedFrom(segment));
  }

  /** The last moment of a version, in a run that is known up to iteration `last`; null where it has no such version. */
  lastOf(version: number, last: number, held: Moment): Moment | null {
    const place = lastPlace(this.segments, (segment) => segment.version === version);
    if (place < 0) return null;
    const end = this.segments[place + 1]?.from.iteration ?? last;
    const descent = this.nearest(place, end, held);
    while (descent.iteration < end && descent.step());
    return { place, descent };
  }

  /** Where a step has led to: into the next segment, if that begins there. */
  across({ place, descent }: Moment): Moment {
    const { iteration } = descent;
    let next = place;
    while (this.segments[next + 1]?.from.iteration === iteration) next++;
    if (next === place) {
      this.#keyframes.note(this.segments[place]!.version, descent);
      return { place, descent };
    }
    const segment = this.segments[next]!;
    const { experiment, from } = segment;
    return { place: next, descent: new Descent(experiment, from, descent.kernel, descent, countedFrom(segment)) };
  }
}
