/** How low R can go with the samples of the present moment, found out while the trainer rests, once for each design. */
import type { findOptimum } from '../model/descent/optimum/findOptimum';
import type { Optimum } from '../model/descent/optimum/optimum';
import type { Sliced } from '../model/descent/optimum/slices';
import type { Experiment } from '../model/experiment';
import { type DesignOf, isSameDesign } from '../model/features/design';

type FindOptimum = typeof findOptimum;

/** Gets the procedure when it is first wanted, at once or later, or never where it can't be fetched. */
export type LoadOptimum = (onLoad: (find: FindOptimum) => void) => void;

export class Decision {
  readonly #load: LoadOptimum;
  readonly #onLoad: () => void;
  #find: FindOptimum | null = null;
  /** The procedure was asked for and is not there yet. */
  loading = false;
  #of: Experiment | null = null;
  #work: Sliced<Optimum> | null = null;
  #found: Optimum | null = null;

  /** `onLoad` is called when there is something to go on with after `loading`. */
  constructor(load: LoadOptimum, onLoad: () => void) {
    this.#load = load;
    this.#onLoad = onLoad;
  }

  /** Goes on for these samples, at least one slice, until it is found or `goOn` says no. Null until it is found. */
  run({ experiment, design }: DesignOf, goOn: () => boolean): Optimum | null {
    const find = this.#procedure();
    if (find === null) return null;
    if (this.#of === null || !isSameDesign(this.#of, experiment)) {
      this.#of = experiment;
      this.#work = find(design);
      this.#found = null;
    }
    while (this.#work !== null) {
      const { done, value } = this.#work.next();
      if (done) {
        this.#found = value;
        this.#work = null;
      } else if (!goOn()) break;
    }
    return this.#found;
  }

  #procedure(): FindOptimum | null {
    if (this.#find === null && !this.loading) {
      this.loading = true;
      this.#load((find) => {
        this.#find = find;
        this.loading = false;
        this.#onLoad();
      });
    }
    return this.#find;
  }
}
