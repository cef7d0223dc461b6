/**
 * Keeps what a tab shows in this browser, so that a reload or a crash loses nothing that is older than a moment. It
 * watches the store from outside: nothing that happens here can stop an edit.
 */
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Autosave, AutosaveOptions, AutosaveState } from './autosaveState';
import { AutosaveStore } from './autosaveStore';
import { isWorthRestoring } from './workspaceTexts';
import { AutosaveWriter } from './autosaveWriter';
import type { LabState } from '../session/lab';
import { type Session, sessionOf } from '../session/session';
import type { Workspace } from '../session/workspace';

/** ms from a change until it is kept. */
const SOON = 150;
/** ms between two moments kept of a descent that plays on with more than `MUCH` iterations, which take time to write. */
const SELDOM = 1000;
const MUCH = 4096;
/** ms between two tries where nothing could be kept. */
const RETRY = 2000;
/** Work that stays where nobody can tell which tabs are open. */
const UNKNOWN = 32;

/** Opens what this tab had, if there is something, and keeps what it shows from now on. */
export function startAutosave(options: AutosaveOptions): Autosave {
  return new BrowserAutosave(options);
}

interface Offer {
  readonly kind: 'earlier' | 'stashed';
  readonly id: string;
}

class BrowserAutosave implements Autosave {
  readonly #options: AutosaveOptions;
  readonly #autosaveStore: AutosaveStore;
  readonly #writer: AutosaveWriter;
  readonly #listeners = new Set<() => void>();
  #state: AutosaveState;
  #offer: Offer | null = null;
  /** Null until it is clear which id this page owns. */
  #id: string | null = null;
  #begun: boolean;
  #left = false;
  /** When what is not kept yet is to be kept, and how to stop that. */
  #due: { readonly at: number; readonly stop: () => void } | null = null;
  /** What was opened and is on its way to the screen: until its first picture, it is what there is to keep. */
  #opened: { readonly session: Session; readonly history: RiskHistory } | null = null;
  /** A write that lets others go first. */
  #writing: Generator<void, boolean, void> | null = null;

