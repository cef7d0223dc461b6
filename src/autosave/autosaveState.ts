/** What the rest of the app sees of keeping the work in this browser; `autosave.ts` does it. */
import type { GuardedStorage } from './guardedStorage';
import type { Lab } from '../session/lab';
import type { RecordStore } from './records';
import type { TabIdentity } from './tabIdentity';

export interface AutosaveState {
  /** Whether what is on screen is kept in this browser, or will be within a moment. */
  readonly saved: boolean;
  /** What was kept here and did not read, as text; null where all is well. */
  readonly damaged: string | null;
  /** Other work that is kept here and can be taken up: of an earlier tab, or this tab's own that was set aside. */
  readonly offer: 'earlier' | 'stashed' | null;
}

export interface Autosave {
  state(): AutosaveState;
  subscribe(listener: () => void): () => void;
  /** Keeps what is not kept yet, at once. */
  flush(): void;
  /** Opens the offered work in place of what is shown, which is then the offered one. */
  restoreOffered(): void;
  dismiss(which: 'damaged' | 'offer'): void;
  /** Once what came before is carried out: leaves the work as it is kept, and offers it; what `open` opens is kept apart from it. */
  stash(open: () => void): void;
  /** Once what came before is carried out: opens what was set aside, if anything was; what is shown goes. */
  takeBack(): void;
  /** Keeps no more; the next page in this tab starts fresh, and this work is offered there. */
  leave(): void;
}

export interface AutosaveOptions {
  readonly lab: Lab;
  readonly records: RecordStore;
  /** For what must be written at once. */
  readonly storage: GuardedStorage;
  readonly tab: TabIdentity;
  /** Runs the task once, in `ms`; returns how to stop that. */
  later(task: () => void, ms: number): () => void;
  /** ms since 1970. */
  now(): number;
  /** False where something else is to be opened: the tab's own work is then set aside. */
  readonly restore: boolean;
}
