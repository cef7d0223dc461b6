/**
 * The last changes of each tab as text in `localStorage`, until the database has them. IndexedDB answers later, and a page
 * that goes may not live to see it; what stands here was written when the call returned.
 */
import type { GuardedStorage } from './guardedStorage';
import type { Entry, RecordKey } from './records';

const PREFIX = 'softmax-lab.journal.';

/** More would take long to write: a data set that has just been opened stands in its file. */
const MAX_BYTES = 1_000_000;

/** What one write puts. Writes of a tab are counted by `turn`. */
export interface JournalEntry {
  readonly turn: number;
  readonly puts: readonly Entry[];
}

export class Journal {
  readonly #storage: GuardedStorage;

  constructor(storage: GuardedStorage) {
    this.#storage = storage;
  }

  /** Puts these changes in place of earlier ones. Where there is no room, the curve's past is the first to go. */
  write(id: string, { turn, puts }: JournalEntry): void {
    const most = puts.filter(([[, part]]) => part !== 'risks');
    for (const some of [puts, most]) {
      if (bytesOf(some) <= MAX_BYTES && this.#storage.write(PREFIX + id, textOf({ turn, puts: some }))) return;
    }
  }

  /** Null where there are none, or the text does not read. */
  read(id: string): JournalEntry | null {
    const text = this.#storage.read(PREFIX + id);
    return text === null ? null : entryFrom(text, id);
  }

  remove(id: string): void {
    this.#storage.remove(PREFIX + id);
  }

  ids(): readonly string[] {
    return this.#storage.keys().flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  }
}

/** Of the typed arrays in it: everything else is small. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}

const TYPES = { Float64Array, Uint8Array, Uint32Array } as const;

/** JSON, with the bytes of typed arrays in base64. */
function textOf(entry: JournalEntry): string {
  return JSON.stringify(entry, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const characters: string[] = [];
    for (let at = 0; at < bytes.length; at += 4096)
      characters.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
    return { type: value.constructor.name, base64: btoa(characters.join('')) };
  });
}

function entryFrom(text: string, id: string): JournalEntry | null {
  try {
    const entry = JSON.parse(text, (_, value: unknown) => arrayFrom(value) ?? value) as Partial<JournalEntry> | null;
    const { turn, puts } = entry ?? {};
    if (!Number.isSafeInteger(turn) || !Array.isArray(puts)) return null;
    return puts.every((put) => isEntryOf(put, id)) ? { turn: turn!, puts } : null;
  } catch {
    return null;
  }
}

/** The typed array that stands for it in the text; undefined where it is something else. */
function arrayFrom(value: unknown): Float64Array | Uint8Array | Uint32Array | undefined {
  if (typeof value !== 'object' || value === null || !('base64' in value) || !('type' in value)) return undefined;
  const { type, base64 } = value as { readonly type: keyof typeof TYPES; readonly base64: string };
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TYPES[type](bytes.buffer);
}

function isEntryOf(put: unknown, id: string): put is Entry {
  if (!Array.isArray(put) || put.length !== 2 || !Array.isArray(put[0])) return false;
  const [owner, part, place] = put[0] as unknown as RecordKey;
  return owner === id && ['document', 'moment', 'chunk', 'risks'].includes(part) && Number.isSafeInteger(place);
}
