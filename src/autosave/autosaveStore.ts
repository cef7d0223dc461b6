/**
 * Where the work of every tab is kept: `softmax-lab.kept.ID.PART`. The value that a part had before is kept beside it,
 * so that one damaged value loses one change, not the work.
 */
import type { Workspace } from '../session/workspace';
import type { GuardedStorage } from './guardedStorage';
import { type WorkspaceTexts, readWorkspace, savedAtOf } from './workspaceTexts';

const PREFIX = 'softmax-lab.kept.';

/** Work of closed tabs that stays, at most, and its characters; the newest always stays. */
const ENTRIES = 8;
const CHARACTERS = 2_000_000;

/** A longer value stands alone: twice a hundred thousand samples would not fit. */
const MAX_BACKUP_CHARACTERS = 200_000;

type Part = 'document' | 'moment' | 'risks';

/** `damaged`: something did not read as it was written. What was salvaged of it is the work. */
export interface AutosaveReading {
  readonly work: Workspace | null;
  readonly damaged: boolean;
}

export class AutosaveStore {
  readonly #storage: GuardedStorage;

  constructor(storage: GuardedStorage) {
    this.#storage = storage;
  }

  /** The work of a tab, or what can be salvaged of it. */
  read(id: string): AutosaveReading {
    const get = (part: string): string | null => this.#storage.read(keyOf(id, part));
    const texts: WorkspaceTexts = { document: get('document'), moment: get('moment'), risks: get('risks') };
    if (texts.document === null && texts.moment === null) return { work: null, damaged: false };
    const work = readWorkspace(texts);
    return work ? { work, damaged: texts.moment === null } : { work: salvage(texts, get), damaged: true };
  }

  /** Everything that is kept of a tab as one text, for a person to look into. */
  raw(id: string): string {
    const keys = this.#keysOf(id).sort();
    return JSON.stringify(Object.fromEntries(keys.map((key) => [key, this.#storage.read(key)])), null, 2) + '\n';
  }

  /** Whether the text is kept now; where there is no room for it, what stood there stays. */
  write(id: string, part: Part, text: string): boolean {
    const key = keyOf(id, part);
    if (part !== 'risks') this.#backup(key);
    return this.#storage.write(key, text);
  }

  remove(id: string, part?: Part): void {
    if (part) this.#storage.remove(keyOf(id, part));
    else for (const key of this.#keysOf(id)) this.#storage.remove(key);
  }

  /** The tabs whose work is kept, the newest first. */
  ids(): readonly string[] {
    const ids = new Set(this.#keysOf('').map((key) => key.slice(PREFIX.length).split('.')[0] ?? ''));
    const at = new Map([...ids].map((id) => [id, savedAtOf(this.#storage.read(keyOf(id, 'moment')))]));
    return [...ids].sort((one, other) => (at.get(other) ?? 0) - (at.get(one) ?? 0));
  }

  /** Of these tabs, the newest first, drops the work beyond what may stay, and gives those whose work is still here. */
  prune(ids: readonly string[], most: number = ENTRIES): readonly string[] {
    let characters = 0;
    return ids.filter((id, place) => {
      characters += this.#keysOf(id).reduce((sum, key) => sum + (this.#storage.read(key)?.length ?? 0), 0);
      const stays = place === 0 || (place < most && characters <= CHARACTERS);
      if (!stays) this.remove(id);
      return stays;
    });
  }

  #backup(key: string): void {
    const before = this.#storage.read(key);
    const backup = `${key}.before`;
    const kept = before !== null && before.length <= MAX_BACKUP_CHARACTERS && this.#storage.write(backup, before);
    // Where there is no room for both, the newest counts.
    if (!kept) this.#storage.remove(backup);
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
function salvage({ document, moment }: WorkspaceTexts, get: (part: string) => string | null): Workspace | null {
  for (const samples of [document, get('document.before')]) {
    for (const at of [moment, get('moment.before'), null]) {
      const work = readWorkspace({ document: samples, moment: at, risks: null });
      if (work) return work;
    }
  }
  return null;
}
