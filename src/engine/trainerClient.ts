/**
 * Talks to the trainer: commands out, frames in. A command gives the run slice that holds once it is sent, to be written
 * by the caller together with what else changed; the client itself writes frames.
 */
import type { Change } from '../model/edits/changes';
import { RiskHistory } from '../model/descent/riskHistory';
import type { Command, FrameReport, LivingReport, Speed, UnnumberedCommand } from '../protocol/messages';
import { follow, withNews } from './followReports';
import { FrameScheduler } from './frameScheduler';
import type { TrainerClientOptions } from './trainerClientOptions';
import type { RestartReason } from './trainerPort';
import { type Asked, type ClientStart, Recovery, type Unanswered } from './recovery';
import { begunRun, promisedRun, promiseOf, shownRun, type UnnumberedAsked } from './shownRun';
import { knownRisks, SegmentEncoder } from './segmentEncoder';
import { type Run, type RunSegment, STILL } from './run';

export class TrainerClient<Doc> {
  readonly #options: TrainerClientOptions<Doc>;
  readonly #scheduler: FrameScheduler;
  readonly #segments: SegmentEncoder<Doc>;
  readonly #stopWatching: () => void;
  #seq = 0;
  #run = 0;
  #version = 0;
  #latest = 0;
  /** The last command that a picture has answered. */
  #answered = 0;
  /** The last command that changed the document: frames before it show an earlier one. */
  #edited = 0;
  /** Documents of versions whose beginning no frame has named yet. */
  readonly #documents = new Map<number, Doc>();
  /** The last command that decides whether the trainer plays; frames before it do not. */
  #transport = 0;
  #speed: Speed = 'max';
  /** The visitor wants to play, but the trainer pauses because the page is hidden. */
  #suspended = false;
  /** What was playing when the last trainer was lost plays on when there is another. */
  #resumes = false;
  /** What was asked for and is not shown. */
  readonly recovery: Recovery<Doc> = new Recovery();
  /** Risks of the present run; the store gets them with the run's first frame. */
  #history: RiskHistory = new RiskHistory(0);

