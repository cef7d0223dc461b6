/**
 * One tab's work as records. `document` is the session file's document, with the numbers of the chunks that hold its
 * samples; `moment` is the view and what belongs to the shown W, and names the document it belongs to. Of both, the newest
 * and the one before are there, so that one damaged record loses one change, not the work.
 */
import type { Document } from '../session/document';
import type { View } from '../session/view';
import type { Workspace } from '../session/workspace';
import type { momentParts } from '../files/writeSession';
import { settingsPart } from '../files/writeSession';
import type { RiskOutline, RiskPage } from './riskPages';
import { storedViewOf } from './storedView';
import { isRecord } from './unchecked';

/** Version of the records. */
export const KEPT = 2;

/** `chunks` are the places of its chunks, in order. */
export function documentRecord(document: Document, chunks: Uint32Array, turn: number): object {
  const { source, seed, unknown } = document;
  return {
    kept: KEPT,
    turn,
    source,
    ...(seed !== undefined && { seed }),
    ...settingsPart(document),
    ...(unknown && { unknown }),
    chunks,
  };
}

export interface MomentParts extends Pick<ReturnType<typeof momentParts>, 'base' | 'kernel' | 'run'> {
  readonly view: View;
  readonly turn: number;
  /** The turn of the document that it belongs to. */
  readonly of: number;
  /** In ms since 1970. */
  readonly savedAt: number;
  readonly risks: RiskOutline | null;
}

export function momentRecord({ view, ...parts }: MomentParts): object {
  return { kept: KEPT, ...parts, view: storedViewOf(view) };
}

/** When a moment was kept, in ms since 1970; 0 where the record does not say. */
export function savedAtOf(moment: unknown): number {
  const at = isRecord(moment) ? moment['savedAt'] : null;
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}

/** What is stored of a document that is open, for the next write to build on. */
export interface KeptDocument {
  readonly document: Document;
  readonly turn: number;
  readonly place: number;
  readonly chunks: Uint32Array;
}

/** Which records of a tab hold what. */
export interface Kept {
  /** The newest document; null where none is surely stored. */
  readonly document: KeptDocument | null;
  /** The places of the chunks that are surely stored. */
  readonly chunks: ReadonlySet<number>;
  /** The place of the newest moment. */
  readonly moment: number;
  readonly risks: ReadonlyMap<number, RiskPage>;
}

/** Of a tab that has no records yet, or none that are sound. */
export const NOTHING_KEPT: Kept = { document: null, chunks: new Set(), moment: 1, risks: new Map() };

/** `damaged`: something did not read as it was written. What was salvaged of it is the work. */
export interface Reading {
  readonly work: Workspace | null;
  readonly damaged: boolean;
  /** The newest turn. */
  readonly turn: number;
  /** When it was kept, in ms since 1970; 0 where no record says so. */
  readonly savedAt: number;
  readonly kept: Kept;
}

/** What is read where there are no records. */
export const NOTHING_READ: Reading = { work: null, damaged: false, turn: 0, savedAt: 0, kept: NOTHING_KEPT };
