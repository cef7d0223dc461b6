/** Where the work of every tab is kept: records in the database, and the last changes in the journal until those have them. */
import type { Draft } from './autosaveWriter';
import type { Journal } from './journal';
import type { Batch, Entry, RecordKey, RecordStore } from './records';
import { NOTHING_KEPT, NOTHING_READ, type Reading, savedAtOf } from './workspaceRecords';

/** Work of closed tabs that stays, at most, and its bytes; the newest always stays. */
const MAX_ENTRIES = 8;
const MAX_BYTES = 64 * 1024 * 1024;

/** About as many as a record of samples takes. */
const RECORD_BYTES = 8192;

/** The records of one tab. */
interface Listed {
  readonly id: string;
  readonly keys: readonly RecordKey[];
  /** In ms since 1970; 0 where no record says it. */
  readonly savedAt: number;
}

export class AutosaveStore {
  readonly #records: RecordStore;
  readonly #journal: Journal;
  #noted: Draft | null = null;
  /** Old work of closed tabs that may go where there is no room, the oldest last. */
  #expendable: readonly Listed[] = [];

  constructor(records: RecordStore, journal: Journal) {
    this.#records = records;
    this.#journal = journal;
  }

  /**
   * The work of a tab, or what can be salvaged of it. What the journal has of it is written first. Rejects where the
   * database can't be reached.
   */
  async read(id: string): Promise<Reading> {
    // First the journal: it may be gone as soon as the records have what it says.
    const journal = this.#journal.read(id);
    const entries = await this.#records.entries(id);
    if (entries.length === 0 && journal === null) return NOTHING_READ;
    // Checking what was kept needs all that reads files, and a first visit has nothing.
    const { readRecords } = await import('./readRecords');
    const reading = readRecords(entries);
    if (journal === null || journal.turn <= reading.turn) return reading;
    const written = await this.#write({ puts: journal.puts, deletes: [] });
    if (written) this.#journal.remove(id);
    const newer = readRecords(laidOver(entries, journal.puts));
    return written ? newer : { ...newer, kept: NOTHING_KEPT };
  }

  async isReachable(): Promise<boolean> {
    return this.#records.entries('').then(
      () => true,
      () => false,
    );
  }

  /** Everything that is kept of a tab as one text, for a person to look into. */
  async raw(id: string): Promise<string> {
    const plain = (_: string, value: unknown): unknown =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
    const entries = await this.#records.entries(id);
    const named = entries.map(([[, part, place], value]) => [`${part}.${place}`, value] as const);
    return JSON.stringify(Object.fromEntries(named), plain, 2) + '\n';
  }

  /** Notes a write in the journal, at once, in case that this page does not live to see it done. */
  note(draft: Draft): void {
    this.#noted = draft;
    this.#journal.write(draft.id, { turn: draft.turn, puts: draft.batch.puts });
  }

  /** Returns whether it is stored now. Old work of closed tabs makes room for it. */
  async write(draft: Draft): Promise<boolean> {
    const written = await this.#write(draft.batch);
    if (written && this.#noted === draft) this.#journal.remove(draft.id);
    return written;
  }

  /** The ids that have changes in the journal. */
  noted(): readonly string[] {
    return this.#journal.ids();
  }

  /**
   * Of the tabs that are `closed`, drops the old work beyond what may stay, and gives the ids whose work is still here, the
   * newest first. With `expendable`, all but the newest may go later where there is no room.
   */
  async prune(
    closed: (id: string) => boolean,
    { most = MAX_ENTRIES, expendable }: { readonly most?: number | undefined; readonly expendable: boolean },
  ): Promise<readonly string[]> {
    const stay: Listed[] = [];
    let bytes = 0;
    for (const [place, listed] of (await this.#list(closed)).entries()) {
      bytes += RECORD_BYTES * listed.keys.length;
      if (place === 0 || (place < most && bytes <= MAX_BYTES)) stay.push(listed);
      else await this.#records.write({ puts: [], deletes: listed.keys });
    }
    this.#expendable = expendable ? stay.slice(1) : [];
    return stay.map(({ id }) => id);
  }

  async #list(wanted: (id: string) => boolean): Promise<readonly Listed[]> {
    const all = await this.#records.keys();
    const ids = [...new Set(all.map(([id]) => id))].filter(wanted);
    const listed: Listed[] = [];
    for (const id of ids) {
      const own = all.filter((key) => key[0] === id);
      const moments = await Promise.all(
        own.filter(([, part]) => part === 'moment').map((key) => this.#records.get(key)),
      );
      listed.push({ id, keys: own, savedAt: Math.max(0, ...moments.map(savedAtOf)) });
    }
    return listed.sort((one, other) => other.savedAt - one.savedAt);
  }

  async #write(batch: Batch): Promise<boolean> {
    for (;;) {
      try {
        await this.#records.write(batch);
        return true;
      } catch (error) {
        const oldest = this.#expendable.at(-1);
        if (!(error instanceof DOMException && error.name === 'QuotaExceededError') || !oldest) return false;
        this.#expendable = this.#expendable.slice(0, -1);
        await this.#records.write({ puts: [], deletes: oldest.keys }).catch(() => {});
      }
    }
  }
}

function laidOver(entries: readonly Entry[], newer: readonly Entry[]): readonly Entry[] {
  const isSame = ([one]: Entry, [other]: Entry): boolean => one[1] === other[1] && one[2] === other[2];
  return [...entries.filter((entry) => !newer.some((other) => isSame(entry, other))), ...newer];
}