  constructor(options: TrainerClientOptions<Doc>) {
    const { port, environment, tintsOf } = options;
    this.#options = options;
    this.#segments = new SegmentEncoder(options.experimentOf);
    this.#scheduler = new FrameScheduler({
      ...{ environment, tintsOf },
      pace: () => environment.pace(this.#speed),
      credit: () => port.send({ type: 'credit' }),
      isCurrent: (report) => report.processed >= this.#edited,
      show: (reports) => this.#show(reports),
    });
    this.#stopWatching = environment.onVisibility(() => this.#look());
    port.listen(
      (report) => this.#receive(report),
      (reason) => this.#fail(reason),
      (restartReason) => this.#revive(restartReason),
    );
  }

  /** A number for a document that no other has. */
  newVersion = (): number => ++this.#version;

  /** The version of the newest document of the run, the one that undo acts on. */
  get latest(): number {
    return this.#latest;
  }

  /** Begins a run, paused, at an iteration of one of its segments; until its first frame the last picture stays. */
  start(begin: ClientStart<Doc>): Run<Doc> {
    const { segments, at, history, unanswered = [] } = begin;
    this.#suspended = false;
    this.#resumes = false;
    this.#history = history;
    this.#documents.clear();
    this.recovery.begin(segments, at, history);
    this.#latest = segments.at(-1)?.version ?? 0;
    let run = this.#start(segments, at, begunRun(begin));
    for (const { command, document } of unanswered) {
      this.#repeat(command, document);
      run = promisedRun(run, promiseOf(command, run, history.last));
    }
    return run;
  }

  /** Whether the trainer has not answered all that it was asked. */
  get pending(): boolean {
    return this.#answered < this.#seq && this.#options.read().status !== 'failed';
  }

  /** What it has not answered of this run, to be asked again where the run is restored. */
  get unanswered(): readonly Unanswered<Doc>[] {
    return this.recovery.unanswered(this.#documents);
  }

  /** Asks again, in the present run. */
  #repeat(asked: Asked, document: Doc | null = null): void {
    if (asked.type !== 'edit') return void this.#direct(asked, {});
    if (document !== null) this.#documents.set(asked.version, document);
    this.#latest = asked.version;
    this.#edited = this.#seq + 1;
    this.#send({ ...asked, run: this.#run }, {});
  }

  #start(segments: readonly RunSegment<Doc>[], at: number, promise: Partial<Run<Doc>>): Run<Doc> {
    this.#run++;
    const known = knownRisks(segments, at, this.#history);
    const encoded = this.#segments.encode(segments);
    const kernel = segments[0]?.from.kernel;
    const command = { type: 'start', run: this.#run, segments: encoded, at, known, kernel } as const;
    this.#edited = this.#seq + 1;
    const run = this.#direct(command, promise);
    this.#scheduler.clear(known.last + 1);
    return run;
  }

  /** An edit of a version of the document that leads to another one, `document`. */
  edit(change: Change, document: Doc, of: number): Run<Doc> {
    const version = (this.#latest = this.newVersion());
    this.#documents.set(version, document);
    this.#edited = this.#seq + 1;
    return this.#ask({ type: 'edit', run: this.#run, version, of, change });
  }

  /** Shows another iteration, paused. */
  seek(iteration: number): Run<Doc> {
    return this.#ask({ type: 'seek', iteration });
  }

  /** Plays, or plays on at another speed; while the page is hidden, once it is visible again. */
  play(speed: Speed): Run<Doc> {
    this.#speed = speed;
    const promise = { ...STILL, playing: true, moving: true, halt: null };
    this.#suspended = this.#options.environment.hidden();
    if (this.#suspended) return promisedRun(this.#options.read(), promise);
    return this.#direct({ type: 'play', speed }, promise);
  }

  /** Gives up the way to another iteration. */
  stay(): Run<Doc> {
    return this.#direct({ type: 'stay' }, { descendTo: null, pendingIteration: null, progress: null });
  }

  pause(): Run<Doc> {
    this.#suspended = false;
    return this.#direct({ type: 'pause' }, { playing: false, descendTo: null, pendingIteration: null });
  }

  /** Pauses if it plays, and takes one step. */
  step(): Run<Doc> {
    if (this.#options.read().playing) this.pause();
    return this.#ask({ type: 'step' });
  }

  /** Asks for what moves the run on from where it is promised to be. */
  #ask(command: UnnumberedAsked): Run<Doc> {
    const promise = promiseOf(command, this.#options.read(), this.#history.last);
    return command.type === 'edit' ? this.#send(command, promise) : this.#direct(command, promise);
  }

  /** Tries another trainer after a failure. */
  retry(): void {
    this.#options.port.retry?.();
  }

  dispose(): void {
    this.#stopWatching();
    this.#scheduler.close();
    this.#options.port.close();
  }

  /** Starts a new trainer at the moment shown, and sends it all that the old one had not answered. */
  #revive(restartReason: RestartReason): void {
    const run = this.#options.read();
    const restart = this.recovery.restart(run);
    if (restart === null) return;
    const { frame } = run;
    const playing = run.playing || this.#resumes;
    const restarted = frame && ({ kind: 'restarted', iteration: frame.iteration } as const);
    const note = restartReason === 'onPage' ? ({ kind: 'onPage' } as const) : restarted;
    this.#options.write({ ...run, status: frame ? 'running' : 'starting', playing, failure: null, note }, null);
    this.#resumes = false;
    this.recovery.begin(restart.segments, restart.at, this.#history);
    this.#segments.reset();
    // The credit is lost with the trainer that had it.
    this.#scheduler.arrive(null);
    this.#start(restart.segments, restart.at, {});
    for (const asked of restart.asked) this.#repeat(asked);
    if (playing && !this.#suspended) this.#direct({ type: 'play', speed: this.#speed }, {});
  }

  /** Sends a command that decides whether the trainer plays. */
  #direct(command: UnnumberedCommand, promise: Partial<Run<Doc>>): Run<Doc> {
    this.#transport = this.#seq + 1;
    const run = this.#send(command, promise);
    this.#scheduler.grantCredit();
    return run;
  }

  #send(command: UnnumberedCommand, promise: Partial<Run<Doc>>): Run<Doc> {
    const failed = this.#options.read().status === 'failed';
    if (!failed) this.#seq++;
    const numbered: Command = { ...command, seq: this.#seq };
    this.recovery.note(numbered);
    if (!failed) this.#options.port.send(numbered);
    return promisedRun(this.#options.read(), promise);
  }

  #receive(report: LivingReport | null): void {
    if (report && report.type !== 'frame') {
      const run = report.run === this.#run && withNews(this.#options.read(), report, this.#documents);
      return run ? this.#options.write(run, null) : undefined;
    }
    this.#scheduler.arrive(report?.run === this.#run ? report : null);
    // The answer that the visitor waits for may come at once.
    if (report !== null && report.processed < this.#transport) this.#scheduler.grantCredit();
  }

  #show(reports: readonly FrameReport[]): void {
    const report = reports.at(-1);
    const run = this.#options.read();
    if (report === undefined || run.status === 'failed') return;
    const { branch, ...followed } = follow(run, reports, this.#history, this.#documents);
    this.#answered = report.processed;
    this.recovery.shown(report.processed);
    const told = report.processed >= this.#transport && !this.#suspended;
    const answer = { told, pending: report.processed < this.#seq, edits: this.recovery.edits };
    this.#options.write(shownRun({ ...run, ...followed, history: this.#history }, report, answer), branch);
    this.#options.answered();
  }

  /** A hidden page lets the trainer rest, and the visitor's wish to play stands. */
  #look(): void {
    const hidden = this.#options.environment.hidden();
    if (!hidden) this.#scheduler.resume();
    if (hidden === this.#suspended || !this.#options.read().playing) return;
    this.#suspended = hidden;
    this.#direct(hidden ? { type: 'pause' } : { type: 'play', speed: this.#speed }, {});
  }

  #fail(reason: string): void {
    const run = this.#options.read();
    if (run.status === 'failed') return;
    this.#resumes = run.playing;
    this.#options.write({ ...run, ...STILL, status: 'failed', failure: reason, note: null }, null);
    this.#options.answered();
  }
}
