/**
 * Pings a trainer that should be at work, and reports when no answer comes. Silence is counted in ticks of the page's
 * own timer and not in time: a page that was blocked or asleep received nothing because it did not run.
 */
import type { Environment } from './environment';

/** ms between two pings. */
const PING_INTERVAL_MS = 400;

export interface WatchdogOptions {
  readonly environment: Pick<Environment, 'hidden' | 'onVisibility'>;
  later(task: () => void, ms: number): void;
  /** Whether there is a trainer that something is expected of. */
  busy(): boolean;
  /** Ticks without an answer until the trainer is taken for dead. */
  patience(): number;
  ask(): void;
  onSilence(): void;
}

export class Watchdog {
  readonly #options: WatchdogOptions;
  readonly #stopLooking: () => void;
  #silent = 0;
  #pinging = false;
  /** Names the one tick that is still to come. */
  #turn = 0;

  constructor(options: WatchdogOptions) {
    this.#options = options;
    this.#stopLooking = options.environment.onVisibility(() => this.wake());
  }

  /** A message of the trainer arrived. */
  processed(): void {
    this.#silent = 0;
  }

  /** Something may be expected from now on. The ticks end when nothing is, or when the page is hidden. */
  wake(): void {
    if (this.#pinging) return;
    this.#pinging = true;
    this.#silent = 0;
    this.#ping(++this.#turn);
  }

  /** The trainer is gone, and nothing is expected before the next `wake`. */
  rest(): void {
    this.#turn++;
    this.#pinging = false;
  }

  close(): void {
    this.#stopLooking();
    this.rest();
  }

  #ping(turn: number): void {
    if (turn !== this.#turn) return;
    if (!this.#options.busy() || this.#options.environment.hidden()) return this.rest();
    if (this.#silent >= this.#options.patience()) {
      this.rest();
      return this.#options.onSilence();
    }
    this.#silent++;
    this.#options.ask();
    this.#options.later(() => this.#ping(turn), PING_INTERVAL_MS);
  }
}
