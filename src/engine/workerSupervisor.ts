/**
 * Replaces a trainer that dies: one that says so, one whose worker fails, and one that is silent while it should be at
 * work. The owner is asked to start the new one at the moment shown. Where no worker ever answers, the trainer runs on
 * the page instead.
 */
import { isPong } from '../protocol/heartbeat';
import { isReport } from '../protocol/isReport';
import type { Command, LivingReport } from '../protocol/messages';
import { RestartBudget } from './restartBudget';
import type { Environment } from './environment';
import type { RestartReason, TrainerEndpoint, TrainerPort } from './trainerPort';
import { Watchdog } from './watchdog';

/** Ticks of silence after which a worker counts as hung; doubled with each one given up, since a slow machine needs more. */
const MAX_MISSED_PINGS = 5;

/** Ticks that a script may take to arrive; one that can't be fetched fails at once. */
const MAX_MISSED_PINGS_LOADING = 25;

/** This many workers in a row that never answered are proof that none will. */
const MAX_FAILED_STARTS = 2;

export interface WorkerSupervisorOptions {
  /** Starts a worker. Throws where there are none. */
  worker(): TrainerEndpoint;
  /** A trainer on the page itself. Rejects where its script can't be fetched. */
  page(): Promise<TrainerEndpoint>;
  readonly environment: Pick<Environment, 'now' | 'hidden' | 'onVisibility'>;
  later(task: () => void, ms: number): void;
}

export class WorkerSupervisor implements TrainerPort {
  readonly #options: WorkerSupervisorOptions;
  readonly #watchdog: Watchdog;
  readonly #restartBudget: RestartBudget = new RestartBudget();
  #onReport: (report: LivingReport | null) => void = () => {};
  #onFailure: (reason: string) => void = () => {};
  #onRestart: (restartReason: RestartReason) => void = () => {};
  /** null while there is no trainer: what is sent then is lost, and its owner sends it again to the next one. */
  #endpoint: TrainerEndpoint | null = null;
  #place: 'worker' | 'page' = 'worker';
  /** Names the present trainer; messages of an earlier one are dropped. */
  #life = 0;
  /** The present trainer has sent a message. */
  #alive = false;
  #failedToStart = 0;
  #gaveUp = false;
  /** The last numbered command, and whether the trainer has not answered it yet or plays. */
  #asked = 0;
  #busy = false;
  #dropped = 0;
  #droppedByTrainer = 0;

  constructor(options: WorkerSupervisorOptions) {
    const { environment } = options;
    this.#options = options;
    this.#watchdog = new Watchdog({
      environment,
      later: (task, ms) => options.later(task, ms),
      // A page that hangs can't watch itself.
      busy: () => this.#endpoint !== null && this.#place === 'worker' && this.#busy,
      patience: () =>
        this.#alive ? MAX_MISSED_PINGS * 2 ** this.#restartBudget.silent(environment.now()) : MAX_MISSED_PINGS_LOADING,
      ask: () => this.#endpoint?.send({ type: 'ping' }),
      onSilence: () => this.#die('no answer', true),
    });
  }

  /** How many messages arrived at either end that were none of the wire's, and were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Starts the first trainer. `onFailure` reports that no other is tried, until `retry`. */
  listen(
    onReport: (report: LivingReport | null) => void,
    onFailure: (reason: string) => void,
    onRestart: (restartReason: RestartReason) => void,
  ): void {
    this.#onReport = onReport;
    this.#onFailure = onFailure;
    this.#onRestart = onRestart;
    this.#spawn(null);
  }

  send(command: Command, transfer?: ArrayBuffer[]): void {
    if (this.#endpoint === null) return;
    this.#endpoint.send(command, transfer);
    if (!('seq' in command)) return;
    this.#asked = command.seq;
    this.#busy = true;
    this.#watchdog.wake();
  }

  retry(): void {
    if (!this.#gaveUp) return;
    this.#gaveUp = false;
    this.#restartBudget.forget();
    this.#failedToStart = 0;
    this.#spawn('restarted');
  }

  close(): void {
    this.#gaveUp = false;
    this.#watchdog.close();
    this.#bury();
  }

  #spawn(restartReason: RestartReason | null): void {
    this.#place = 'worker';
    let endpoint: TrainerEndpoint;
    try {
      endpoint = this.#options.worker();
    } catch {
      return this.#moveToPage('onPage');
    }
    this.#adopt(endpoint, restartReason);
  }

  #moveToPage(restartReason: RestartReason): void {
    this.#place = 'page';
    const life = this.#life;
    this.#options.page().then(
      (endpoint) => {
        if (life === this.#life) this.#adopt(endpoint, restartReason);
        else endpoint.close();
      },
      (reason) => {
        if (life === this.#life) this.#giveUp(String(reason));
      },
    );
  }

  #adopt(endpoint: TrainerEndpoint, restartReason: RestartReason | null): void {
    const life = ++this.#life;
    this.#endpoint = endpoint;
    this.#alive = false;
    this.#droppedByTrainer = 0;
    endpoint.listen(
      (message) => {
        if (life === this.#life) this.#receive(message);
      },
      (reason) => {
        if (life === this.#life) this.#die(reason, false);
      },
    );
    if (restartReason !== null) this.#onRestart(restartReason);
  }

  #receive(message: unknown): void {
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
      if (message.type === 'frame') this.#busy = message.playing || message.processed < this.#asked;
      this.#onReport(message);
    }
  }

  #live(): void {
    this.#alive = true;
    this.#failedToStart = 0;
    this.#watchdog.processed();
  }

  #die(reason: string, silent: boolean): void {
    const failedToStart = this.#place === 'worker' && !this.#alive;
    this.#bury();
    if (failedToStart) {
      this.#failedToStart++;
      return this.#failedToStart < MAX_FAILED_STARTS ? this.#spawn('restarted') : this.#moveToPage('onPage');
    }
    if (this.#restartBudget.add(this.#options.environment.now(), silent)) this.#giveUp(reason);
    else if (this.#place === 'worker') this.#spawn('restarted');
    else this.#moveToPage('restarted');
  }

  #bury(): void {
    this.#life++;
    this.#watchdog.rest();
    this.#endpoint?.close();
    this.#endpoint = null;
  }

  #giveUp(reason: string): void {
    this.#gaveUp = true;
    this.#onFailure(reason);
  }
}
