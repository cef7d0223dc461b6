/**
 * The loop: takes steps at the asked speed, takes commands between them, and posts one frame for each credit. Without
 * a credit it goes on computing; pictures are lost then, risks never. It touches no global: its host
 * says how to post, to wait and to read a clock, so it runs in a worker, on the page and in tests.
 */
import { isCommand } from '../protocol/isCommand';
import type { Command } from '../protocol/messages';
import type { Optimum } from '../model/descent/optimum/optimum';
import { Decision, type LoadOptimum } from './decision';
import { frameReport } from './frameReport';
import type { Host } from './host';
import { KernelChoice, type Kernels } from './kernelChoice';
import { Pace } from './pace';
import { OtherRates } from './otherRates';
import { ProgressNews } from './progressNews';
import type { Timeline } from './timeline';
import { Training } from './training';

export interface Trainer {
  /** Takes one command; false for anything else, which is dropped. Never throws. */
  receive(message: unknown): boolean;
}

/** Longest time in ms without taking a command, besides the step that is being taken. */
const SLICE_MS = 4;

/** Rest in ms before it is decided how low R can go: what is edited again at once is not worth it. */
const REST_MS = 500;

/** Samples × cells of W between two looks at the clock: below a quarter of a millisecond. */
const WORK_PER_LOOK = 20_000;

/** A trainer that waits for its first `start`. */
export function createTrainer(host: Host, kernels: Kernels, loadOptimum: LoadOptimum): Trainer {
  const loop = new Loop(host, kernels, loadOptimum);
  return { receive: (message) => loop.receive(message) };
}

type Waiting = Exclude<Command, { readonly type: 'credit' | 'compare' }>;

class Loop {
  readonly #host: Host;
  readonly #kernels: KernelChoice;
  /** Commands in order; one that starts a run waits for its kernel, and what follows waits with it. */
  #waiting: Waiting[] = [];
  readonly #training: Training = new Training();
  readonly #pace: Pace = new Pace();
  readonly #decision: Decision;
  readonly #otherRates = new OtherRates();
  /** Since when there is nothing to do but to decide; null while there was, or it is not known yet. */
  #restsFrom: number | null = null;
  /** What the page was told last of how low R can go, and in which run. */
  #told: { readonly run: number; readonly optimum: Optimum } | null = null;
  readonly #progress = new ProgressNews();
  #credit = false;
  /** Something happened that no frame has reported yet. */
  #news = false;
  /** Names the one turn that is still to come; an earlier one that comes does nothing, so there is only one loop. */
  #turn = 0;
  /** That turn waits only for messages that were sent before it. */
  #soon = false;
  #failed = false;