  constructor(options: AutosaveOptions) {
    const { lab, storage, tab, restore } = options;
    this.#options = options;
    this.#autosaveStore = new AutosaveStore(storage);
    const { work, damaged } = tab.known === null ? NOTHING : this.#autosaveStore.read(tab.known);
    const raw = damaged && tab.known !== null ? this.#autosaveStore.raw(tab.known) : null;
    this.#state = { saved: storage.reachable(), damaged: raw, offer: null };
    if (work && restore) this.#open(work, (session) => lab.beginWith(session));
    this.#begun = work !== null && restore;
    this.#writer = new AutosaveWriter(this.#autosaveStore, lab.store.getState());
    lab.store.subscribe(() => this.#look());
    // What did not read stays as it is, under the id it has.
    const own = restore && !damaged ? tab.claim() : Promise.resolve(tab.renew());
    void own.then((id) => this.#settle(id, restore ? null : work && tab.known));
  }

  state(): AutosaveState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  flush(): void {
    if (this.#left || (this.#due === null && this.#writing === null)) return;
    this.#id ??= this.#options.tab.renew();
    this.#stop();
    this.#writing = this.#begin(this.#id);
    let step = this.#writing.next();
    while (!step.done) step = this.#writing.next();
    this.#finish(step.value);
  }

  restoreOffered(): void {
    const offered = this.#offer && this.#autosaveStore.read(this.#offer.id).work;
    if (!offered) return this.dismiss('offer');
    this.stash();
    this.#open(offered, (session) => this.#options.lab.openSession(session));
    this.#writer.startOver();
    this.#save();
  }

  dismiss(which: 'damaged' | 'offer'): void {
    if (which === 'offer') this.#offer = null;
    this.#tell(which === 'offer' ? { offer: null } : { damaged: null });
  }

  stash(): void {
    this.flush();
    const stashed = this.#begun ? (this.#id ?? this.#options.tab.known) : null;
    this.#id = this.#options.tab.renew();
    this.#writer.startOver();
    this.#begun = false;
    this.#writer.passOver(this.#options.lab.store.getState());
    this.#present(stashed === null ? null : { kind: 'stashed', id: stashed });
  }

  leave(): void {
    this.flush();
    this.#stop();
    this.#left = true;
    this.#options.tab.forget();
  }

  #open({ session, view }: Workspace, open: (session: Session) => void): void {
    const { lab } = this.#options;
    open(session);
    lab.setView(view);
    this.#opened = { session, history: lab.store.getState().run.history };
  }

  /** The page owns `id` from now on. `aside` is the id of the work that gave way to something else. */
  async #settle(id: string, stashed: string | null): Promise<void> {
    const { tab } = this.#options;
    if (this.#id === null) {
      this.#id = id;
      if (this.#due !== null || (this.#begun && id !== tab.known)) this.#save();
    }
    const open = await tab.open();
    const damaged = this.#state.damaged === null ? null : tab.known;
    const closed = this.#autosaveStore
      .ids()
      .filter((other) => other !== this.#id && other !== damaged && !open?.has(other));
    const here = this.#autosaveStore.prune(closed, open ? undefined : UNKNOWN);
    this.#writer.startOver(open ? here.slice(1) : []);
    if (stashed !== null) this.#present({ kind: 'stashed', id: stashed });
    else if (!this.#begun && this.#offer === null) this.#offerNewest(here);
  }

  #offerNewest(closed: readonly string[]): void {
    const id = closed.find((other) => {
      const { work } = this.#autosaveStore.read(other);
      return work !== null && isWorthRestoring(work);
    });
    if (id !== undefined) this.#present({ kind: 'earlier', id });
  }

  #present(offer: Offer | null): void {
    this.#offer = offer;
    this.#tell({ offer: offer && offer.kind });
  }

  /** The store changed. */
  #look(): void {
    const state = this.#options.lab.store.getState();
    const news = this.#writer.news(state);
    if (news === null || this.#left) return;
    if (news === 'moment' && !this.#begun && this.#isOpening(state)) return this.#writer.passOver(state);
    // What was offered in passing gives way to the visitor's own work.
    if (!this.#begun && this.#offer?.kind === 'earlier') this.dismiss('offer');
    this.#begun = true;
    const { playing, history } = state.run;
    this.#schedule(news === 'moment' && playing && history.last - history.first >= MUCH ? SELDOM : SOON);
  }

  /** The first picture of what opened by itself is not the visitor's work. */
  #isOpening({ run, document }: LabState): boolean {
    return run.frame?.iteration === 0 && run.frame.W.join() === document.initialW.flat().join();
  }

  #schedule(ms: number): void {
    const at = this.#options.now() + ms;
    if (this.#due !== null && this.#due.at <= at) return;
    this.#due?.stop();
    this.#due = { at, stop: this.#options.later(() => this.#save(), ms) };
  }

  #save(): void {
    // Until the tab's id is settled nothing is written; `#settle` saves then.
    if (this.#left || this.#id === null) return;
    if (this.#writing !== null) {
      this.#due = null;
      this.#schedule(0);
      return;
    }
    this.#stop();
    this.#writing = this.#begin(this.#id);
    this.#goOn();
  }

  #begin(id: string): Generator<void, boolean, void> {
    const state = this.#options.lab.store.getState();
    const opened = state.run.frame === null && state.run.history === this.#opened?.history ? this.#opened : null;
    const session = opened ? { ...opened.session, document: state.document } : sessionOf(state);
    return this.#writer.write(id, state, session, this.#options.now());
  }

  #goOn(): void {
    const writing = this.#writing;
    const step = writing?.next();
    if (step?.done) this.#finish(step.value);
    else if (step) this.#options.later(() => this.#writing === writing && this.#goOn(), 0);
  }

  #finish(saved: boolean): void {
    this.#writing = null;
    this.#tell({ saved });
    if (!saved) this.#schedule(RETRY);
  }

  #stop(): void {
    this.#due?.stop();
    this.#due = null;
    this.#writing = null;
  }

  #tell(changed: Partial<AutosaveState>): void {
    const state = { ...this.#state, ...changed };
    const same = state.saved === this.#state.saved && state.damaged === this.#state.damaged;
    if (same && state.offer === this.#state.offer) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const NOTHING = { work: null, damaged: false };
