/**
 * The state as figures of many parts draw it: while descent plays, it changes ten times a second at most, so that its figures cost the
 * page a part of its time only, and all of them belong to one moment.
 */
import { useStore } from 'zustand';
import type { Lab, LabState } from '../session/lab';
import { useLab } from './labContext';

/** Least ms between two moments that are drawn while descent plays. */
const PACE = 100;

type Store = Pick<Lab['store'], 'getState' | 'getInitialState' | 'subscribe'>;

/** Follows a store while anyone listens; without listeners it is as the store is. */
export class PacedState implements Store {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #listeners = new Set<(state: LabState, before: LabState) => void>();
  #state: LabState | null = null;
  #drawnAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leave: () => void = () => {};

  /** `now` is a clock in ms. */
  constructor(store: Store, now: () => number = () => performance.now()) {
    this.#store = store;
    this.#now = now;
  }

  readonly getState = (): LabState => this.#state ?? this.#store.getState();

  readonly getInitialState = (): LabState => this.#store.getInitialState();

  readonly subscribe = (listener: (state: LabState, before: LabState) => void): (() => void) => {
    if (this.#listeners.size === 0) {
      this.#state = this.#store.getState();
      this.#leave = this.#store.subscribe(() => {
        this.#follow();
      });
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#leave();
      clearTimeout(this.#timer);
      this.#state = null;
    };
  };

  #follow(): void {
    clearTimeout(this.#timer);
    const wait = this.#store.getState().run.moving ? this.#drawnAt + PACE - this.#now() : 0;
    if (wait <= 0) this.#draw();
    else {
      this.#timer = setTimeout(() => {
        this.#draw();
      }, wait);
    }
  }

  #draw(): void {
    const before = this.getState();
    const state = this.#store.getState();
    this.#drawnAt = this.#now();
    this.#state = state;
    for (const listener of this.#listeners) listener(state, before);
  }
}

const paced = new WeakMap<Lab, PacedState>();

/** A part of the state at the moment that is drawn. For what answers a hand at once, use `useLabState`. */
export function usePacedState<T>(select: (state: LabState) => T): T {
  const lab = useLab();
  let state = paced.get(lab);
  if (state === undefined) {
    state = new PacedState(lab.store);
    paced.set(lab, state);
  }
  return useStore(state, select);
}
