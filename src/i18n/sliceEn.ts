/** Words of the plane as a slice through more than two features; they come with it. */
import type { Parts } from './parts';

export const sliceEn = {
  group: 'Features that the plane does not show',
  heldAt: 'held at',
  heldName: (name: string) => `Held at ${name}`,
  atMeans: (count: number) => (count === 1 ? '1 feature held at its mean' : `${count} features held at their means`),
  held: (count: number) => (count === 1 ? '1 feature held' : `${count} features held`),
  isMean: (value: string) => `${value}, the mean`,
  toMeans: 'Hold all at their means',
  invalid: (typed: string, limit: string) => `“${typed}” is not a number between −${limit} and ${limit}.`,
  across: 'Feature across the plane',
  up: 'Feature up the plane',
  mismatches: <T>(count: number, symbol: T): Parts<T> =>
    count === 1
      ? ['1 sample stands in another region than its own ', symbol, ' says']
      : [`${count} samples stand in another region than their own `, symbol, ' says'],
};

export type SliceMessages = typeof sliceEn;
