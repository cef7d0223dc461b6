/**
 * Lets frames through to the screen: at most one write per animation frame, as soon as a frame arrives, because the
 * next press or pointer move would make it outdated. The credit goes back with the next animation frame that needs one,
 * so only one frame is on its way at a time. A frame that may not be shown keeps its risks for the one that may.
 */
import type { FrameReport } from '../protocol/messages';
import type { Environment } from './environment';
import { type Tints, Turns } from './turns';

/** In how many of the last ten steps R rose when regions may have begun to swing to and fro. */
const REVERSALS_HELD = 3;

/** How long R must not have risen, in ms, until they are taken to have stopped: a swing can pause. */
const QUIET_MS = 1000;

/** Between pictures that may swing, in ms: fewer than three a second, below what can harm. */
const HOLD_MS = 340;

/** A picture that is held back longer, in ms, is not asked for anew: only what is about to be shown is to be fresh. */
const FRESH_MS = 35;

export interface FrameSchedulerOptions {
  readonly environment: Environment;
  /** Least ms between two pictures of the run as it plays now. */
  pace(): number;
  /** Permits the trainer to send one more frame. */
  credit(): void;
  /** Whether a frame includes every edit of the document. */
  isCurrent(report: FrameReport): boolean;
  /** How strongly places of its picture are tinted; null where that can't be told. */
  tintsOf(report: FrameReport): Tints | null;
  /** Writes the last of the reports; the ones before it only bring risks. */
  show(reports: readonly FrameReport[]): void;
}

export class FrameScheduler {
  readonly #options: FrameSchedulerOptions;
  #waiting: FrameReport[] = [];
  /** The iteration that the next risks begin with, or an earlier one after an edit. */
  #expected = 0;
  #shownAt = -Infinity;
  #shownProcessed = 0;
  /** When regions that swing were last seen, in ms. */
  #swungAt = -Infinity;
  readonly #turns = new Turns();
  #tinted: { readonly report: FrameReport; readonly tints: Tints | null } | null = null;
  /** Something was written since the last animation frame. */
  #wrote = false;
  /** The credit is here and not with the trainer. */
  #owed = true;
  #requested = false;
  #closed = false;

  constructor(options: FrameSchedulerOptions) {
    this.#options = options;
  }

  /** Forgets the frames of an earlier run; the risks of the next one begin with iteration `expected`. */
  clear(expected: number): void {
    this.#waiting = [];
    this.#expected = expected;
    this.#swungAt = -Infinity;
    this.#turns.forget();
    this.#return();
  }

  /** A frame of the present run arrived, or (null) something that is not to be shown; either took a credit. */
  arrive(report: FrameReport | null): void {
    if (this.#closed) return;
    this.#owed = true;
    if (report && this.#follows(report)) {
      this.#expected = report.risksFrom + report.risks.length;
      this.#waiting.push(report);
      this.#watch(report.frame.rises);
      if (!this.#wrote) this.#show();
    }
    this.#request();
  }

  /** The visitor waits for an answer: the trainer gets its credit now, whatever picture is still held back here. */
  grantCredit(): void {
    this.#return();
  }

  /** The page is visible again: what waited goes on. */
  resume(): void {
    this.#request();
  }

  close(): void {
    this.#closed = true;
  }

  #follows({ risksFrom }: FrameReport): boolean {
    return risksFrom <= this.#expected;
  }

  #request(): void {
    if (this.#requested || this.#closed) return;
    this.#requested = true;
    this.#options.environment.nextFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#requested = false;
    this.#wrote = false;
    if (this.#closed || this.#options.environment.hidden()) return;
    this.#show();
    const wait = this.#wait();
    if (wait === null || wait < FRESH_MS) this.#return();
    if (this.#wrote || wait !== null) this.#request();
  }

  #return(): void {
    if (!this.#owed || this.#options.environment.hidden()) return;
    this.#owed = false;
    this.#options.credit();
  }

  #show(): void {
    const wait = this.#wait();
    if (wait === null || wait > 0) return;
    const reports = this.#waiting;
    this.#waiting = [];
    this.#shownAt = this.#options.environment.now();
    this.#shownProcessed = reports.at(-1)?.processed ?? 0;
    this.#noteTurns(reports.at(-1));
    this.#wrote = true;
    this.#options.show(reports);
  }

  /** How long the last report is still to be held back, in ms; null where there is none to show. */
  #wait(): number | null {
    const report = this.#waiting.at(-1);
    if (!report || !this.#options.isCurrent(report)) return null;
    const now = this.#options.environment.now();
    const since = now - this.#shownAt;
    // A clock that was set back must not hold the picture.
    if (since < 0) return 0;
    // What answers the visitor may turn as often as he asks.
    const tints = report.playing && report.processed <= this.#shownProcessed ? this.#tintsOf(report) : null;
    return Math.max(this.#hold(report, now) - since, tints ? this.#turns.wait(tints, now) : -Infinity);
  }

  /** What the visitor moves may turn as often as he likes. */
  #noteTurns(report: FrameReport | undefined): void {
    const tints = report?.playing ? this.#tintsOf(report) : null;
    if (tints) this.#turns.note(tints, this.#shownAt);
    else this.#turns.forget();
  }

  #tintsOf(report: FrameReport): Tints | null {
    if (this.#tinted?.report !== report) this.#tinted = { report, tints: this.#options.tintsOf(report) };
    return this.#tinted.tints;
  }

  #watch(rises: number): void {
    const now = this.#options.environment.now();
    if (rises >= REVERSALS_HELD || (rises > 0 && this.#swings(now))) this.#swungAt = now;
  }

  #swings(now: number): boolean {
    return Math.abs(now - this.#swungAt) < QUIET_MS;
  }

  /** How long the picture before this one must have stood, in ms. */
  #hold({ playing, processed }: FrameReport, now: number): number {
    if (!playing) return 0;
    // What answers the visitor is no motion of the page's own, but it may swing all the same.
    const pace = processed > this.#shownProcessed ? 0 : this.#options.pace();
    return Math.max(pace, this.#swings(now) ? HOLD_MS : 0);
  }
}
