/** What is to be written of one tab's work: only what changed since what is surely stored. */
import type { SampleChunk } from '../model/data/sampleChunk';
import type { Frame } from '../model/kernel/frame';
import type { Document } from '../session/document';
import type { LabState } from '../session/lab';
import type { Session } from '../session/session';
import { momentParts } from '../files/writeSession';
import type { Batch, Entry, Part, RecordKey } from './records';
import { pagesOf } from './riskPages';
import { storedViewOf } from './storedView';
import { documentRecord, type Kept, type KeptDocument, momentRecord, NOTHING_KEPT } from './workspaceRecords';

/** What was last written or passed over. */
interface Seen {
  readonly document: Document;
  readonly view: string;
  readonly frame: Frame | null;
  /** Whether more is to be known of this moment: an edit is not answered, or the run has shown nothing yet. */
  readonly pending: boolean;
}

/** What a write takes of the lab's state. */
export type Shown = Pick<LabState, 'document' | 'view'> & {
  readonly run: Pick<LabState['run'], 'frame'> & Partial<Pick<LabState['run'], 'edits' | 'begun'>>;
};

/** `edit`: the document or the view changed. `moment`: only the descent went on. */
export type News = 'edit' | 'moment';

/** A write of a tab; they are counted by `turn`. */
export interface Draft {
  readonly id: string;
  readonly turn: number;
  readonly batch: Batch;
  /** What is surely stored while nobody knows whether it was written, and once it was. */
  readonly before: Kept;
  readonly after: Kept;
}

export class AutosaveWriter {
  #seen: Seen;
  #kept: Kept = NOTHING_KEPT;
  #turn = 0;
  /** The places of chunks, stored or not. */
  #places = new WeakMap<SampleChunk, number>();
  #nextPlace = 0;

  constructor(state: Shown) {
    this.#seen = seenOf(state);
  }

  /** What the state has that was not written or passed over; null where there is nothing. */
  news(state: Shown): News | null {
    const { document, view, frame, pending } = seenOf(state);
    if (document !== this.#seen.document || view !== this.#seen.view) return 'edit';
    if (this.#seen.pending && !pending) return 'moment';
    return frame === null || sameMoment(frame, this.#seen.frame) ? null : 'moment';
  }

  /** The state as it is need not be written. */
  passOver(state: Shown): void {
    this.#seen = seenOf(state);
  }

  /** From now on this is what is surely stored, written in `turn`: the next write builds on it. */
  goOnFrom(kept: Kept, turn = 0): void {
    this.#kept = kept;
    this.#turn = turn;
    this.#places = new WeakMap();
    this.#nextPlace = Math.max(-1, ...kept.chunks) + 1;
    const { document, chunks } = kept.document ?? {};
    document?.samples.chunks.forEach((chunk, at) => this.#places.set(chunk, chunks![at]!));
  }

  /** This is what is surely stored now: the `before` of a draft that is being written, or the `after` of one that was. */
  settle(kept: Kept): void {
    this.#kept = kept;
  }

  /** The state, and of its run what `session` has, to be written under `id`; `savedAt` is in ms since 1970. */
  draft(id: string, state: Shown, session: Session, savedAt: number): Draft {
    this.#seen = seenOf(state);
    const kept = this.#kept;
    const turn = ++this.#turn;
    const puts: Entry[] = [];
    const put = (part: Part, place: number, value: object): void => {
      puts.push([[id, part, place], value]);
    };
    const document = kept.document?.document === state.document ? kept.document : this.#place(state.document, turn);
    const chunks = new Set(kept.chunks);
    const deletes: RecordKey[] = [];
    if (document !== kept.document) {
      state.document.samples.chunks.forEach((chunk, at) => {
        const place = document.chunks[at]!;
        if (!chunks.has(place)) put('chunk', place, chunk);
      });
      // The document before it stays, as long as it takes to be sure of this one.
      const needed = new Set([...document.chunks, ...(kept.document?.chunks ?? [])]);
      for (const place of kept.chunks) if (!needed.has(place)) deletes.push([id, 'chunk', place]);
      for (const [, , place] of deletes) chunks.delete(place);
      put('document', document.place, documentRecord(state.document, document.chunks, turn));
    }
    const { base, kernel, run, risks } = momentParts(session);
    const past = risks && pagesOf(risks, turn, kept.risks);
    const surePages = new Map(kept.risks);
    for (const [place, page] of past?.pages ?? []) {
      if (kept.risks.get(place) === page) continue;
      put('risks', place, page);
      surePages.delete(place);
    }
    const moment = 1 - kept.moment;
    const parts = { view: state.view, base, kernel, run, risks: past?.outline ?? null };
    const now = { turn, of: document.turn, savedAt, ...parts };
    put('moment', moment, momentRecord(now));
    const before = { ...kept, chunks, risks: surePages };
    const after = {
      document,
      moment,
      chunks: new Set([...chunks, ...document.chunks]),
      risks: past?.pages ?? new Map(),
    };
    return { id, turn, batch: { puts, deletes }, before, after };
  }

  #place(document: Document, turn: number): KeptDocument {
    const chunks = Uint32Array.from(document.samples.chunks, (chunk) => {
      const place = this.#places.get(chunk) ?? this.#nextPlace++;
      this.#places.set(chunk, place);
      return place;
    });
    return { document, turn, place: 1 - (this.#kept.document?.place ?? 1), chunks };
  }
}

function seenOf({ document, view, run }: Shown): Seen {
  const pending = (run.edits ?? []).length > 0 || (run.begun ?? null) !== null;
  return { document, view: JSON.stringify(storedViewOf(view)), frame: run.frame, pending };
}

/** Finite differences may come later, in a frame of their own. */
function sameMoment(one: Frame, other: Frame | null): boolean {
  return (
    other !== null &&
    one.iteration === other.iteration &&
    one.risk === other.risk &&
    one.W.length === other.W.length &&
    one.W.every((weight, at) => weight === other.W[at])
  );
}
