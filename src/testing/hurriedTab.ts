/** A tab for tests of speed: the lab with a supervised trainer and autosave, on one virtual clock, that can be reloaded. */
import { startAutosave } from '../autosave/autosave';
import type { Autosave } from '../autosave/autosaveState';
import { guardStorage } from '../autosave/guardedStorage';
import { createTabIdentity } from '../autosave/tabIdentity';
import { WorkerSupervisor } from '../engine/workerSupervisor';
import { createLab } from '../session/createLab';
import type { Lab, LabState } from '../session/lab';
import { openDataset } from '../session/openDataset';
import type { Session } from '../session/session';
import { FakeLocks, FakeStorage } from './fakeBrowser';
import { FakeRecords } from './fakeRecords';
import { VirtualClock } from './virtualClock';
import { FRAME, VirtualPage } from './virtualPage';
import { Engine } from './virtualTrainers';

/** Deaths after which a supervisor would try no other trainer. */
const MOST_DEATHS = 2;

const promises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class HurriedTab {
  readonly #clock = new VirtualClock();
  readonly #local = new FakeStorage();
  readonly #session = new FakeStorage();
  readonly #records = new FakeRecords();
  readonly #locks = new FakeLocks();
  #page = new VirtualPage(this.#clock);
  #workers: Engine[] = [];
  #lab: Lab | null = null;
  #autosave: Autosave | null = null;
  #end: (saves: boolean) => void = () => {};
  #deaths = 0;
  #played = false;

  /** A tab on the nine points, at rest. */
  static async open(): Promise<HurriedTab> {
    const tab = new HurriedTab();
    tab.#clock.costOfLook = 0.02;
    await tab.#load();
    tab.lab.openDataset('nine');
    await tab.rest();
    return tab;
  }

  get lab(): Lab {
    if (this.#lab === null) throw new Error('not loaded');
    return this.#lab;
  }

  get state(): LabState {
    return this.lab.store.getState();
  }

  frames(count: number): void {
    this.#clock.advance(count * FRAME);
  }

  /** Lets pictures pass until nothing is pending. */
  async rest(): Promise<void> {
    for (let frame = 0; frame < 4000; frame++) {
      this.frames(1);
      if (frame < 2 || this.state.loading !== null) await promises();
      if (frame >= 2 && this.state.run.status === 'idle' && this.state.loading === null) return;
    }
    throw new Error('it never came to rest');
  }

  /** Out of sight and back. */
  hide(frames: number): void {
    this.#page.hide(true);
    this.frames(frames);
    this.#page.hide(false);
  }

  /** A file that is read at once; null where it is none. */
  async read(session: Session | null): Promise<void> {
    this.lab.openWhenRead(Promise.resolve(session));
    await promises();
  }

  /** Sets the work aside, and opens something over it that is no work of the visitor's own. */
  setAside(session: Session): void {
    this.#autosave?.stash(() => this.lab.beginWith(session));
  }

  /** Brings back the work that was set aside, if any was. */
  takeBack(): void {
    this.#autosave?.takeBack();
  }

  /** Plays so many pictures, once in a tab's life, and goes on to an iteration. */
  playThenGo(frames: number, to: number): void {
    if (this.#played) return;
    this.#played = true;
    this.lab.setView({ speed: 60 });
    this.lab.play();
    this.frames(frames);
    this.lab.pause();
    this.lab.seek(to);
  }

  /** The present worker throws, or neither receives nor sends anything any more. */
  kill(how: 'throws' | 'hangs'): void {
    const worker = this.#workers.at(-1);
    if (!worker || this.#deaths++ >= MOST_DEATHS) return;
    worker.hangs = true;
    if (how === 'throws') worker.onFailure('died');
  }

  /** The page goes and comes again: what is due is written at the end of a reload, and before a crash was in time. */
  async reload(how: 'reload' | 'crash'): Promise<void> {
    await this.rest();
    if (how === 'crash') {
      this.frames(20);
      await promises();
    }
    this.#end(how === 'reload');
    await promises();
    await this.#load();
    await this.rest();
  }

  async #load(): Promise<void> {
    const clock = this.#clock;
    const page = new VirtualPage(clock);
    const workers: Engine[] = [];
    const port = new WorkerSupervisor({
      worker: () => {
        workers.push(new Engine(clock));
        return workers.at(-1)!.endpoint;
      },
      page: () => Promise.reject(new Error('not here')),
      environment: page,
      later: (task, ms) => clock.later(task, ms),
    });
    const lab = createLab({ port, environment: page, load: openDataset });
    const locks = this.#locks.page();
    let alive = true;
    const autosave: Autosave = await startAutosave({
      ...{ lab, restore: true, records: this.#records.page(() => alive) },
      storage: guardStorage(() => this.#local),
      tab: createTabIdentity(
        guardStorage(() => this.#session),
        locks.manager,
      ),
      now: () => 1_700_000_000_000 + clock.time,
      later(task, ms) {
        let wanted = true;
        clock.later(() => {
          if (wanted && alive) task();
        }, ms);
        return () => {
          wanted = false;
        };
      },
    });
    this.#page = page;
    this.#workers = workers;
    this.#deaths = 0;
    this.#lab = lab;
    this.#autosave = autosave;
    this.#end = (saves) => {
      if (saves) autosave.flush();
      alive = false;
      lab.dispose();
      locks.end();
    };
  }
}
