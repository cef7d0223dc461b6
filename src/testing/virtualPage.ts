/** A page and a line to a trainer on one virtual clock, for tests. Messages take time, and are cloned as a browser does. */
import type { Environment } from '../engine/environment';
import type { TrainerPort } from '../engine/trainerPort';
import { jsKernel } from '../model/kernel/jsKernel';
import { isReport } from '../protocol/isReport';
import type { LivingReport } from '../protocol/messages';
import type { createTrainer } from '../trainer/trainer';
import { optimumAtOnce } from './optimumAtOnce';

/** Between two animation frames, in ms. */
export const FRAME = 1000 / 60;

/** How long a message is on its way, in ms. */
const LATENCY = 0.3;

interface Clock {
  readonly time: number;
  now(): number;
  later(task: () => void, ms: number): void;
  advance(ms: number): void;
}

export class VirtualPage implements Environment {
  /** Everything that was sent to the trainer, in order. */
  readonly sent: unknown[] = [];
  readonly port: TrainerPort;
  isHidden = false;
  paceMs = 0;
  closed = false;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #frames: (() => void)[] = [];
  #onReport: (report: LivingReport | null) => void = () => {};
  #onFailure: (reason: string) => void = () => {};

  /** Without a trainer, only the test answers. */
  constructor(clock: Clock, create?: typeof createTrainer) {
    this.#clock = clock;
    const host = {
      post: (report: unknown, transfer: ArrayBuffer[]) => this.deliver(structuredClone(report, { transfer })),
      later: (task: () => void, ms: number) => clock.later(task, ms),
      now: () => clock.now(),
    };
    const trainer = create?.(host, { ready: jsKernel }, optimumAtOnce);
    this.port = {
      send: (command, transfer = []) => {
        const message = structuredClone(command, { transfer });
        this.sent.push(message);
        clock.later(() => trainer?.receive(message), LATENCY);
      },
      listen: (onReport, onFailure) => {
        this.#onReport = onReport;
        this.#onFailure = onFailure;
      },
      close: () => {
        this.closed = true;
      },
    };
    this.#onScreenRefresh();
  }

  now(): number {
    return this.#clock.time;
  }

  nextFrame(task: () => void): void {
    this.#frames.push(task);
  }

  hidden(): boolean {
    return this.isHidden;
  }

  onVisibility(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pace(): number {
    return this.paceMs;
  }

  /** Hides the page or shows it again: no animation frame comes while it is hidden. */
  hide(hidden: boolean): void {
    this.isHidden = hidden;
    for (const listener of this.#listeners) listener();
  }

  /** Lets something arrive as if the trainer had sent it. */
  deliver(message: unknown): void {
    this.#clock.later(() => {
      if (!isReport(message)) this.#onReport(null);
      else if (message.type === 'failed') this.#onFailure(message.reason);
      else this.#onReport(message);
    }, LATENCY);
  }

  fail(reason: string): void {
    this.#onFailure(reason);
  }

  /** Lets so many animation frames pass. */
  frames(count: number): void {
    this.#clock.advance(count * FRAME);
  }

  #onScreenRefresh(): void {
    this.#clock.later(() => {
      const tasks = this.isHidden ? [] : this.#frames;
      if (!this.isHidden) this.#frames = [];
      this.onFrame();
      for (const task of tasks) task();
      this.#onScreenRefresh();
    }, FRAME);
  }

  /** Called at every refresh of the screen, hidden or not, before the page's own tasks. */
  onFrame: () => void = () => {};
}
