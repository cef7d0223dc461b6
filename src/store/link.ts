/**
 * Owns the line to the trainer: commands out, frames in. Each command returns the run slice that holds once it is sent,
 * for the caller to write together with what else changed; frames are written by the link itself.
 */
import type { Change } from '../model/change';
import type { Frame } from '../model/frame';
import { RiskHistory } from '../model/history';
import { isReport } from '../protocol/isReport';
import type { Command, FrameReport, Speed } from '../protocol/messages';
import { type Document, experimentOf } from './document';
import type { Environment } from './environment';
import { FrameGate } from './frameGate';
import { type Run, type RunSegment, segmentAt } from './run';

/** The way to a trainer and back. */
export interface Line {
  /** The listed buffers are given away. */
  send(command: Command, transfer?: ArrayBuffer[]): void;
  /** `onReport` gets whatever arrives, `onFailure` the reason why nothing more will. Called once. */
  listen(onReport: (message: unknown) => void, onFailure: (reason: string) => void): void;
  close(): void;
}

export interface LinkOptions {
  readonly line: Line;
  readonly environment: Environment;
  /** The run slice of the store. */
  read(): Run;
  /** One write of the run slice; `branch` is what an edit of the past has put an end to, and null without one. */
  write(run: Run, branch: Branch | null): void;
}

/** A future that is no more, because an edit of its past took its place. */
export interface Branch {
  /** The version of the document that the edit began. */
  readonly version: number;
  /** Where the edit was. */
  readonly iteration: number;
  readonly segments: readonly RunSegment[];
  readonly history: RiskHistory;
  readonly head: Frame | null;
}

type Unnumbered<C> = C extends { readonly seq: number } ? Omit<C, 'seq'> : never;

export class Link {
  readonly #options: LinkOptions;
  readonly #gate: FrameGate;
  readonly #stopWatching: () => void;
  #seq = 0;
  #run = 0;
  #version = 0;
  #latest = 0;
  /** The last command that changed the document: frames that had not heard it show another one. */
  #edited = 0;
  /** Documents of versions that no frame has told the beginning of yet. */
  readonly #documents = new Map<number, Document>();
  /** The last command that decides whether the trainer plays; frames that had not heard it know nothing about that. */
  #transport = 0;
  #speed: Speed = 'max';
  /** The visitor wants to play, but the trainer was told to pause because nobody can see it. */
  #suspended = false;
  /** Risks of the present run; the store gets them with the run's first frame. */
  #history: RiskHistory = new RiskHistory(0);

