/**
 * R of every iteration in bounded memory: the first 4,096 values as they are, and for the whole run a min/max buffer
 * of 8,192 buckets whose width doubles when it is full. At most 164 kB however long the run, extremes kept.
 */

const MAX_RAW = 4096;
const BUCKETS = 8192;
const SHORT_RUN = 256;

/** Extremes of `bucket` iterations at a time, in nats; bucket 0 begins at the history's first iteration. */
export interface StoredBuckets {
  readonly bucket: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** A history as a session file holds it: at most 4,096 risks, then, of a longer run, one object with its extremes. */
export type StoredRisks = readonly (number | StoredBuckets)[];

/** At `t` (iteration) R lay between `min` and `max`, in nats. */
export interface RiskSpan {
  readonly t: number;
  readonly min: number;
  readonly max: number;
}

/** The width of the buckets of a history of `count` iterations whose buckets are `width` wide or wider. */
export function bucketOf(count: number, width: number = 1): number {
  return count > width * BUCKETS ? bucketOf(count, 2 * width) : width;
}

/** The array with room for `index`, doubled as often as that takes, up to `most` places. */
function withRoom(values: Float64Array, index: number, most: number): Float64Array {
  if (index < values.length) return values;
  let length = values.length;
  while (length <= index) length *= 2;
  const grown = new Float64Array(Math.min(length, most));
  grown.set(values);
  return grown;
}

export class RiskHistory {
  /** The iteration that the first risk belongs to. */
  readonly first: number;
  #count = 0;
  #latest = 0;
  #lowest = 0;
  #highest = 0;
  #width = 1;
  /** Grown as they are needed: most runs are short, and every undone one keeps its own. */
  #raw: Float64Array = new Float64Array(SHORT_RUN);
  #min: Float64Array = new Float64Array(SHORT_RUN);
  #max: Float64Array = new Float64Array(SHORT_RUN);

  constructor(first: number) {
    this.first = first;
  }

