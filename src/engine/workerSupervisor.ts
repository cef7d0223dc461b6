/**
 * A line whose trainer may die. Dead is one that says so, one whose worker fails, and one that keeps silent while it
 * should be at work. A new one is made, and the owner asked to start it where the picture is. Where workers never come
 * to life, the trainer runs on the page instead.
 */
import { isPong, type Ping } from '../protocol/heartbeat';
import { isReport } from '../protocol/isReport';
import type { Command } from '../protocol/messages';
import { Deaths } from './restartBudget';
import type { Environment } from './environment';
import type { Line, Revival } from './trainerPort';
import { Watchdog } from './watchdog';

/** Beats of silence after which a worker hangs, doubled by each one given up so: a slow machine needs more. */
const PATIENCE = 5;

/** Beats that a script may take to arrive; one that can't be had fails at once. */
const LOADING = 25;

/** So many workers in a row that never came to life are proof that none will. */
const STILLBORN = 2;

export interface WatchedLineOptions {
  /** Starts a worker. Throws where there are none. */
  worker(): Line;
  /** A trainer on the page itself. Rejects where its script can't be had. */
  page(): Promise<Line>;
  readonly environment: Pick<Environment, 'now' | 'hidden' | 'onVisibility'>;
  later(task: () => void, ms: number): void;
}

export class WatchedLine implements Line {
  readonly #options: WatchedLineOptions;
  readonly #watchdog: Watchdog;
  readonly #deaths: Deaths = new Deaths();
  #onReport: (message: unknown) => void = () => {};
  #onFailure: (reason: string) => void = () => {};
  #onRevival: (revival: Revival) => void = () => {};
  /** null while there is no trainer: what is sent then is lost, and its owner sends it again to the next one. */
  #line: Line | null = null;
  #place: 'worker' | 'page' = 'worker';
  /** Names the present trainer; what an earlier one still says is not heard. */
  #life = 0;
  /** The present trainer was heard. */
  #alive = false;
  #stillborn = 0;
  #gaveUp = false;
  /** The last numbered command, and whether the trainer has not heard it yet or plays. */
  #asked = 0;
  #busy = false;
  #dropped = 0;
  #droppedByTrainer = 0;

  constructor(options: WatchedLineOptions) {
    const { environment } = options;
    this.#options = options;
    this.#watchdog = new Watchdog({
      environment,
      later: (task, ms) => options.later(task, ms),
      // A page that hangs can't watch itself.
      busy: () => this.#line !== null && this.#place === 'worker' && this.#busy,
      patience: () => (this.#alive ? PATIENCE * 2 ** this.#deaths.silent(environment.now()) : LOADING),
      ask: () => this.#line?.send({ type: 'ping' }),
      onSilence: () => this.#die('no answer', true),
    });
  }

  /** How many messages arrived at either end that were none of the wire's, and were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Starts the first trainer. `onFailure` tells that no other is tried any more, until `retry`. */
  listen(
    onReport: (message: unknown) => void,
    onFailure: (reason: string) => void,
    onRevival: (revival: Revival) => void,
  ): void {
    this.#onReport = onReport;
    this.#onFailure = onFailure;
    this.#onRevival = onRevival;
    this.#spawn(null);
  }

  send(command: Command | Ping, transfer?: ArrayBuffer[]): void {
    if (this.#line === null) return;
    this.#line.send(command, transfer);
    if (!('seq' in command)) return;
    this.#asked = command.seq;
    this.#busy = true;
    this.#watchdog.wake();
  }

  retry(): void {
    if (!this.#gaveUp) return;
    this.#gaveUp = false;
    this.#deaths.forget();
    this.#stillborn = 0;
    this.#spawn('restarted');
  }

  close(): void {
    this.#gaveUp = false;
    this.#watchdog.close();
    this.#bury();
  }

  #spawn(revival: Revival | null): void {
    this.#place = 'worker';
    let line: Line;
    try {
      line = this.#options.worker();
    } catch {
      return this.#moveToPage('onPage');
    }
    this.#adopt(line, revival);
  }

  #moveToPage(revival: Revival): void {
    this.#place = 'page';
    const life = this.#life;
    this.#options.page().then(
      (line) => {
        if (life === this.#life) this.#adopt(line, revival);
        else line.close();
      },
      (reason) => {
        if (life === this.#life) this.#giveUp(String(reason));
      },
    );
  }

  #adopt(line: Line, revival: Revival | null): void {
    const life = ++this.#life;
    this.#line = line;
    this.#alive = false;
    this.#droppedByTrainer = 0;
    line.listen(
      (message) => {
        if (life === this.#life) this.#hear(message);
      },
      (reason) => {
        if (life === this.#life) this.#die(reason, false);
      },
      () => {},
    );
    if (revival !== null) this.#onRevival(revival);
  }

  #hear(message: unknown): void {
    if (isPong(message)) {
      this.#live();
      this.#dropped += message.dropped - this.#droppedByTrainer;
      this.#droppedByTrainer = message.dropped;
    } else if (!isReport(message)) {
      this.#dropped++;
      this.#onReport(null);
    } else {
      this.#live();
      if (message.type === 'failed') return this.#die(message.reason, false);
      this.#busy = message.playing || message.heard < this.#asked;
      this.#onReport(message);
    }
  }

  #live(): void {
    this.#alive = true;
    this.#stillborn = 0;
    this.#watchdog.heard();
  }

  #die(reason: string, silent: boolean): void {
    const stillborn = this.#place === 'worker' && !this.#alive;
    this.#bury();
    if (stillborn) {
      this.#stillborn++;
      return this.#stillborn < STILLBORN ? this.#spawn('restarted') : this.#moveToPage('onPage');
    }
    if (this.#deaths.add(this.#options.environment.now(), silent)) this.#giveUp(reason);
    else if (this.#place === 'worker') this.#spawn('restarted');
    else this.#moveToPage('restarted');
  }

  #bury(): void {
    this.#life++;
    this.#watchdog.rest();
    this.#line?.close();
    this.#line = null;
  }

  #giveUp(reason: string): void {
    this.#gaveUp = true;
    this.#onFailure(reason);
  }
}