  constructor(host: Host, kernels: Kernels, loadOptimum: LoadOptimum) {
    this.#host = host;
    this.#decision = new Decision(loadOptimum, () => this.#schedule(0));
    const later = (task: () => void, ms: number): void => {
      host.later(task, ms);
    };
    this.#kernels = new KernelChoice(kernels, later, () => {
      this.#guard(() => {
        this.#obeyWaiting();
      });
    });
  }

  receive(message: unknown): boolean {
    if (!isCommand(message)) return false;
    this.#guard(() => {
      if (message.type === 'credit') this.#credit = true;
      else if (message.type === 'compare') this.#otherRates.ask(message.etas);
      else this.#await(message);
      this.#obeyWaiting();
    });
    return true;
  }

  /** Takes a command into the order. A new run voids what waits for the old one; a way given up, what would follow it. */
  #await(command: Waiting): void {
    const { type } = command;
    if (type === 'start') this.#waiting = this.#waiting.filter((other) => other.type === 'start');
    if (type === 'stay') {
      this.#waiting = this.#waiting.filter((other) => other.type !== 'step' && other.type !== 'seek');
      this.#training.timeline?.hurryEdit();
    }
    this.#waiting.push(command);
  }

  /** Carries out what waits, up to a start whose kernel is still loading or a step that a way back comes before. */
  #obeyWaiting(): void {
    for (let command = this.#waiting[0]; command !== undefined; command = this.#waiting[0]) {
      if (!this.#obey(command)) break;
      this.#waiting.shift();
    }
    this.#schedule(0);
  }

  /** False for a command that has to wait. */
  #obey(command: Waiting): boolean {
    if (command.type === 'start') {
      const kernel = this.#kernels.kernelFor(command.kernel ?? null, this.#training.workOf(command));
      if (kernel === null) return false;
      this.#training.start(command, kernel);
    } else {
      if (this.#training.waits(command)) return false;
      if (command.type === 'play') this.#pace.play(command.speed, this.#host.now());
      this.#training.obey(command);
    }
    this.#news = true;
    this.#restsFrom = null;
    return true;
  }

  /** One turn of the loop: what the credit allows is posted, then some steps are taken, then the next turn is arranged. */
  #run(): void {
    const training = this.#training;
    const { timeline } = training;
    if (timeline === null) return;
    timeline.settle();
    // Steps and answers that wait for a credit are shown before more of them; a mere press of Play waits for its step.
    if (timeline.risks.count > 0) this.#post(timeline);
    this.#advance(timeline);
    // What waited for the way is carried out before a picture is given away.
    if (this.#waiting.length > 0 && !training.travelling) return this.#obeyWaiting();
    this.#post(timeline);
    const progress = this.#progress.due(timeline, () => this.#host.now());
    if (progress !== null) this.#host.post({ type: 'progress', run: training.report.run, ...progress }, []);
    const measuring = this.#measure(timeline);
    const wait = this.#mayStep(timeline) ? (training.travelling ? 0 : this.#pace.wait(this.#host.now())) : null;
    if ((wait === null || wait > 0) && !measuring && this.#compare(timeline)) return this.#schedule(0);
    if (wait !== null) return this.#schedule(wait);
    const rest = measuring ? 0 : this.#decide(timeline);
    if (rest !== null) this.#schedule(rest);
  }

  /** Goes on with other rates while nothing else is due, and tells the page; true if there was something to do. */
  #compare(timeline: Timeline): boolean {
    if (!this.#otherRates.asked) return false;
    const { run } = this.#training.report;
    const began = this.#host.now();
    const worked = this.#otherRates.work(run, timeline, () => Math.abs(this.#host.now() - began) < SLICE_MS);
    const news = this.#otherRates.report(timeline, began, this.#training.moving);
    if (news !== null) this.#host.post({ type: 'rates', run, version: timeline.version, ...news }, []);
    return worked;
  }

  /** Steps through what was computed before add no risk, and need no place for one. */
  #mayStep(timeline: Timeline): boolean {
    return this.#training.moving && (timeline.away || !timeline.risks.full);
  }

  /** Takes the steps that are due, for one slice of time. */
  #advance(timeline: Timeline): void {
    const { descent, base } = timeline;
    const whole = Math.max(1, Math.floor(WORK_PER_LOOK / Math.max(1, descent.N * base.W.length)));
    const began = this.#host.now();
    let now = began;
    while (this.#mayStep(timeline) && (this.#training.travelling || this.#pace.wait(now) <= 0)) {
      if (this.#training.travelling) this.#travel(timeline, whole);
      else this.#play(timeline, this.#pace.paced ? 1 : whole, now);
      now = this.#host.now();
      if (Math.abs(now - began) >= SLICE_MS) return;
    }
  }

  #travel(timeline: Timeline, batch: number): void {
    for (let s = 0; s < batch && timeline.travelling && this.#mayStep(timeline); s++) timeline.travel();
    this.#news = true;
  }

  #play(timeline: Timeline, batch: number, now: number): void {
    const training = this.#training;
    for (let s = 0; s < batch && training.playing && !timeline.risks.full; s++) training.step();
    this.#news = true;
    this.#pace.took(now);
  }

  #post(timeline: Timeline): void {
    if (!this.#credit || !this.#news || timeline.away) return;
    this.#credit = false;
    this.#news = false;
    const { measure } = timeline.descent;
    if (measure.cheap) measure.run(() => true);
    const { report, transfer } = frameReport(timeline, this.#training.report);
    this.#host.post(report, transfer);
  }

  /** While paused, goes on with finite differences that are too costly for every frame; true if there is more to do. */
  #measure(timeline: Timeline): boolean {
    const { measure } = timeline.descent;
    if (this.#training.moving || this.#news || measure.check !== null) return false;
    const began = this.#host.now();
    measure.run(() => Math.abs(this.#host.now() - began) < SLICE_MS);
    if (measure.check !== null) this.#news = true;
    return true;
  }

  /** At rest, goes on to find out how low R can go, and tells the page; gives ms until there is more to do, null for never. */
  #decide({ descent, version }: Timeline): number | null {
    // The credit is back once the last picture is on the screen.
    if (this.#training.moving || this.#news || !this.#credit) return null;
    const began = this.#host.now();
    this.#restsFrom ??= began;
    const rested = Math.abs(began - this.#restsFrom);
    if (rested < REST_MS) return REST_MS - rested;
    const optimum = this.#decision.run(descent, () => Math.abs(this.#host.now() - began) < SLICE_MS);
    if (optimum === null) return this.#decision.loading ? null : 0;
    const { run } = this.#training.report;
    if (this.#told?.run !== run || this.#told.optimum !== optimum) {
      this.#told = { run, optimum };
      const { N, D, K } = descent.design;
      this.#host.post({ type: 'optimum', run, version, N, D, K, optimum }, []);
    }
    return null;
  }

  #schedule(ms: number): void {
    if (this.#soon) return;
    this.#soon = ms <= 0;
    const turn = ++this.#turn;
    const task = (): void => {
      if (turn !== this.#turn) return;
      this.#soon = false;
      this.#guard(() => this.#run());
    };
    this.#host.later(task, Math.max(0, ms));
  }

  #guard(work: () => void): void {
    if (this.#failed) return;
    try {
      work();
    } catch (error) {
      this.#failed = true;
      this.#host.post({ type: 'failed', reason: String(error) }, []);
    }
  }
}
