/**
 * A run as a list of segments, and the moment of it that is held. Any moment can be restored: it is computed again
 * from a keyframe or from where its segment began, by the same steps, and so to the same bits.
 */
import { bucketOf } from '../model/descent/riskHistory';
import type { Kernel } from '../model/kernel/kernel';
import {
  type Checkpoint,
  type Command,
  MAX_SEGMENTS,
  type ProgressReport,
  type SegmentNote,
} from '../protocol/messages';
import { Descent } from './descent';
import type { Keyframes } from './keyframes';
import { countedFrom, type Journey, lastPlace, placeOf, type Segment, type TimelineStart } from './segment';
import { UnreportedRisks } from './unreportedRisks';

type EditCommand = Pick<Command & { readonly type: 'edit' }, 'version' | 'of' | 'change'>;

export class Timeline {
  readonly risks: UnreportedRisks;
  readonly #keyframes: Keyframes;
  readonly #first: number;
  /** The last iteration whose risk is known to the page or waits to be reported. */
  #last: number;
  /** How wide the page's buckets of risks are. */
  #bucket: number;
  #segments: readonly Segment[];
  /** The segment in force: its place in the list. */
  #place: number;
  #descent: Descent;
  /** Under way to an earlier moment; until it arrives the present one stays. */
  #journey: Journey | null = null;
  /** An iteration never computed yet that was asked for. */
  #goal: number | null = null;
  #begun: SegmentNote[] = [];

  /** Under way to `at`. RangeError if R is not finite where its segment begins. */
  constructor({ segments, at, known, similar }: TimelineStart, keyframes: Keyframes, kernel: Kernel) {
    this.#keyframes = keyframes;
    this.#segments = segments;
    this.#first = known.first;
    this.#last = known.last;
    this.#bucket = bucketOf(known.last - known.first + 1, known.bucket);
    this.risks = new UnreportedRisks(known.last + 1);
    this.#place = placeOf(this.#segments, at);
    const segment = this.#segments[this.#place]!;
    const { experiment, from } = segment;
    this.#descent = new Descent(experiment, from, kernel, similar, countedFrom(segment));
    if (at > from.iteration) this.seek(at, true);
    else this.#note(this.#descent);
  }

  get descent(): Descent {
    return this.#descent;
  }

  /** The version of the document that is in force. */
  get version(): number {
    return this.#segments[this.#place]!.version;
  }

  /** Where the segment in force began; in an opened session, where it began before it was saved. */
  get base(): Checkpoint {
    const { iteration, W, base } = this.#segments[this.#place]!.from;
    return base ?? { iteration, W };
  }