  constructor(options: LinkOptions) {
    const { line, environment } = options;
    this.#options = options;
    this.#gate = new FrameGate({
      environment,
      pace: () => environment.pace(this.#speed),
      credit: () => line.send({ type: 'credit' }),
      isCurrent: (report) => report.heard >= this.#edited,
      show: (reports) => this.#show(reports),
    });
    this.#stopWatching = environment.onVisibility(() => this.#look());
    line.listen(
      (message) => this.#hear(message),
      (reason) => this.#fail(reason),
    );
  }

  /** A number for a document that no other has. */
  newVersion(): number {
    return ++this.#version;
  }

  /** The version of the newest document of the run, the one that undo speaks of. */
  get latest(): number {
    return this.#latest;
  }

  /**
   * Begins a run, paused, at an iteration of one of its segments; until its first frame the last picture stays.
   * `history` is written on: it is empty and begins where the run does, or it holds the risks of all that was computed.
   */
  start(segments: readonly RunSegment[], at: number, history: RiskHistory): Run {
    this.#run++;
    this.#suspended = false;
    this.#history = history;
    this.#documents.clear();
    const wired = segments.map(({ version, document, from }) => ({
      version,
      experiment: experimentOf(document),
      from,
    }));
    const buffers = wired.flatMap(({ experiment: { samples } }) => [samples.features.buffer, samples.labels.buffer]);
    const transfer = buffers.filter((buffer) => buffer instanceof ArrayBuffer);
    // Where a run begins or a file goes on, R is what is computed here.
    const begins = history.last <= at && segments.at(-1)?.from.iteration === at;
    const last = begins ? at - 1 : history.last;
    const known = { first: history.first, last, bucket: history.bucket };
    const { version } = segments[segmentAt(segments, at)]!;
    const promise = { playing: false, halt: null, goal: null, head: null, segments, version };
    const command = { type: 'start', run: this.#run, segments: wired, at, known } as const;
    this.#edited = this.#seq + 1;
    this.#latest = segments.at(-1)?.version ?? version;
    const run = this.#direct(command, promise, transfer);
    this.#gate.clear(last + 1);
    return run;
  }

  /** An edit of a version of the document that leads to another one, `document`. */
  edit(change: Change, document: Document, of: number): Run {
    const version = this.newVersion();
    this.#documents.set(version, document);
    this.#latest = version;
    this.#edited = this.#seq + 1;
    return this.#send({ type: 'edit', run: this.#run, version, of, change }, { halt: null, version, goal: null });
  }

  /** Shows another iteration, paused. */
  seek(iteration: number): Run {
    const goal = iteration > this.#history.last ? iteration : null;
    return this.#direct({ type: 'seek', iteration }, { playing: false, halt: null, goal });
  }

  /** Plays, or plays on at another speed; while the page is hidden, from when it is seen again. */
  play(speed: Speed): Run {
    this.#speed = speed;
    const promise = { playing: true, halt: null, goal: null };
    this.#suspended = this.#options.environment.hidden();
    if (this.#suspended) return this.#promise(promise);
    return this.#direct({ type: 'play', speed }, promise);
  }

  pause(): Run {
    this.#suspended = false;
    return this.#direct({ type: 'pause' }, { playing: false, goal: null });
  }

  /** Pauses if it plays, and takes one step. */
  step(): Run {
    if (this.#options.read().playing) this.pause();
    return this.#direct({ type: 'step' }, { playing: false, halt: null, goal: null });
  }

  dispose(): void {
    this.#stopWatching();
    this.#gate.close();
    this.#options.line.close();
  }

  /** Sends a command that decides whether the trainer plays. */
  #direct(command: Unnumbered<Command>, promise: Partial<Run>, transfer?: ArrayBuffer[]): Run {
    this.#transport = this.#seq + 1;
    const run = this.#send(command, promise, transfer);
    this.#gate.hurry();
    return run;
  }

  #send(command: Unnumbered<Command>, promise: Partial<Run>, transfer: ArrayBuffer[] = []): Run {
    if (this.#options.read().status !== 'failed') {
      this.#seq++;
      this.#options.line.send({ ...command, seq: this.#seq }, transfer);
    }
    return this.#promise(promise);
  }

  /** The run slice with what the trainer will surely do, unless it is gone. */
  #promise(promise: Partial<Run>): Run {
    const run = this.#options.read();
    return run.status === 'failed' ? run : { ...run, ...promise, status: 'running' };
  }

  #hear(message: unknown): void {
    if (!isReport(message)) this.#gate.arrive(null);
    else if (message.type === 'failed') this.#fail(message.reason);
    else this.#gate.arrive(message.run === this.#run ? message : null);
  }

  #show(reports: readonly FrameReport[]): void {
    const report = reports.at(-1);
    const run = this.#options.read();
    if (report === undefined || run.status === 'failed') return;
    let { segments, head } = run;
    let branch: Branch | null = null;
    for (const { risksFrom, risks, begun } of reports) {
      if (risksFrom < this.#history.last) {
        const [{ version = 0, base = report.base } = {}] = begun;
        branch ??= { version, iteration: base.iteration, segments, history: this.#history.clone(), head };
        this.#history.rewind(risksFrom);
        head = null;
      }
      for (const note of begun) segments = this.#withSegment(segments, note);
      if (risks.length > 0) this.#history.push(risksFrom, risks);
    }
    const told = report.heard >= this.#transport && !this.#suspended;
    const playing = told ? report.playing : run.playing;
    const pending = report.heard < this.#seq;
    const { frame, base, version } = report;
    if (frame.iteration === this.#history.last) head = frame;
    const status = playing || pending ? 'running' : 'idle';
    const shown = { frame, head, segments, version, history: this.#history, base, failure: null };
    const goal = pending ? run.goal : null;
    this.#options.write({ status, playing, goal, halt: told ? report.halt : run.halt, ...shown }, branch);
  }

  /** The segments with one that has begun; those that begin at its iteration or later are no more. */
  #withSegment(
    segments: readonly RunSegment[],
    { version, base }: FrameReport['begun'][number],
  ): readonly RunSegment[] {
    const document = this.#documents.get(version);
    this.#documents.delete(version);
    const kept = segments.filter(({ from }) => from.iteration < base.iteration);
    return document ? [...kept, { version, document, from: base }] : kept;
  }

  /** A hidden page lets the trainer rest, and the visitor's wish to play stands. */
  #look(): void {
    const hidden = this.#options.environment.hidden();
    if (!hidden) this.#gate.resume();
    if (hidden === this.#suspended || !this.#options.read().playing) return;
    this.#suspended = hidden;
    this.#direct(hidden ? { type: 'pause' } : { type: 'play', speed: this.#speed }, {});
  }

  #fail(reason: string): void {
    if (this.#options.read().status === 'failed') return;
    this.#options.write(
      { ...this.#options.read(), status: 'failed', playing: false, goal: null, failure: reason },
      null,
    );
  }
}
