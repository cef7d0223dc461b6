/**
 * Keeps what a tab shows in this browser, so that a reload or a crash loses nothing that is older than a moment. It
 * watches the store from outside: nothing that happens here can stop an edit.
 */
import type { LabState } from '../session/lab';
import { type Session, sessionOf } from '../session/session';
import type { Workspace } from '../session/workspace';
import type { Autosave, AutosaveOptions, AutosaveState } from './autosaveState';
import { AutosaveStore } from './autosaveStore';
import { AutosaveWriter, type Draft } from './autosaveWriter';
import { findFormer } from './findFormer';
import type { FormerStore } from './formerStore';
import { isWorthRestoring } from './isWorthRestoring';
import { Journal } from './journal';
import { type Found, findWork } from './findWork';
import { within } from './within';
import { NOTHING_KEPT } from './workspaceRecords';

/** ms from a change until it is kept. */
const EDIT_DELAY_MS = 150;
/** ms between two moments kept of a descent that plays on after so many iterations, which take time to write. */
const LONG_RUN_DELAY_MS = 1000;
const LONG_RUN_ITERATIONS = 4096;
/** ms between two tries where nothing could be kept. */
const RETRY_DELAY_MS = 2000;
/** ms that the database gets to answer a write before it is tried again. */
const WRITE_PATIENCE_MS = 10_000;
/** Work that stays where nobody can tell which tabs are open. */
const MAX_ENTRIES_UNKNOWN = 32;

/** Opens what this tab had, if there is something, and keeps what it shows from now on. Never rejects. */
export async function startAutosave(options: AutosaveOptions): Promise<Autosave> {
  const store = new AutosaveStore(options.records, new Journal(options.storage));
  const former = await findFormer(options.storage);
  const found = await findWork(options, store, former);
  return new BrowserAutosave(options, store, former, found);
}

interface Offer {
  readonly kind: 'earlier' | 'stashed';
  readonly work: Workspace;
}

class BrowserAutosave implements Autosave {
  readonly #options: AutosaveOptions;
  readonly #store: AutosaveStore;
  readonly #writer: AutosaveWriter;
  readonly #listeners = new Set<() => void>();
  #state: AutosaveState;
  #offer: Offer | null = null;
  #id: string;
  /** Whether what is shown is somebody's work. */
  #begun: boolean;
  #left = false;
  /** When what is not kept yet is to be kept, and how to stop that. */
  #due: { readonly at: number; readonly stop: () => void } | null = null;
  /** Writes that the database has not answered. */
  #writing = 0;
  /** Whether there was more to write meanwhile. */
  #again = false;

