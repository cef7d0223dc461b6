/** A watched line whose trainers die as a test wants, on one virtual clock. */
import { jsKernel } from '../model/kernel/jsKernel';
import type { Host } from '../trainer/host';
import { createTrainer } from '../trainer/trainer';
import { optimumAtOnce } from './optimumAtOnce';
import { VirtualClock } from './virtualClock';
import type { TrainerEndpoint } from '../engine/trainerPort';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab, LabState } from '../session/lab';
import { VirtualPage } from './virtualPage';
import { WorkerSupervisor } from '../engine/workerSupervisor';

/** How long a message is on its way, in ms. */
const LATENCY = 0.3;

/** One trainer, in a worker or on the page. */
export class Engine {
  /** Neither receives nor sends any more. */
  hangs = false;
  closed = false;
  /** Everything that was sent to it, pings included. */
  readonly sent: { readonly type: string }[] = [];
  readonly endpoint: TrainerEndpoint;
  #dropped = 0;
  onMessage: (message: unknown) => void = () => {};
  onFailure: (reason: string) => void = () => {};

  constructor(clock: VirtualClock) {
    const later = (task: () => void, ms: number): void =>
      clock.later(() => {
        if (!this.hangs && !this.closed) task();
      }, ms);
    const tell = (message: unknown): void => clock.later(() => !this.closed && this.onMessage(message), LATENCY);
    const host: Host = {
      post: (report, transfer) => tell(structuredClone(report, { transfer })),
      later,
      now: () => clock.now(),
    };
    const trainer = createTrainer(host, { ready: jsKernel }, optimumAtOnce);
    this.endpoint = {
      send: (command, transfer = []) => {
        const message = structuredClone(command, { transfer });
        this.sent.push(message);
        later(() => {
          if (message.type === 'ping') tell({ type: 'pong', dropped: this.#dropped });
          else if (!trainer.receive(message)) this.#dropped++;
        }, LATENCY);
      },
      listen: (onMessage, onFailure) => {
        this.onMessage = onMessage;
        this.onFailure = onFailure;
      },
      close: () => {
        this.closed = true;
      },
    };
  }

  get kinds(): string[] {
    return this.sent.map(({ type }) => type);
  }
}

export type Birth = 'lives' | 'throws' | 'fails' | 'hangs';

export class VirtualEngines {
  readonly clock: VirtualClock = new VirtualClock();
  readonly page: VirtualPage;
  readonly watched: WorkerSupervisor;
  readonly lab: Lab;
  readonly states: LabState[] = [];
  readonly workers: Engine[] = [];
  readonly onPage: Engine[] = [];
  /** What becomes of each worker in turn; those beyond live. */
  births: Birth[] = [];
  pageFails = false;

  constructor(births: Birth[] = [], pageFails = false) {
    this.births = births;
    this.pageFails = pageFails;
    this.clock.costOfLook = 0.05;
    this.page = new VirtualPage(this.clock);
    this.watched = new WorkerSupervisor({
      worker: () => this.#worker(),
      page: () =>
        this.pageFails ? Promise.reject(new Error('offline')) : Promise.resolve(this.#pageEngine().endpoint),
      environment: this.page,
      later: (task, ms) => this.clock.later(task, ms),
    });
    this.lab = createLab({ port: this.watched, environment: this.page, load: openDataset });
    this.lab.store.subscribe((state) => this.states.push(state));
  }

  get run(): LabState['run'] {
    return this.lab.store.getState().run;
  }

  get iteration(): number {
    return this.run.frame?.iteration ?? -1;
  }

  /** The present worker. */
  get worker(): Engine {
    return this.workers.at(-1)!;
  }

  /** Lets time pass, and promises resolve. */
  async pass(ms: number): Promise<void> {
    for (let step = 0; step < 4; step++) await Promise.resolve();
    this.clock.advance(ms);
    for (let step = 0; step < 4; step++) await Promise.resolve();
  }

  #worker(): TrainerEndpoint {
    const birth = this.births.shift() ?? 'lives';
    if (birth === 'throws') throw new Error('no workers here');
    const engine = new Engine(this.clock);
    this.workers.push(engine);
    engine.hangs = birth !== 'lives';
    if (birth === 'fails') this.clock.later(() => engine.onFailure('404'), 5);
    return engine.endpoint;
  }

  #pageEngine(): Engine {
    const engine = new Engine(this.clock);
    this.onPage.push(engine);
    return engine;
  }
}
