/**
 * The link in the address: opened at the start and whenever the address changes. Work of the visitor's own that it puts
 * aside is kept, and comes back on demand or when the address loses its link; a link that can't be opened changes nothing.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Document, documentOf } from '../session/document';
import { irisDataset } from '../model/data/irisDataset';
import type { Lab, LabState } from '../session/lab';
import type { LinkProblem } from './linkProblem';
import { type Session, sessionOf } from '../session/session';
import type { View } from '../session/view';
import type { Workspace } from '../session/workspace';

/** The address of the page, from `#` on. */
export interface Address {
  /** What stands after `#`; empty where that is nothing, or a place on the page. */
  link(): string;
  /** Takes the link out of the address; the browser's Back brings it again. */
  clear(): void;
  onChange(listener: () => void): void;
  /** The link that this tab opened last, before a reload too. */
  opened(): string | null;
  noteOpened(link: string): void;
}

export interface LinkRouterState {
  /** The address changed, and what it asks for is not shown yet. */
  readonly pending: boolean;
  /** Why the link in the address was not opened. */
  readonly problem: LinkProblem | null;
  readonly stashed: Stashed | null;
}

/** Work that was put aside, whether for a link or for something else, and whether the page says so. */
export interface Stashed {
  readonly for: 'link' | 'other';
  readonly said: boolean;
  readonly work: Workspace;
}

/** What was last opened from a link or by itself: as long as nothing else is shown, there is no work to put aside. */
interface Seen {
  readonly document: Document;
  readonly iteration: number;
  readonly W: Float64Array;
}

/** ms without another change after which a new address is read: of many changes in a row, the last counts. */
const QUIET_MS = 60;

type Reading = { readonly ok: true; readonly session: Session; readonly view: Partial<View> };
type Refusal = { readonly ok: false; readonly problem: LinkProblem };

/** The links of a lab; to be made while it shows what it begins with. */
export class LinkRouter {
  readonly store: StoreApi<LinkRouterState> = createStore<LinkRouterState>(() => ({
    pending: false,
    problem: null,
    stashed: null,
  }));
  readonly #lab: Lab;
  readonly #address: Address;
  #seen: Seen;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts readings, so that the last one asked for is the one that is opened. */
  #turn = 0;

  constructor(lab: Lab, address: Address) {
    this.#lab = lab;
    this.#address = address;
    this.#seen = pristine(lab.store.getState().document);
  }

  /** Opens the link in the address, if there is one; then goes with every change of it. */
  async follow(): Promise<void> {
    this.#address.onChange(() => {
      this.store.setState({ pending: true });
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#read(), QUIET_MS);
    });
    // After a reload what was made of the link since is kept, and goes before the link as it was.
    if (this.#address.link() === this.#address.opened() && this.#ownWork() !== null) return;
    await this.#read();
  }

  /** Shows again what was put aside; what is shown now is put aside, if anything was done to it. */
  takeBack(): void {
    this.#address.clear();
    this.#lab.together(() => this.#bringBack());
  }

  /** Opens the data set that the page begins with. */
  startFresh(): void {
    this.#address.clear();
    this.#lab.together(() => {
      const stashed = this.#stash('other');
      this.#lab.openSession({ document: documentOf(irisDataset()), base: null, run: null });
      this.#seen = pristine(this.#lab.store.getState().document);
      this.store.setState({ pending: false, problem: null, stashed });
    });
  }

  /** Says no more of what is wrong or kept; what is kept still comes back with the browser's Back. */
  dismiss(): void {
    const { stashed } = this.store.getState();
    this.store.setState({ problem: null, stashed: stashed && { ...stashed, said: false } });
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.#address.link();
    if (text === '') {
      this.store.setState({ pending: false, problem: null });
      if (this.store.getState().stashed?.for === 'link') this.#lab.together(() => this.#bringBack());
      return;
    }
    const reading = await readingOf(text);
    if (turn !== this.#turn) return;
    if (reading.ok) {
      this.#lab.together(() => this.#open(reading));
      this.#address.noteOpened(text);
    } else this.store.setState({ pending: false, problem: reading.problem });
  }

  #open({ session, view }: Reading): void {
    const stashed = this.#stash('link');
    this.#show(session, view);
    this.#seen = seenOf(session);
    this.store.setState({ pending: false, problem: null, stashed });
  }

  #bringBack(): void {
    const { stashed } = this.store.getState();
    if (!stashed) return;
    const left = this.#ownWork();
    this.#show(stashed.work.session, stashed.work.view);
    this.store.setState({ pending: false, problem: null, stashed: left && { for: 'other', said: true, work: left } });
  }

  #show(session: Session, view: Partial<View>): void {
    this.#lab.openSession(session);
    this.#lab.setView(view);
  }

  /** What is shown, if it is own work; else what was put aside before. */
  #stash(reason: Stashed['for']): Stashed | null {
    const work = this.#ownWork();
    return work ? { for: reason, said: true, work } : this.store.getState().stashed;
  }

  #ownWork(): Workspace | null {
    const state = this.#lab.store.getState();
    return isSeen(state, this.#seen) ? null : { session: sessionOf(state), view: state.view };
  }
}

async function readingOf(text: string): Promise<Reading | Refusal> {
  try {
    const { readLink } = await import('./permalink');
    return readLink(text);
  } catch {
    return { ok: false, problem: { kind: 'notLoaded' } };
  }
}

function pristine(document: Document): Seen {
  return { document, ...first(document) };
}

function seenOf({ document, base, run }: Session): Seen {
  const { iteration, W } = run ?? base ?? first(document);
  return { document, iteration, W };
}

function first(document: Document): Pick<Seen, 'iteration' | 'W'> {
  return { iteration: 0, W: Float64Array.from(document.initialW.flat()) };
}

function isSeen({ document, run: { frame } }: LabState, seen: Seen): boolean {
  if (document !== seen.document) return false;
  return frame === null || (frame.iteration === seen.iteration && frame.W.every((weight, at) => weight === seen.W[at]));
}
