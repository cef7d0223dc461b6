/** What can be undone and redone: one entry a gesture, the newest last. */
import type { Change } from '../model/edits/changes';
import type { Document } from './document';
import type { RunSnapshot } from './runSnapshot';

/** How many entries are kept; older ones are forgotten. */
export const MOST_UNDO = 200;

/** An edit of the document: undo restores the document, and descent goes on from the W it has reached. */
export interface EditEntry {
  readonly kind: 'edit';
  /** What is sent to the trainer; null where nothing that it knows has changed. */
  readonly change: Change | null;
  readonly inverse: Change | null;
  readonly before: Document;
  readonly after: Document;
  /** Edits with the same name in a row are one gesture. */
  readonly gesture: string | null;
  /** Versions of the document that it made. */
  readonly versions: readonly number[];
}

/** Anything after which W or the iteration is another: undo restores the whole run as it was. */
export interface SnapshotEntry {
  readonly kind: 'snapshot';
  readonly snapshot: RunSnapshot;
  /** The edit that made it, if an edit did. */
  readonly change: Change | null;
  /** Other data were opened: undo brings back all pins, for those of the other data are not comparable. */
  readonly opened?: true;
  readonly gesture: string | null;
  readonly versions: readonly number[];
}

export type Entry = EditEntry | SnapshotEntry;

export interface Undo {
  /** To be undone, the newest last. */
  readonly past: readonly Entry[];
  /** To be redone, the next last. */
  readonly future: readonly Entry[];
}

export const NOTHING_DONE: Undo = { past: [], future: [] };

/** One more entry; what was undone before it can't be redone. */
export function withEntry({ past }: Undo, entry: Entry): Undo {
  return { past: [...past, entry].slice(-MOST_UNDO), future: [] };
}

/** The newest entry, if the edit belongs to the same gesture. */
function sameGesture({ past, future }: Undo, gesture: string | null): Entry | null {
  const last = past.at(-1);
  return gesture !== null && future.length === 0 && last?.gesture === gesture ? last : null;
}

/** The newest entry in place of the one before. */
function withNewest({ past, future }: Undo, entry: Entry): Undo {
  return { past: [...past.slice(0, -1), entry], future };
}

/**
 * The entries once it is known that the edit which made `version` was one of the past: to undo it, or to redo what it
 * undid, restores the future that it ended.
 */
export function withBranch({ past, future }: Undo, version: number, snapshot: RunSnapshot): Undo {
  const made = ({ versions }: Entry): boolean => versions.includes(version);
  const found = (entry: Entry): Entry =>
    entry.kind === 'edit' && made(entry)
      ? { kind: 'snapshot', snapshot, change: entry.change, gesture: entry.gesture, versions: entry.versions }
      : entry;
  if (past.some(made) || future.some(made)) return { past: past.map(found), future: future.map(found) };
  // An edit that was undone before the trainer answered it has ended that future all the same.
  const entry: SnapshotEntry = { kind: 'snapshot', snapshot, change: null, gesture: null, versions: [version] };
  return { past: [...past, entry].slice(-MOST_UNDO), future };
}

/** The entries with the edit: a part of the gesture before it, or one of its own. */
export function noted(undo: Undo, entry: Entry): Undo {
  const before = sameGesture(undo, entry.gesture);
  if (before === null) return withEntry(undo, entry);
  const versions = [...before.versions, ...entry.versions];
  const goesOn = before.kind === 'edit' && entry.kind === 'edit';
  return withNewest(
    undo,
    goesOn
      ? { ...before, change: entry.change, after: entry.after, versions }
      : { ...before, change: entry.change, versions },
  );
}
