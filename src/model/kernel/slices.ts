/** Computations that pause, so that something else can happen in between: a generator that yields before every slice of work. */
export type Slices<T> = Generator<undefined, T, void>;

/** Most multiply-adds between two pauses, some 0.5 ms; an exponential counts as ten of them. */
const SLICE_WORK = 50_000;
const EXPONENTIAL_WORK = 10;

/** How many samples fit one slice where each takes a forward pass from D features to K classes; at least 1. */
export function samplesPerSlice({ D, K }: { readonly D: number; readonly K: number }): number {
  return Math.max(1, Math.floor(SLICE_WORK / ((D + EXPONENTIAL_WORK) * K)));
}

/** The result of a computation without its pauses. */
export function finish<T>(slices: Slices<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
