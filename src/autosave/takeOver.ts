/** The work that version 0.1 kept, taken over once: written, read again, and only then removed where it was. */
import { initialView } from '../session/view';
import type { Workspace } from '../session/workspace';
import { momentParts, settingsPart } from '../files/writeSession';
import type { AutosaveStore } from './autosaveStore';
import { AutosaveWriter } from './autosaveWriter';
import type { FormerReading } from './formerTexts';
import { storedViewOf } from './storedView';

interface FormerWork {
  savedAt(id: string): number;
  read(id: string): FormerReading;
  remove(id: string): void;
}

/**
 * Takes over the work of one tab, under the id it has. An end at any place of it loses nothing: the next try goes on. What
 * is damaged stays where it is. Rejects where the database can't be reached.
 */
export async function takeOver(id: string, former: FormerWork, store: AutosaveStore): Promise<void> {
  const savedAt = former.savedAt(id);
  const now = await store.read(id);
  if (now.work === null || now.savedAt < savedAt) {
    const { work, damaged } = former.read(id);
    if (work === null || damaged) return;
    const { session } = work;
    const shown = { document: session.document, view: { ...initialView, ...work.view }, run: { frame: null } };
    const writer = new AutosaveWriter(shown);
    writer.goOnFrom(now.kept, now.turn);
    if (!(await store.write(writer.draft(id, shown, session, savedAt)))) return;
    const { work: written } = await store.read(id);
    if (written === null || essenceOf(written) !== essenceOf(work)) return;
    if (!written.session.document.samples.equals(session.document.samples)) return;
  }
  former.remove(id);
}

function essenceOf({ session, view }: Workspace): string {
  const { document } = session;
  return JSON.stringify([
    document.source,
    document.seed,
    settingsPart(document),
    momentParts(session),
    storedViewOf({ ...initialView, ...view }),
  ]);
}
