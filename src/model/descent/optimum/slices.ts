/** Long work in short slices: a generator yields after bounded work, so that the worker that runs it stays able to answer. */

/** Work that returns T; each `next()` does one slice of it. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Adds to the work done; true when the slice is used up, and then the caller yields. */
export type Meter = (units: number) => boolean;

/** Units a slice; a unit is about one multiplication and addition of doubles, so that a slice takes about 1 ms. */
const SLICE = 4e5;

export function createMeter(slice = SLICE): Meter {
  let done = 0;
  return (units) => {
    done += units;
    if (done < slice) return false;
    done = 0;
    return true;
  };
}

/** Units that one multiplication of whole numbers of `bits` bits takes. */
export function unitsOfProduct(bits: number): number {
  const words = 1 + bits / 64;
  return 60 + words * words;
}

/** Does all of it at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
