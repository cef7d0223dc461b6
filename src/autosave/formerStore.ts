/**
 * Where version 0.1 kept the work of every tab: texts in `localStorage` under `softmax-lab.kept.ID.PART`, and beside them
 * the value that a part had before. Nothing is written here any more.
 */
import type { Workspace } from '../session/workspace';
import { type FormerReading, type FormerTexts, readFormerTexts, savedAtOfText } from './formerTexts';
import { FORMER_PREFIX as PREFIX } from './formerKeys';
import type { GuardedStorage } from './guardedStorage';
import type { AutosaveStore } from './autosaveStore';
import { takeOver } from './takeOver';

export class FormerStore {
  readonly #storage: GuardedStorage;

  constructor(storage: GuardedStorage) {
    this.#storage = storage;
  }

  ids(): readonly string[] {
    return [...new Set(this.#keysOf('').map((key) => key.slice(PREFIX.length).split('.')[0] ?? ''))];
  }

  /** The work of a tab, or what can be salvaged of it. */
  read(id: string): FormerReading {
    const get = (part: string): string | null => this.#storage.read(keyOf(id, part));
    const texts: FormerTexts = { document: get('document'), moment: get('moment'), risks: get('risks') };
    if (texts.document === null && texts.moment === null) return { work: null, damaged: false };
    const work = readFormerTexts(texts);
    return work ? { work, damaged: texts.moment === null } : { work: salvage(texts, get), damaged: true };
  }

  /** When it was kept, in ms since 1970; 0 where no text says so. */
  savedAt(id: string): number {
    return savedAtOfText(this.#storage.read(keyOf(id, 'moment')));
  }

  /** Everything that is kept of a tab as one text, for a person to look into. */
  raw(id: string): string {
    const keys = this.#keysOf(id).sort();
    return JSON.stringify(Object.fromEntries(keys.map((key) => [key, this.#storage.read(key)])), null, 2) + '\n';
  }

  /** Moves the work of one tab, see `takeOver`. */
  takeOver(id: string, store: AutosaveStore): Promise<void> {
    return takeOver(id, this, store);
  }

  /** The text that says when goes last: what is left over after an end in the middle is known to be old. */
  remove(id: string): void {
    const last = keyOf(id, 'moment');
    for (const key of this.#keysOf(id)) if (key !== last) this.#storage.remove(key);
    this.#storage.remove(last);
  }

  #keysOf(id: string): string[] {
    const start = id === '' ? PREFIX : keyOf(id, '');
    return this.#storage.keys().filter((key) => key.startsWith(start));
  }
}

function keyOf(id: string, part: string): string {
  return `${PREFIX}${id}.${part}`;
}

/** The newest samples that are sound count most, then the newest moment that fits them. */
function salvage({ document, moment }: FormerTexts, get: (part: string) => string | null): Workspace | null {
  for (const samples of [document, get('document.before')]) {
    for (const at of [moment, get('moment.before'), null]) {
      const work = readFormerTexts({ document: samples, moment: at, risks: null });
      if (work) return work;
    }
  }
  return null;
}