  /** A history read back from a file, its latest risk at iteration `last`. RangeError where the parts do not fit. */
  static restore(first: number, last: number, latest: number, stored: StoredRisks): RiskHistory {
    const history = new RiskHistory(first);
    const count = last - first + 1;
    const raw = Math.min(count, MAX_RAW);
    const buckets = stored[raw];
    const numbers = stored.slice(0, raw).filter((risk) => typeof risk === 'number');
    if (numbers.length !== raw || stored.length !== (count > MAX_RAW ? MAX_RAW + 1 : raw)) {
      throw new RangeError(`risks do not fit iterations ${first} to ${last}`);
    }
    history.push(first, Float64Array.from(numbers));
    if (typeof buckets === 'object') history.#readBuckets(count, latest, buckets);
    else if (count > 0 && latest !== history.#latest) throw new RangeError('the last risk is not the latest');
    return history;
  }

  /** Iterations in each of its buckets. */
  get bucket(): number {
    return this.#width;
  }

  /** The latest iteration; `first` − 1 while nothing was pushed. */
  get last(): number {
    return this.first + this.#count - 1;
  }

  /**
   * Appends risks (nats), the first of them of `iteration`: the next one, or the latest again after an edit, and then
   * the newer value counts while the extremes stay. RangeError, nothing changed, for a gap or a non-finite risk.
   */
  push(iteration: number, risks: Float64Array): void {
    const start = iteration - this.first;
    if (!(start === this.#count || (start === this.#count - 1 && start >= 0))) {
      throw new RangeError(`iteration ${iteration} does not follow ${this.last}`);
    }
    if (!risks.every(Number.isFinite)) throw new RangeError(`a risk from iteration ${iteration} on is not finite`);
    for (let i = 0; i < risks.length; i++) this.#put(start + i, risks[i]!);
  }

  /** The same history, to be written on apart from this one. */
  clone(): RiskHistory {
    const copy = new RiskHistory(this.first);
    copy.#count = this.#count;
    copy.#latest = this.#latest;
    copy.#lowest = this.#lowest;
    copy.#highest = this.#highest;
    copy.#width = this.#width;
    copy.#raw = this.#raw.slice();
    copy.#min = this.#min.slice();
    copy.#max = this.#max.slice();
    return copy;
  }

  /**
   * Forgets `iteration` and all after it; RangeError outside the history. The extremes of the bucket that holds it can't
   * be parted and stay, unless it begins there (`bucket`): its risks are then to be pushed again. `latest` is R (nats) of
   * the iteration before, where it is known: beyond the first 4,096 the history does not hold it.
   */
  rewind(iteration: number, latest: number = NaN): void {
    const count = iteration - this.first;
    if (!(count >= 0 && count <= this.#count)) throw new RangeError(`can't go back to iteration ${iteration}`);
    const used = Math.ceil(count / this.#width);
    this.#count = count;
    this.#lowest = count === 0 ? 0 : this.#min.subarray(0, used).reduce((least, low) => Math.min(least, low));
    this.#highest = count === 0 ? 0 : this.#max.subarray(0, used).reduce((most, high) => Math.max(most, high));
    // Of a long history the latest is otherwise known again with the next push.
    this.#latest = count > 0 && count <= MAX_RAW ? this.#raw[count - 1]! : latest;
  }

  #put(index: number, risk: number): void {
    if (index < MAX_RAW) this.#raw = withRoom(this.#raw, index, MAX_RAW);
    if (index < MAX_RAW) this.#raw[index] = risk;
    if (index === this.#width * BUCKETS) this.#halve();
    const bucket = Math.floor(index / this.#width);
    this.#min = withRoom(this.#min, bucket, BUCKETS);
    this.#max = withRoom(this.#max, bucket, BUCKETS);
    const fresh = index >= this.#count && index % this.#width === 0;
    this.#min[bucket] = fresh ? risk : Math.min(this.#min[bucket]!, risk);
    this.#max[bucket] = fresh ? risk : Math.max(this.#max[bucket]!, risk);
    this.#lowest = this.#count === 0 ? risk : Math.min(this.#lowest, risk);
    this.#highest = this.#count === 0 ? risk : Math.max(this.#highest, risk);
    this.#count = Math.max(this.#count, index + 1);
    this.#latest = risk;
  }

  #halve(): void {
    for (let b = 0; b < BUCKETS / 2; b++) {
      this.#min[b] = Math.min(this.#min[2 * b]!, this.#min[2 * b + 1]!);
      this.#max[b] = Math.max(this.#max[2 * b]!, this.#max[2 * b + 1]!);
    }
    this.#width *= 2;
  }

  /** R at an iteration, exact: one of the first 4,096 or the latest; null where only extremes are known. */
  at(iteration: number): number | null {
    const index = iteration - this.first;
    if (this.#count > 0 && index === this.#count - 1) return this.#latest;
    return index < Math.min(this.#count, MAX_RAW) ? (this.#raw[index] ?? null) : null;
  }

  /** Lowest and highest R of the run in nats; zeros while nothing was pushed. */
  range(): { min: number; max: number } {
    return { min: this.#lowest, max: this.#highest };
  }

  /**
   * At most `columns` ≥ 1 spans from the first iteration to `until`, in order, the last of them at `until`; work is
   * bounded by `columns` and the number of buckets. The span at `until` may hold later iterations of its bucket.
   */
  polyline(columns: number, until: number = this.last): RiskSpan[] {
    const count = Math.min(until, this.last) - this.first + 1;
    if (count <= 0 || columns < 1) return [];
    const raw = count <= MAX_RAW;
    const width = raw ? 1 : this.#width;
    const low = raw ? this.#raw : this.#min;
    const high = raw ? this.#raw : this.#max;
    const used = Math.ceil(count / width);
    const group = Math.ceil(used / Math.floor(columns));
    const spans: RiskSpan[] = [];
    for (let begin = 0; begin < used; begin += group) {
      const end = Math.min(begin + group, used);
      let min = low[begin]!;
      let max = high[begin]!;
      for (let b = begin + 1; b < end; b++) {
        min = Math.min(min, low[b]!);
        max = Math.max(max, high[b]!);
      }
      const index = end === used && begin > 0 ? count - 1 : begin * width;
      spans.push({ t: this.first + index, min, max });
    }
    return spans;
  }

  /** The history for a session file. */
  stored(): StoredRisks {
    const raw = Array.from(this.#raw.subarray(0, Math.min(this.#count, MAX_RAW)));
    if (this.#count <= MAX_RAW) return raw;
    const used = Math.ceil(this.#count / this.#width);
    const min = Array.from(this.#min.subarray(0, used));
    return [...raw, { bucket: this.#width, min, max: Array.from(this.#max.subarray(0, used)) }];
  }

  #readBuckets(count: number, latest: number, { bucket, min, max }: StoredBuckets): void {
    const used = Math.ceil(count / bucket);
    const widthFits = bucket >= 1 && Number.isInteger(Math.log2(bucket)) && used <= BUCKETS;
    if (!widthFits || min.length !== used || max.length !== used) throw new RangeError('risk buckets do not fit');
    if (!min.every((low, b) => Number.isFinite(low) && Number.isFinite(max[b]) && low <= max[b]!)) {
      throw new RangeError('risk buckets are not extremes');
    }
    if (!Number.isFinite(latest)) throw new RangeError('the latest risk is not finite');
    this.#min = withRoom(this.#min, used - 1, BUCKETS);
    this.#max = withRoom(this.#max, used - 1, BUCKETS);
    this.#min.set(min);
    this.#max.set(max);
    this.#width = bucket;
    this.#count = count;
    this.#latest = latest;
    this.#lowest = min.reduce((least, low) => Math.min(least, low));
    this.#highest = max.reduce((most, high) => Math.max(most, high));
  }
}
