/**
 * Owns the line to the trainer: commands out, frames in. Each command returns the run slice that holds once it is sent,
 * for the caller to write together with what else changed; frames are written by the link itself.
 */
import type { Change } from '../model/change';
import type { Experiment } from '../model/experiment';
import { RiskHistory } from '../model/history';
import { isReport } from '../protocol/isReport';
import type { Command, FrameReport, Speed, StartingPoint } from '../protocol/messages';
import { type Document, experimentOf } from './document';
import type { Environment } from './environment';
import { FrameGate } from './frameGate';
import type { Line, Revival } from './line';
import { Recovery } from './recovery';
import type { Run } from './run';

export interface LinkOptions {
  readonly line: Line;
  readonly environment: Environment;
  /** The run slice of the store. */
  read(): Run;
  /** One write of the run slice. */
  write(run: Run): void;
  /** The document of the store. */
  document(): Document;
}

type Unnumbered<C> = C extends { readonly seq: number } ? Omit<C, 'seq'> : never;

export class Link {
  readonly #options: LinkOptions;
  readonly #gate: FrameGate;
  readonly #stopWatching: () => void;
  #seq = 0;
  #run = 0;
  #version = 0;
  /** The last command that decides whether the trainer plays; frames that had not heard it know nothing about that. */
  #transport = 0;
  #speed: Speed = 'max';
  /** The visitor wants to play, but the trainer was told to pause because nobody can see it. */
  #suspended = false;
  /** What was playing when the last trainer was lost plays on when there is another. */
  #resumes = false;
  readonly #recovery: Recovery = new Recovery();
  /** Risks of the present run; the store gets them with the run's first frame. */
  #history: RiskHistory = new RiskHistory(0);

  constructor(options: LinkOptions) {
    const { line, environment } = options;
    this.#options = options;
    this.#gate = new FrameGate({
      environment,
      pace: () => environment.pace(this.#speed),
      credit: () => line.send({ type: 'credit' }),
      isCurrent: (report) => report.version === this.#version,
      show: (reports) => this.#show(reports),
    });
    this.#stopWatching = environment.onVisibility(() => this.#look());
    line.listen(
      (message) => this.#hear(message),
      (reason) => this.#fail(reason),
      (revival) => this.#revive(revival),
    );
  }

  /**
   * Begins a run, paused; until its first frame the last picture stays. `history` is written on: it is empty or ends at
   * the iteration where the run begins. The arrays of the experiment and of the starting point are given away.
   */
  start(experiment: Experiment, from: StartingPoint, history: RiskHistory): Run {
    this.#run++;
    this.#version++;
    this.#suspended = false;
    this.#resumes = false;
    this.#history = history;
    this.#recovery.begin(from, null);
    return this.#start(experiment, from, { playing: false, halt: null });
  }

  edit(change: Change): Run {
    this.#version++;
    return this.#send({ type: 'edit', run: this.#run, version: this.#version, change }, { halt: null });
  }

  /** Plays, or plays on at another speed; while the page is hidden, from when it is seen again. */
  play(speed: Speed): Run {
    this.#speed = speed;
    const promise = { playing: true, halt: null };
    this.#suspended = this.#options.environment.hidden();
    if (this.#suspended) return this.#promise(promise);
    return this.#direct({ type: 'play', speed }, promise);
  }

  pause(): Run {
    this.#suspended = false;
    return this.#direct({ type: 'pause' }, { playing: false });
  }

  /** Pauses if it plays, and takes one step. */
  step(): Run {
    if (this.#options.read().playing) this.pause();
    return this.#direct({ type: 'step' }, { playing: false, halt: null });
  }

  /** Tries to get another trainer after the last one failed. */
  retry(): void {
    this.#options.line.retry?.();
  }

  dispose(): void {
    this.#stopWatching();
    this.#gate.close();
    this.#options.line.close();
  }

  #start(experiment: Experiment, from: StartingPoint, promise: Partial<Run>): Run {
    const { features, labels } = experiment.samples;
    const transfer = [features.buffer, labels.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
    const command = { type: 'start', run: this.#run, version: this.#version, experiment, from } as const;
    const run = this.#direct(command, promise, transfer);
    this.#gate.clear(from.iteration);
    return run;
  }

  /** Starts a new trainer where the picture is, and asks it for all that the old one had not answered. */
  #revive(revival: Revival): void {
    const run = this.#options.read();
    const restart = this.#recovery.restart(run, this.#options.document());
    if (restart === null) return;
    const { frame } = run;
    const playing = run.playing || this.#resumes;
    const restarted = frame && ({ kind: 'restarted', iteration: frame.iteration } as const);
    const note = revival === 'onPage' ? ({ kind: 'onPage' } as const) : restarted;
    this.#options.write({ ...run, status: frame ? 'running' : 'starting', playing, failure: null, note });
    this.#resumes = false;
    this.#run++;
    this.#version++;
    this.#recovery.begin(restart.from, restart.document);
    // The credit is lost with the trainer that had it.
    this.#gate.arrive(null);
    this.#start(experimentOf(restart.document), restart.from, {});
    for (const asked of restart.asked) {
      if (asked.type === 'step') this.#direct(asked, {});
      else this.#send({ ...asked, run: this.#run, version: ++this.#version }, {});
    }
    if (playing && !this.#suspended) this.#direct({ type: 'play', speed: this.#speed }, {});
  }

  /** Sends a command that decides whether the trainer plays. */
  #direct(command: Unnumbered<Command>, promise: Partial<Run>, transfer?: ArrayBuffer[]): Run {
    this.#transport = this.#seq + 1;
    const run = this.#send(command, promise, transfer);
    this.#gate.hurry();
    return run;
  }

  #send(command: Unnumbered<Command>, promise: Partial<Run>, transfer: ArrayBuffer[] = []): Run {
    const failed = this.#options.read().status === 'failed';
    if (!failed) this.#seq++;
    const numbered: Command = { ...command, seq: this.#seq };
    if (numbered.type === 'edit' || numbered.type === 'step') this.#recovery.note(numbered, this.#options.document());
    if (!failed) this.#options.line.send(numbered, transfer);
    return this.#promise(promise);
  }

  /** The run slice with what the trainer will surely do, unless it is gone. */
  #promise(promise: Partial<Run>): Run {
    const run = this.#options.read();
    return run.status === 'failed' ? run : { ...run, ...promise, status: 'running', note: null };
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
    for (const { risksFrom, risks } of reports) if (risks.length > 0) this.#history.push(risksFrom, risks);
    this.#recovery.shown(report.heard);
    const told = report.heard >= this.#transport && !this.#suspended;
    const playing = told ? report.playing : run.playing;
    this.#options.write({
      status: playing || report.heard < this.#seq ? 'running' : 'idle',
      playing,
      halt: told ? report.halt : run.halt,
      frame: report.frame,
      history: this.#history,
      base: report.base,
      failure: null,
      note: run.note,
    });
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
    const run = this.#options.read();
    if (run.status === 'failed') return;
    this.#resumes = run.playing;
    this.#options.write({ ...run, status: 'failed', playing: false, failure: reason, note: null });
  }
}
