/** A database of records in memory, for tests. Values are cloned as IndexedDB clones them. */
import type { Batch, Entry, RecordKey, RecordStore } from '../autosave/records';

export class FakeRecords {
  /** Bytes that fit in. */
  room = Infinity;
  /** Every request fails. */
  broken = false;
  /** No request is ever answered. */
  hangs = false;
  /** Writes that are under way when their page ends are lost. */
  lossy = false;
  /** Bytes of all values written so far. */
  written = 0;
  readonly #values = new Map<string, Entry>();

  /** The database as one page sees it, while that page is alive. */
  page(alive: () => boolean = () => true): RecordStore {
    const answer = async <T>(value: () => T): Promise<T> => {
      if (this.hangs) return new Promise(() => {});
      await Promise.resolve();
      if (this.broken) throw new DOMException('blocked', 'SecurityError');
      return value();
    };
    return {
      keys: () => answer(() => this.entries().map(([key]) => key)),
      get: (key) => answer(() => this.get(key)),
      entries: (id) => answer(() => structuredClone(this.entries().filter(([key]) => key[0] === id))),
      write: async (batch) => {
        const copy = structuredClone(batch);
        if (this.lossy) await new Promise((resolve) => setTimeout(resolve));
        if (this.lossy && !alive()) return new Promise(() => {});
        return answer(() => this.#write(copy));
      },
    };
  }

  entries(): readonly Entry[] {
    return [...this.#values.values()];
  }

  get(key: RecordKey): unknown {
    return structuredClone(this.#values.get(key.join())?.[1]);
  }

  put(key: RecordKey, value: unknown): void {
    this.#values.set(key.join(), [key, structuredClone(value)]);
  }

  delete(key: RecordKey): void {
    this.#values.delete(key.join());
  }

  bytes(): number {
    return this.entries().reduce((sum, [, value]) => sum + sizeOf(value), 0);
  }

  #write({ puts, deletes }: Batch): void {
    const before = new Map(this.#values);
    for (const key of deletes) this.delete(key);
    for (const [key, value] of puts) this.put(key, value);
    if (this.room < Infinity && this.bytes() > this.room) {
      this.#values.clear();
      for (const [key, entry] of before) this.#values.set(key, entry);
      throw new DOMException('full', 'QuotaExceededError');
    }
    for (const [, value] of puts) this.written += sizeOf(value);
  }
}

/** As V8 serialises it, nearly: 9 bytes a number outside of typed arrays, two a character at most. */
export function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength + 8;
  if (typeof value === 'string') return 2 * value.length + 4;
  if (typeof value !== 'object' || value === null) return 9;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (Array.isArray(value) ? 0 : key.length + 2) + sizeOf(each),
    4,
  );
}
