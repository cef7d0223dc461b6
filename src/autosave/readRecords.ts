/** The work of a tab, out of its records. */
import type { SampleChunk } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import type { Workspace } from '../session/workspace';
import { keptSession } from './keptSession';
import type { Entry, Part } from './records';
import { risksFrom } from './riskPages';
import { viewFrom } from './viewFrom';
import { isRecord, type Unchecked } from './unchecked';
import { KEPT, type Kept, NOTHING_KEPT, type Reading, savedAtOf } from './workspaceRecords';

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
