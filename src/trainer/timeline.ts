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
import { Regaining } from './regaining';
import { countedFrom, type Journey, placeOf, type Segment, type TimelineStart } from './segment';
import { type Moment, SegmentPath } from './segmentPath';
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
  #path: SegmentPath;
  /** The present moment, in the segment in force. */
  #held: Moment;
  /** Under way to an earlier moment; until it arrives the present one stays. */
  #journey: Journey | null = null;
  /** What an edit of the past waits for; until it is made, as long as it is at the same iteration. */
  #regaining: Regaining | null = null;
  /** An iteration never computed yet that was asked for. */
  #descendTo: number | null = null;
  #begun: SegmentNote[] = [];

  /** Under way to `at`. RangeError if R is not finite where its segment begins. */
  constructor({ segments, at, known, similar }: TimelineStart, keyframes: Keyframes, kernel: Kernel) {
    this.#keyframes = keyframes;
    this.#path = new SegmentPath(segments, keyframes);
    this.#first = known.first;
    this.#last = known.last;
    this.#bucket = bucketOf(known.last - known.first + 1, known.bucket);
    this.risks = new UnreportedRisks(known.last + 1);
    const place = placeOf(segments, at);
    const { experiment, from } = segments[place]!;
    this.#held = { place, descent: new Descent(experiment, from, kernel, similar, countedFrom(segments[place]!)) };
    if (at > from.iteration) this.seek(at, true);
    else this.#note(this.descent);
  }

  get descent(): Descent {
    return this.#held.descent;
  }

  get #segment(): Segment {
    return this.#path.segments[this.#held.place]!;
  }

  /** The version of the document that is in force. */
  get version(): number {
    return this.#segment.version;
  }

  /** Where the segment in force began; in an opened session, where it began before it was saved. */
  get base(): Checkpoint {
    const { iteration, W, base } = this.#segment.from;
    return base ?? { iteration, W };
  }

  /** The last iteration that was ever computed of the segment in force. */
  get end(): number {
    return Math.max(
      this.descent.iteration,
      Math.min(this.#last, this.#path.segments[this.#held.place + 1]?.from.iteration ?? Infinity),
    );
  }

  /** The moment that was asked for is not the present one yet. */
  get travelling(): boolean {
    return this.away || this.#descendTo !== null;
  }

  /** On the way to an earlier moment, or through the past for an edit: what is shown stays until then. */
  get away(): boolean {
    return this.#journey !== null || this.#regaining?.over === false;
  }

  /** On the way to the moment where it begins. */
  get beginning(): boolean {
    return this.#journey?.begins ?? false;
  }

  /** How far the way back is gone; null where none is under way. */
  get progress(): Pick<ProgressReport, 'from' | 'at' | 'to'> | null {
    if (this.#journey === null) return this.#regaining?.over === false ? this.#regaining.progress : null;
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
    if (!this.descent.settle()) return;
    this.risks.note(this.descent.iteration, this.descent.risk);
    this.#last = this.descent.iteration;
  }

  /** Whether an edit of a version can be made at once; if not, sets out for the risks that it needs. */
  readyToEdit(of: number): boolean {
    this.settle();
    const { iteration } = this.descent;
    if (this.#regaining?.to === iteration) return this.#regaining.over;
    const first = this.version === of ? this.#bucketBegin(iteration) : iteration;
    if (first === iteration) return true;
    const place = placeOf(this.#path.segments, first);
    this.#journey = null;
    this.#descendTo = null;
    this.#regaining = new Regaining(
      this.#path,
      { place, descent: this.#path.nearest(place, first, this.#held) },
      first,
      iteration,
    );
    return false;
  }

  /** An edit that waits for risks goes without them. */
  hurryEdit(): void {
    this.#regaining?.giveUp();
  }

  /**
   * Ends the segment in force and begins the next, on the W held now. If that is a moment of the past, what came after
   * it is void. RangeError, and no edit, where the change does not fit.
   */
  edit({ version, of, change }: EditCommand): void {
    this.settle();
    this.#journey = null;
    this.#descendTo = null;
    this.#goToVersion(of);
    const { descent } = this;
    const { iteration } = descent;
    const W = descent.edit(change);
    this.#forgetFrom(iteration);
    const kept = this.#path.segments.filter(({ from }) => from.iteration < iteration).slice(1 - MAX_SEGMENTS);
    const begun = { version, experiment: descent.experiment, from: { iteration, W } };
    this.#path = new SegmentPath([...kept, begun], this.#keyframes);
    this.#held = { place: kept.length, descent };
    this.#begun.push({ version, base: { iteration, W } });
  }

  /** One step, through what was computed before where that is known: false if a number would not be finite. */
  step(): boolean {
    this.settle();
    if (!this.descent.step()) return false;
    this.#held = this.#path.across(this.#held);
    this.#note(this.descent);
    return true;
  }

  /** Sets out for an iteration: back to the moment as it was, or on to one never computed. `begins` where the run does. */
  seek(iteration: number, begins: boolean = false): void {
    this.settle();
    const { segments } = this.#path;
    const to = Math.min(Math.max(iteration, segments[0]!.from.iteration), this.#last);
    const place = placeOf(segments, to);
    const descent = this.#path.nearest(place, to, this.#held);
    this.#journey = { descent, place, from: descent.iteration, to, begins };
    this.#descendTo = iteration > to && this.descent.N > 0 ? iteration : null;
    this.#arrive();
  }

  /** One step of the way that `seek` set out on. */
  travel(): void {
    if (this.#regaining?.over === false) this.#regaining.step();
    else if (this.#journey !== null) {
      const { descent, place } = this.#journey;
      descent.step();
      this.#keyframes.note(this.#path.segments[place]!.version, descent);
      this.#arrive();
    } else if (this.#descendTo !== null) {
      if (!this.step() || this.descent.iteration >= this.#descendTo || this.descent.N === 0) this.#descendTo = null;
    }
  }

  /** Gives up an iteration that was never computed; a way back is gone to its end. */
  stay(): void {
    this.#descendTo = null;
  }

  /** Gives up the way back too: the moment held stays. */
  giveUp(): void {
    this.#descendTo = null;
    this.#journey = null;
  }

  #arrive(): void {
    if (this.#journey === null || this.#journey.descent.iteration < this.#journey.to) return;
    this.#held = this.#journey;
    this.#journey = null;
    // A run that is begun anew may know less than it shows.
    this.#note(this.descent);
    if (this.#descendTo !== null && this.#descendTo <= this.descent.iteration) this.#descendTo = null;
  }

  /** The last moment of a version, if another one is in force. */
  #goToVersion(version: number): void {
    if (this.version !== version) this.#held = this.#path.lastOf(version, this.#last, this.#held) ?? this.#held;
  }

  /** Where the bucket of an iteration of the past begins; the iteration itself where its risks can't be known again. */
  #bucketBegin(iteration: number): number {
    if (iteration >= this.#last) return iteration;
    const begin = iteration - ((iteration - this.#first) % this.#bucket);
    const whole = begin >= this.#path.segments[0]!.from.iteration && iteration - begin < UnreportedRisks.cap;
    return whole ? begin : iteration;
  }

  /** Voids the risks from an iteration of the past on; those of its bucket before it are reported again. */
  #forgetFrom(iteration: number): void {
    const regained = this.#regaining?.to === iteration ? this.#regaining : null;
    this.#regaining = null;
    if (iteration >= this.#last) return;
    const from = regained && regained.risks.length > 0 ? regained.first : iteration;
    this.risks.rewind(from);
    this.#last = from - 1;
    regained?.risks.forEach((risk, i) => this.#take(from + i, risk));
  }

  #note({ iteration, risk }: Descent): void {
    if (iteration > this.#last) this.#take(iteration, risk);
  }

  #take(iteration: number, risk: number): void {
    this.risks.note(iteration, risk);
    this.#last = iteration;
    this.#bucket = bucketOf(this.#last - this.#first + 1, this.#bucket);
  }
}