  constructor(options: AutosaveOptions, store: AutosaveStore, former: FormerStore | null, found: Found) {
    const { lab, restore, tab } = options;
    const { id, reading, damaged, reachable } = found;
    this.#options = options;
    this.#store = store;
    this.#id = id;
    this.#state = { saved: reachable, damaged, offer: null };
    const work = restore ? reading.work : null;
    if (work) this.#open(work, (session) => lab.beginWith(session));
    this.#begun = work !== null;
    this.#writer = new AutosaveWriter(lab.store.getState());
    if (work && id === tab.known) this.#writer.goOnFrom(reading.kept, reading.turn);
    lab.store.subscribe(() => this.#look());
    // A copy, or what no record has yet.
    if (work && (id !== tab.known || reading.kept === NOTHING_KEPT)) this.#schedule(0);
    if (!restore && reading.work) this.#present({ kind: 'stashed', work: reading.work });
    if (tab.known === null) void store.isReachable().then((yes) => yes || this.#tell({ saved: false }));
    void this.#lookAround(former, damaged === null ? null : tab.known).catch(() => {});
  }

  state(): AutosaveState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  flush(): void {
    if (!this.#left && (this.#due !== null || this.#again)) this.#save(true);
  }

  restoreOffered(): void {
    const { lab } = this.#options;
    lab.together(() => {
      if (this.#offer === null) return;
      const { work } = this.#offer;
      this.#setAside();
      this.#open(work, (session) => lab.openSession(session));
      this.#save();
    });
  }

  dismiss(which: 'damaged' | 'offer'): void {
    if (which === 'offer') {
      this.#offer = null;
      this.#options.tab.setAside(null);
    }
    this.#tell(which === 'offer' ? { offer: null } : { damaged: null });
  }

  stash(open: () => void): void {
    this.#options.lab.together(() => {
      this.#setAside();
      open();
    });
  }

  takeBack(): void {
    this.#options.lab.together(() => {
      if (this.#state.offer !== 'stashed') return;
      this.restoreOffered();
      this.dismiss('offer');
    });
  }

  #setAside(): void {
    this.flush();
    const state = this.#options.lab.store.getState();
    const offer = this.#begun
      ? ({ kind: 'stashed', work: { session: sessionOf(state), view: state.view } } as const)
      : null;
    const { tab } = this.#options;
    if (offer) tab.setAside(this.#id);
    this.#id = tab.renew();
    this.#writer.goOnFrom(NOTHING_KEPT);
    this.#begun = false;
    this.#writer.passOver(state);
    this.#present(offer);
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
  }

  /** Sees to the work of closed tabs, and offers the newest where this tab has none. */
  async #lookAround(former: FormerStore | null, damaged: string | null): Promise<void> {
    const { tab } = this.#options;
    const aside = tab.aside();
    // What this tab set aside before a reload is still one click away.
    const { work: put } = aside === null || aside === this.#id ? { work: null } : await this.#store.read(aside);
    if (put && this.#offer === null) this.#present({ kind: 'stashed', work: put });
    const open = await tab.open();
    const isClosed = (id: string): boolean => id !== this.#id && id !== damaged && !open?.has(id);
    for (const id of former?.ids().filter(isClosed) ?? []) await former?.takeOver(id, this.#store);
    // What a page noted and did not live to see written is written by reading it.
    for (const id of this.#store.noted().filter(isClosed)) await this.#store.read(id);
    const most = open ? undefined : MAX_ENTRIES_UNKNOWN;
    const closed = await this.#store.prune(isClosed, { most, expendable: open !== null });
    for (const id of closed) {
      if (this.#begun || this.#offer !== null) return;
      const { work } = await this.#store.read(id);
      if (work === null || !(await isWorthRestoring(work))) continue;
      if (!this.#begun && this.#offer === null) this.#present({ kind: 'earlier', work });
    }
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
    this.#schedule(
      news === 'moment' && playing && history.last - history.first >= LONG_RUN_ITERATIONS
        ? LONG_RUN_DELAY_MS
        : EDIT_DELAY_MS,
    );
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

  /** Notes what there is to keep, and has it written: after the write that is under way, or at once where the page may go. */
  #save(atOnce = false): void {
    if (this.#left) return;
    this.#stop();
    const state = this.#options.lab.store.getState();
    const draft = this.#writer.draft(this.#id, state, sessionOf(state), this.#options.now());
    this.#store.note(draft);
    this.#again = this.#writing > 0 && !atOnce;
    if (!this.#again) void this.#write(draft);
  }

  async #write(draft: Draft): Promise<void> {
    this.#writing++;
    this.#writer.settle(draft.before);
    const saved = (await within(this.#options, WRITE_PATIENCE_MS, this.#store.write(draft))) ?? false;
    this.#writing--;
    if (saved && draft.id === this.#id) this.#writer.settle(draft.after);
    this.#tell({ saved });
    if (!saved) this.#schedule(RETRY_DELAY_MS);
    else if (this.#again) this.#save();
  }

  #stop(): void {
    this.#due?.stop();
    this.#due = null;
  }

  #tell(changed: Partial<AutosaveState>): void {
    const state = { ...this.#state, ...changed };
    const same = state.saved === this.#state.saved && state.damaged === this.#state.damaged;
    if (same && state.offer === this.#state.offer) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
