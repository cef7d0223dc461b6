import type { AutosaveOptions } from './autosaveState';
import type { AutosaveStore } from './autosaveStore';
import type { FormerStore } from './formerStore';
import { within } from './within';
import { NOTHING_KEPT, type Reading } from './workspaceRecords';

/** ms that the database gets to answer at the start. The page is blank until then. */
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
  const before = known === null || former === null ? null : former.read(known);
  const read = async (): Promise<Reading> => {
    // Reaches for the database even where there is nothing to read.
    if (known === null) return store.read('').then(() => NOTHING);
    if (claimed === known && (before?.work || before?.damaged)) await former?.takeOver(known, store);
    return store.read(known);
  };
  const answer = await within(options, READ_PATIENCE_MS, read());
  let reading = answer ?? NOTHING;
  let damaged = reading.damaged && known !== null ? await store.raw(known).catch(() => null) : null;
  // What could not be taken over, or is another page's still.
  if (reading.work === null && before !== null && known !== null) {
    reading = { ...NOTHING, work: before.work };
    damaged ??= before.damaged ? (former?.raw(known) ?? null) : null;
  }
  // What did not read stays as it is, under the id it has.
  const id = claimed === null || damaged !== null || (known !== null && answer === null) ? tab.renew() : claimed;
  return { id, reading, damaged, reachable: answer !== null };
}
