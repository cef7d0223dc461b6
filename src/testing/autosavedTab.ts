/** A tab of a browser for tests: its pages keep their work in one storage, on a virtual clock. */
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from './virtualClock';
import { FakeRecords } from './fakeRecords';
import { FakeLocks, FakeStorage } from './fakeBrowser';
import { guardStorage } from '../autosave/guardedStorage';
import type { Autosave } from '../autosave/autosaveState';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab, LabState } from '../session/lab';
import { startAutosave } from '../autosave/autosave';
import { createTabIdentity } from '../autosave/tabIdentity';
import { VirtualPage } from './virtualPage';

export interface AutosavedPage {
  readonly lab: Lab;
  readonly autosave: Autosave;
  /** Lets ms pass, and promises settle. */
  wait(ms: number): Promise<void>;
  state(): LabState;
  /** The page goes away as on a reload, or as in a crash: nothing more is written. */
  end(how: 'reload' | 'crash'): void;
}

export class KeptBrowser {
  readonly local = new FakeStorage();
  readonly records = new FakeRecords();
  readonly locks: FakeLocks | null = new FakeLocks();
  /** ms since 1970; later pages are later. */
  #today = 1_700_000_000_000;

  constructor(withLocks = true) {
    if (!withLocks) this.locks = null;
  }

  /** A page in the tab of this session storage, once it has found what is kept; unless it is `patient`, no time passes until then. */
  async load(session: FakeStorage, { restore = true, settle = true, patient = true } = {}): Promise<AutosavedPage> {
    const clock = new VirtualClock();
    clock.costOfLook = 0.5;
    const page = new VirtualPage(clock, createTrainer);
    const lab = createLab({ port: page.port, environment: page, load: openDataset });
    const held = this.locks?.page();
    const born = (this.#today += 100_000);
    let alive = true;
    const starting = startAutosave({
      lab,
      restore,
      records: this.records.page(() => alive),
      storage: guardStorage(() => this.local),
      tab: createTabIdentity(
        guardStorage(() => session),
        held?.manager ?? null,
      ),
      now: () => born + clock.time,
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
    const wait = async (ms: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      clock.advance(ms);
      await new Promise((resolve) => setTimeout(resolve));
    };
    const autosave = await (this.records.hangs && patient ? pass(starting, clock) : starting);
    if (settle) await wait(60);
    const end = (how: 'reload' | 'crash'): void => {
      if (how === 'reload') autosave.flush();
      alive = false;
      autosave.leave = () => {};
      held?.end();
    };
    return { lab, autosave, wait, end, state: () => lab.store.getState() };
  }
}

/** Lets time pass until it is there. */
async function pass<T>(promise: Promise<T>, clock: VirtualClock): Promise<T> {
  let there = false;
  void promise.then(() => (there = true));
  while (!there) {
    await new Promise((resolve) => setTimeout(resolve));
    clock.advance(100);
  }
  return promise;
}

/** What must be the same after a reload. */
export function essence({ document, run, view }: LabState): object {
  const { frame } = run;
  const { highlight: _lit, highlightLocked: _pinned, ...kept } = view;
  return {
    document,
    view: kept,
    frame: frame && { iteration: frame.iteration, W: Array.from(frame.W), risk: frame.risk, G: Array.from(frame.G) },
    base: run.base && { iteration: run.base.iteration, W: Array.from(run.base.W) },
  };
}
