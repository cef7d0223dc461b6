/**
 * The risks of a run in pages of 4 KiB, so that one more risk does not write the whole curve again. A page carries the
 * turn in which it was written, and the moment says which turns it needs: pages of another moment are not taken for its own.
 */
import type { Json } from '../files/layJson';

/** Numbers in a page. */
const PAGE = 512;

/** Places of pages: those of the first risks, of the lows and of the highs begin here. */
const BEGINNINGS = [0, 100, 200] as const;

export interface RiskPage {
  readonly turn: number;
  readonly numbers: Float64Array;
}

/** What a moment says of its pages. */
export interface RiskOutline {
  /** How many numbers of each: the first risks, the lows, the highs. */
  readonly counts: readonly number[];
  /** `bucket` and `first` as the session file has them; null where all risks are first ones. */
  readonly buckets: { readonly bucket: Json; readonly first?: Json } | null;
  /** The turn of every page, in order. */
  readonly turns: readonly number[];
}

/** The pages of the file's risks by their places; a page that equals the one `before` is that very one. */
export function pagesOf(
  risks: readonly Json[],
  turn: number,
  before: ReadonlyMap<number, RiskPage>,
): { readonly outline: RiskOutline; readonly pages: ReadonlyMap<number, RiskPage> } {
  const last = risks.at(-1);
  const buckets = isBuckets(last) ? last : null;
  const raw = (buckets ? risks.slice(0, -1) : risks) as readonly number[];
  const lists = [raw, buckets?.min ?? [], buckets?.max ?? []];
  const pages = new Map<number, RiskPage>();
  lists.forEach((list, which) => {
    for (let at = 0; at < list.length; at += PAGE) {
      const place = BEGINNINGS[which]! + at / PAGE;
      const numbers = Float64Array.from(list.slice(at, at + PAGE));
      const earlier = before.get(place);
      pages.set(place, earlier && sameNumbers(earlier.numbers, numbers) ? earlier : { turn, numbers });
    }
  });
  const outline: RiskOutline = {
    counts: lists.map(({ length }) => length),
    buckets: buckets && { bucket: buckets.bucket, ...(buckets.first !== undefined && { first: buckets.first }) },
    turns: [...pages.values()].map((page) => page.turn),
  };
  return { outline, pages };
}

/** The file's risks, to be checked as those of a file are; null where a page is missing or belongs to another moment. */
export function risksFrom(
  outline: unknown,
  at: (place: number) => unknown,
): { readonly risks: readonly Json[]; readonly pages: ReadonlyMap<number, RiskPage> } | null {
  if (!isOutline(outline)) return null;
  const pages = new Map<number, RiskPage>();
  const turns = outline.turns.values();
  const lists: number[][] = [];
  for (const [which, count] of outline.counts.entries()) {
    const list: number[] = [];
    for (let page = 0; page * PAGE < count; page++) {
      const place = BEGINNINGS[which]! + page;
      const found = at(place);
      if (!isPage(found) || found.turn !== turns.next().value) return null;
      pages.set(place, found);
      list.push(...found.numbers);
    }
    if (list.length !== count) return null;
    lists.push(list);
  }
  const [raw = [], min = [], max = []] = lists;
  return { risks: outline.buckets ? [...raw, { ...outline.buckets, min, max }] : raw, pages };
}

interface Buckets {
  readonly bucket: Json;
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly first?: Json;
}

function isBuckets(part: unknown): part is Buckets {
  return typeof part === 'object';
}

function isOutline(value: unknown): value is RiskOutline {
  if (typeof value !== 'object' || value === null) return false;
  const { counts, turns } = value as Partial<RiskOutline>;
  // A history has at most 8,192 buckets.
  const fits = Array.isArray(counts) && counts.length === 3 && counts.every((count) => count >= 0 && count <= 8192);
  return fits && Array.isArray(turns);
}

function isPage(value: unknown): value is RiskPage {
  if (typeof value !== 'object' || value === null || !('numbers' in value)) return false;
  return value.numbers instanceof Float64Array && value.numbers.length <= PAGE;
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
