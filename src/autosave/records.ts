/** What autosave asks of a database: records by key, and batches of changes that are stored whole or not at all. */

/** What a record holds. A tab has up to two documents and moments (the newest and the one before), and many of the others. */
export type Part = 'document' | 'moment' | 'chunk' | 'risks';

/** Whose record it is (the id of a tab), and which of its part. */
export type RecordKey = readonly [id: string, part: Part, place: number];

export type Entry = readonly [key: RecordKey, value: unknown];

/** Values are typed arrays, or such as JSON has, with typed arrays in them. */
export interface Batch {
  readonly puts: readonly Entry[];
  readonly deletes: readonly RecordKey[];
}

/** Every method rejects where the database can't be reached, and may never answer where it hangs. */
export interface RecordStore {
  /** The keys of all tabs. */
  keys(): Promise<readonly RecordKey[]>;
  /** Undefined where there is none. */
  get(key: RecordKey): Promise<unknown>;
  /** All records of one tab. */
  entries(id: string): Promise<readonly Entry[]>;
  /** Rejects with a `QuotaExceededError` where there is no room. The changes begin within this task. */
  write(batch: Batch): Promise<void>;
}