  /** The last iteration that was ever computed of the segment in force. */
  get end(): number {
    return Math.max(
      this.#descent.iteration,
      Math.min(this.#last, this.#segments[this.#place + 1]?.from.iteration ?? Infinity),
    );
  }

  /** The moment that was asked for is not the present one yet. */
  get travelling(): boolean {
    return this.#journey !== null || this.#goal !== null;
  }

  /** On the way to an earlier moment: what is shown stays until then. */
  get away(): boolean {
    return this.#journey !== null;
  }

  /** On the way to the moment where it begins. */
  get beginning(): boolean {
    return this.#journey?.begins ?? false;
  }

  /** How far the way back is gone; null where none is under way. */
  get progress(): Pick<ProgressReport, 'from' | 'at' | 'to'> | null {
    if (this.#journey === null) return null;
    return { from: this.#journey.from, at: this.#journey.descent.iteration, to: this.#journey.to };
  }

  /** Segments begun since they were last asked for. */
  takeBegun(): readonly SegmentNote[] {
    const begun = this.#begun;
    this.#begun = [];
    return begun;
  }

  /** Evaluates what an edit left behind. RangeError if R is not finite then. */
  settle(): void {
    if (!this.#descent.settle()) return;
    this.risks.note(this.#descent.iteration, this.#descent.risk);
    this.#last = this.#descent.iteration;
  }

  /**
   * Ends the segment in force and begins the next, on the W held now. If that is a moment of the past, what came after
   * it is void. RangeError, and no edit, where the change does not fit.
   */
  edit({ version, of, change }: EditCommand): void {
    this.settle();
    this.#journey = null;
    this.#goal = null;
    this.#goToVersion(of);
    const { iteration } = this.#descent;
    const W = this.#descent.edit(change);
    this.#forgetFrom(iteration);
    const kept = this.#segments.filter(({ from }) => from.iteration < iteration).slice(1 - MAX_SEGMENTS);
    this.#segments = [...kept, { version, experiment: this.#descent.experiment, from: { iteration, W } }];
    this.#place = kept.length;
    this.#begun.push({ version, base: { iteration, W } });
  }

  /** One step, through what was computed before where that is known: false if a number would not be finite. */
  step(): boolean {
    this.settle();
    if (!this.#descent.step()) return false;
    const [place, descent] = this.#across(this.#place, this.#descent);
    this.#place = place;
    this.#descent = descent;
    this.#note(descent);
    return true;
  }

  /** Sets out for an iteration: back to the moment as it was, or on to one never computed. `begins` where the run does. */
  seek(iteration: number, begins: boolean = false): void {
    this.settle();
    const to = Math.min(Math.max(iteration, this.#segments[0]!.from.iteration), this.#last);
    const place = placeOf(this.#segments, to);
    const descent = this.#nearest(place, to);
    this.#journey = { descent, place, from: descent.iteration, to, begins };
    this.#goal = iteration > to && this.#descent.N > 0 ? iteration : null;
    this.#arrive();
  }

  /** One step of the way that `seek` set out on. */
  travel(): void {
    if (this.#journey !== null) {
      const { descent, place } = this.#journey;
      descent.step();
      this.#keyframes.note(this.#segments[place]!.version, descent);
      this.#arrive();
    } else if (this.#goal !== null) {
      if (!this.step() || this.#descent.iteration >= this.#goal || this.#descent.N === 0) this.#goal = null;
    }
  }

  /** Gives up an iteration that was never computed; a way back is gone to its end. */
  stay(): void {
    this.#goal = null;
  }

  /** Gives up the way back too: the moment held stays. */
  giveUp(): void {
    this.#goal = null;
    this.#journey = null;
  }

  #arrive(): void {
    if (this.#journey === null || this.#journey.descent.iteration < this.#journey.to) return;
    this.#descent = this.#journey.descent;
    this.#place = this.#journey.place;
    this.#journey = null;
    // A run that is begun anew may know less than it shows.
    this.#note(this.#descent);
    if (this.#goal !== null && this.#goal <= this.#descent.iteration) this.#goal = null;
  }

  /** The last moment of a version, if another one is in force. */
  #goToVersion(version: number): void {
    if (this.version === version) return;
    const place = lastPlace(this.#segments, (segment) => segment.version === version);
    if (place < 0) return;
    this.#descent = this.#computed(place, this.#segments[place + 1]?.from.iteration ?? this.#last);
    this.#place = place;
  }

  /** Voids the risks from an iteration of the past on; those of its bucket before it are reported again. */
  #forgetFrom(iteration: number): void {
    if (iteration >= this.#last) return;
    const begin = iteration - ((iteration - this.#first) % this.#bucket);
    const whole = begin >= this.#segments[0]!.from.iteration && iteration - begin < UnreportedRisks.cap;
    const from = whole ? begin : iteration;
    this.risks.rewind(from);
    this.#last = from - 1;
    if (from === iteration) return;
    let place = placeOf(this.#segments, from);
    let descent = this.#computed(place, from);
    for (let t = from; t < iteration; t++) {
      this.#note(descent);
      descent.step();
      [place, descent] = this.#across(place, descent);
    }
  }

  /** A descent in a segment as near before an iteration as one is known. */
  #nearest(place: number, iteration: number): Descent {
    const segment = this.#segments[place]!;
    const { version, experiment, from } = segment;
    const kept = this.#keyframes.before(version, iteration) ?? from;
    const here = this.#descent.iteration;
    const nearer = place === this.#place && here <= iteration && here > kept.iteration;
    const moment = nearer ? this.#descent.point : kept;
    return new Descent(experiment, moment, this.#descent.kernel, this.#descent, countedFrom(segment));
  }

  #computed(place: number, iteration: number): Descent {
    const descent = this.#nearest(place, iteration);
    while (descent.iteration < iteration && descent.step());
    return descent;
  }

  /** Where a step has led to: into the next segment, if that begins there. */
  #across(place: number, descent: Descent): [place: number, descent: Descent] {
    const { iteration } = descent;
    let next = place;
    while (this.#segments[next + 1]?.from.iteration === iteration) next++;
    if (next === place) {
      this.#keyframes.note(this.#segments[place]!.version, descent);
      return [place, descent];
    }
    const segment = this.#segments[next]!;
    const { experiment, from } = segment;
    return [next, new Descent(experiment, from, descent.kernel, descent, countedFrom(segment))];
  }

  #note(descent: Descent): void {
    if (descent.iteration <= this.#last) return;
    this.risks.note(descent.iteration, descent.risk);
    this.#last = descent.iteration;
    this.#bucket = bucketOf(this.#last - this.#first + 1, this.#bucket);
  }
}
