import type { AutosaveOptions } from './autosaveState';
import type { AutosaveStore } from './autosaveStore';
import type { FormerStore } from './formerStore';
import { within } from './within';
import { NOTHING_KEPT, type Reading } from './workspaceRecords';

/** ms that the database gets to answer where a tab had work. The page is blank until then. */
const READ_PATIENCE_MS = 4000;

/** What a page finds of its tab's work at the start. */
export interface Found {
  /** The id that the page owns from now on. */
  readonly id: string;
  readonly reading: Reading;
  /** What did not read, as text; null where all did. */
  readonly damaged: string | null;
  readonly reachable: boolean;
}

const NOTHING: Reading = { work: null, damaged: false, turn: 0, savedAt: 0, kept: NOTHING_KEPT };

/** Never rejects, and takes a few seconds at most. */
export async function findWork(
  options: AutosaveOptions,
  store: AutosaveStore,
  former: FormerStore | null,
): Promise<Found> {
  const { tab, restore } = options;
  const { known } = tab;
  const claimed = restore ? await tab.claim() : null;
  // A fresh tab waits for nothing: the page says later where the database can't be reached.
  if (known === null) return { id: claimed ?? tab.renew(), reading: NOTHING, damaged: null, reachable: true };
  const before = former && former.read(known);
  const read = async (): Promise<Reading> => {
    if (claimed === known && (before?.work || before?.damaged)) await former?.takeOver(known, store);
    return store.read(known);
  };
  const answer = await within(options, READ_PATIENCE_MS, read());
  let reading = answer ?? NOTHING;
  let damaged = reading.damaged ? await store.raw(known).catch(() => null) : null;
  // What could not be taken over, or is another page's still.
  if (reading.work === null && former && before) {
    reading = { ...NOTHING, work: before.work };
    damaged ??= before.damaged ? former.raw(known) : null;
  }
  // What did not read stays as it is, under the id it has.
  const id = claimed === null || damaged !== null || answer === null ? tab.renew() : claimed;
  return { id, reading, damaged, reachable: answer !== null };
}
