/** In which order the tiles stand: by class, and on request by one entry of their outer products. */
import type { Design } from '../../model/features/design';
import type { Errors } from '../../session/selectors/shownFrame';

/** A cell of the outer products. */
export type Cell = readonly [o: number, m: number];

export interface TileGroup {
  /** The class of its samples. */
  readonly m: number;
  /** Places in `errors.samples`. */
  readonly members: Int32Array;
}

/** Entry (o, m) of the outer product of the sample at `place`. */
export function entryAt({ X, D, K }: Design, errors: Errors, place: number, [o, m]: Cell): number {
  return (X[(errors.samples[place] ?? 0) * D + o] ?? 0) * (errors.values[place * K + m] ?? 0);
}

/** The shown samples by class, classes without samples left out; each sorted by `by`, the largest entry first. */
export function tileGroups(design: Design, errors: Errors, by: Cell | null): TileGroup[] {
  const groups: number[][] = Array.from({ length: design.K }, () => []);
  errors.samples.forEach((n, place) => groups[design.labels[n] ?? 0]?.push(place));
  return groups.flatMap((members, m) => {
    if (members.length === 0) return [];
    if (by) members.sort((a, b) => entryAt(design, errors, b, by) - entryAt(design, errors, a, by) || a - b);
    return [{ m, members: Int32Array.from(members) }];
  });
}

/** The samples (at most `count`) with the largest |entry| in a cell, zeros left out. */
export function largestContributors(design: Design, errors: Errors, cell: Cell, count: number): number[] {
  return Array.from(errors.samples, (n, place) => ({ n, size: Math.abs(entryAt(design, errors, place, cell)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ n }) => n);
}

/** The largest |entry| over all tiles: the common scale of their squares. */
export function largestEntry({ X, D, K }: Design, errors: Errors): number {
  let largest = 0;
  errors.samples.forEach((n, place) => {
    let x = 0;
    let error = 0;
    for (let o = 0; o < D; o++) x = Math.max(x, Math.abs(X[n * D + o] ?? 0));
    for (let m = 0; m < K; m++) error = Math.max(error, Math.abs(errors.values[place * K + m] ?? 0));
    largest = Math.max(largest, x * error);
  });
  return largest;
}
