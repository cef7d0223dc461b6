/**
 * One tab's work as records. `document` is the session file's document, with the numbers of the chunks that hold its
 * samples; `moment` is the view and what belongs to the shown W, and names the document it belongs to. Of both, the newest
 * and the one before are there, so that one damaged record loses one change, not the work.
 */
import type { SampleChunk } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import type { Document } from '../session/document';
import type { View } from '../session/view';
import type { Workspace } from '../session/workspace';
import type { momentParts } from '../files/sessionFile';
import { settingsPart } from '../files/sessionFile';
import { isRecord, keptSession, type Unchecked } from './keptSession';
import type { Entry, Part } from './records';
import { type RiskOutline, type RiskPage, risksFrom } from './riskPages';
import { storedViewOf, viewFrom } from './storedView';

const KEPT = 2;

/** `chunks` are the places of its chunks, in order. */
export function documentRecord(document: Document, chunks: Uint32Array, turn: number): object {
  const { source, unknown } = document;
  return { kept: KEPT, turn, source, ...settingsPart(document), ...(unknown && { unknown }), chunks };
}

export interface MomentParts extends Pick<ReturnType<typeof momentParts>, 'base' | 'run'> {
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

/** A document or moment as it is found. */
interface Found {
  readonly place: number;
  readonly turn: number;
  readonly value: Unchecked;
}

/** The work in the records of a tab, or what can be salvaged of it. Never throws. */
export function readRecords(entries: readonly Entry[]): Reading {
  const [documents, moments] = [foundIn(entries, 'document'), foundIn(entries, 'moment')];
  const turn = Math.max(0, ...[...documents.found, ...moments.found].map((found) => found.turn));
  const newest = moments.found[0];
  const itsDocument = documents.found.find((found) => found.turn === newest?.value['of']);
  const whole = documents.sound && moments.sound && newest && itsDocument;
  const reading = whole ? openRecords(entries, itsDocument, newest) : null;
  const savedAt = savedAtOf(newest?.value);
  if (reading) return { ...reading, damaged: false, turn, savedAt };
  const nothing = !entries.some(([[, part]]) => part === 'document' || part === 'moment');
  const work = salvage(entries, documents.found, moments.found);
  return { work, damaged: !nothing, turn, savedAt, kept: NOTHING_KEPT };
}

/** The newest samples that are sound count most, then the newest moment that fits them. */
function salvage(entries: readonly Entry[], documents: readonly Found[], moments: readonly Found[]): Workspace | null {
  for (const document of documents) {
    for (const moment of [...moments, null]) {
      const reading = openRecords(entries, document, moment);
      if (reading) return reading.work;
    }
  }
  return null;
}

/** Those that are records at all, the newest first, and whether all are. */
function foundIn(entries: readonly Entry[], part: Part): { readonly found: readonly Found[]; readonly sound: boolean } {
  const all = entries.filter(([[, which]]) => which === part);
  const found = all.flatMap(([[, , place], value]): readonly Found[] => {
    if (!isRecord(value) || value['kept'] !== KEPT) return [];
    const turn = value['turn'];
    return typeof turn === 'number' && Number.isSafeInteger(turn) ? [{ place, turn, value }] : [];
  });
  return { found: found.sort((one, other) => other.turn - one.turn), sound: found.length === all.length };
}

function openRecords(
  entries: readonly Entry[],
  { value: document, turn, place }: Found,
  moment: Found | null,
): { readonly work: Workspace; readonly kept: Kept } | null {
  const valuesOf = (part: Part): ReadonlyMap<number, unknown> =>
    new Map(entries.flatMap(([[, which, at], value]) => (which === part ? [[at, value] as const] : [])));
  const chunks = valuesOf('chunk');
  const samples = samplesFrom(document, chunks);
  if (samples === null) return null;
  const pages = valuesOf('risks');
  const past = moment && risksFrom(moment.value['risks'], (at) => pages.get(at));
  const session = keptSession({ document, moment: moment?.value ?? {}, risks: past?.risks ?? null }, samples);
  if (session === null) return null;
  const view = isRecord(moment?.value['view']) ? moment.value['view'] : {};
  const kept: Kept = {
    document: { document: session.document, turn, place, chunks: document['chunks'] as Uint32Array },
    chunks: new Set(chunks.keys()),
    moment: moment?.place ?? 1,
    risks: past?.pages ?? new Map(),
  };
  return { work: { session, view: viewFrom(view, session.document) }, kept };
}

/** The samples of a document's record; null where a chunk is missing or misshapen. What they hold is checked later. */
function samplesFrom({ chunks, features }: Unchecked, found: ReadonlyMap<number, unknown>): SampleTable | null {
  if (!(chunks instanceof Uint32Array) || !Array.isArray(features)) return null;
  const parts: SampleChunk[] = [];
  for (const place of chunks) {
    const chunk = found.get(place);
    if (!isChunk(chunk)) return null;
    parts.push(chunk);
  }
  return new SampleTable(features.length, parts);
}

function isChunk(value: unknown): value is SampleChunk {
  if (!isRecord(value)) return false;
  const { features, labels } = value;
  return features instanceof Float64Array && labels instanceof Uint8Array && labels.length > 0;
}
