import { FORMER_PREFIX } from './formerKeys';
import type { FormerStore } from './formerStore';
import type { GuardedStorage } from './guardedStorage';

/** The work that version 0.1 kept; null where there is none. What reads it is fetched only where it is needed. */
export async function findFormer(storage: GuardedStorage): Promise<FormerStore | null> {
  if (!storage.keys().some((key) => key.startsWith(FORMER_PREFIX))) return null;
  try {
    const { FormerStore } = await import('./formerStore');
    return new FormerStore(storage);
  } catch {
    // It stays where it is until another page can fetch it.
    return null;
  }
}
