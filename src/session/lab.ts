/** The state of the one store, and everything a visitor can do to it. React is not known here. */
import type { StoreApi } from 'zustand/vanilla';
import type { DatasetName, RealSetName } from '../model/data/datasetName';
import type { Change } from '../model/edits/changes';
import type { MapDegree } from '../model/features/featureRows';
import type { Document, Matrix } from './document';
import type { Pin } from './pins';
import type { Run } from './run';
import type { Session } from './session';
import type { Undo } from './undo';
import type { View } from './view';

export interface LabState {
  readonly document: Document;
  readonly view: View;
  readonly run: Run;
  readonly undo: Undo;
  readonly pins: readonly Pin[];
  /** The data set, or the file, that is to open as soon as it is read. */
  readonly loading: DatasetName | RealSetName | 'file' | null;
}

export type Store = StoreApi<LabState>;

export interface Lab {
  readonly store: Store;
  /** Does several actions as one: once what came before is carried out and shown, and then all of them at once. */
  together(acts: () => void): void;
  /** Opens a data set, as it ships or drawn from a seed, as soon as it is loaded, unless something else is opened before. */
  openDataset(name: DatasetName | RealSetName, seed?: number | null): void;
  /** Goes on where the session was, once what came before is carried out; its history is written on, its other arrays stay as they are. */
  openSession(session: Session): void;
  /** Opens the session of a file as soon as it is read, unless something else is opened before; null opens nothing. */
  openWhenRead(reading: Promise<Session | null>): void;
  /** As `openSession`, but as if the page had begun with it: there is nothing to undo. */
  beginWith(session: Session): void;
  /** Back to iteration 0 and the same initial W, paused; samples and settings stay. */
  reset(): void;
  /** Another initial W (D × K), and back to iteration 0 with it. Ignored where it does not fit. */
  setInitialW(W: Matrix): void;
  /** Features standardised with the samples' μ and σ, or as they are, and back to iteration 0 with W = 0. */
  setStandardise(on: boolean): void;
  /**
   * Other features: products of the two raw ones up to a degree, or the raw ones alone (1). Back to iteration 0 with W = 0;
   * the run so far is pinned. Ignored where the samples have not two features, or their products are too large.
   */
  setDegree(degree: 1 | MapDegree): void;
  /**
   * One edit of the document; the trainer applies it to the W it holds when the edit arrives. Edits in a row with the
   * same `gesture` are undone together. Ignored outside the limits.
   */
  edit(change: Change, gesture?: string): void;
  /** Another name for class m, at every moment of the run; an empty one gives it its letter again. */
  renameClass(m: number, name: string): void;
  setView(view: Partial<View>): void;
  /** Shows all samples again. This, `zoom` and `setAxes` alone change the plane's domain. */
  fit(): void;
  /** Shows another part of the plane; with the same `gesture` in a row it is undone together. */
  zoom(domain: Document['domain'], gesture: string): void;
  /** Shows two other features, fitted to the samples. Ignored where they are not two of the document's. */
  setAxes(axes: readonly [across: number, up: number]): void;
  /** Undoes the last action. Ignored where there is none. */
  undo(): void;
  /** Redoes the last action that was undone. Ignored where there is none. */
  redo(): void;
  /** Ignored where there are no samples. */
  play(): void;
  pause(): void;
  /** Pauses if it plays, and takes one step, or in slow motion one node of it. Ignored where there are no samples. */
  step(): void;
  /** The iteration before, or in slow motion one node back. Ignored at the first iteration. */
  stepBack(): void;
  /**
   * Shows another iteration, paused: as it was, or where it was never computed, by computing until there. Brought into
   * the range that can be shown; without samples there is no future.
   */
  seek(iteration: number): void;
  /** Gives up the way to another iteration: what is shown stays. Ignored where none is under way. */
  stay(): void;
  /** Slow motion on, at the first node and paused, or off. */
  togglePhases(): void;
  /** In slow motion, reveals up to a node (an index of `PHASES`); the last one takes the step. */
  goToPhase(node: number): void;
  /** Keeps the present run beside what follows. Ignored where there are `MOST_PINS` of them. */
  pin(): void;
  unpin(id: number): void;
  /** Tries these learning rates beside the run, from where its segment began: `run.rates`. Gives how to leave them. */
  compareRates(etas: readonly number[]): () => void;
  /** Tries to get another trainer after the last one failed; what was playing plays on. */
  restartEngine(): void;
  dispose(): void;
}
