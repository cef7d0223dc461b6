/** Writes one tab's work, and of it only what changed. */
import type { Frame } from '../model/kernel/frame';
import type { Document } from '../session/document';
import type { AutosaveStore } from './autosaveStore';
import { storedViewOf } from './storedView';
import { documentText, momentTexts } from './workspaceTexts';
import type { LabState } from '../session/lab';
import { SamplesText } from './samplesText';
import type { Session } from '../session/session';

/** What was last written or passed over. */
interface Seen {
  readonly document: Document;
  readonly view: string;
  readonly frame: Frame | null;
}

/** `edit`: the document or the view changed. `moment`: only the descent went on. */
export type News = 'edit' | 'moment';

export class AutosaveWriter {
  readonly #autosaveStore: AutosaveStore;
  readonly #samples = new SamplesText();
  #seen: Seen;
  /** The document that is kept; null where it is not known to be. */
  #kept: Document | null = null;
  /** Old work of closed tabs that may go where there is no room, the oldest last. */
  #expendable: readonly string[] = [];

  constructor(autosaveStore: AutosaveStore, state: LabState) {
    this.#autosaveStore = autosaveStore;
    this.#seen = seenOf(state);
  }

  /** What the state has that was not written or passed over; null where there is nothing. */
  news(state: LabState): News | null {
    const { document, view, frame } = seenOf(state);
    if (document !== this.#seen.document || view !== this.#seen.view) return 'edit';
    return frame === null || sameMoment(frame, this.#seen.frame) ? null : 'moment';
  }

  /** The state as it is need not be written. */
  passOver(state: LabState): void {
    this.#seen = seenOf(state);
  }

  /** From now on everything is to be written, whether it changed or not. */
  startOver(expendable: readonly string[] = this.#expendable): void {
    this.#kept = null;
    this.#expendable = expendable;
  }

  /**
   * Writes the state, and of its run what `session` has, under `id`; `savedAt` is in ms since 1970. Yields wherever
   * others may go first, and returns whether everything is kept now.
   */
  *write(id: string, state: LabState, session: Session, savedAt: number): Generator<void, boolean, void> {
    this.#seen = seenOf(state);
    if (this.#kept !== state.document) {
      const points = yield* this.#samples.write(state.document.samples);
      this.#kept = null;
      if (!this.#put(id, 'document', documentText(state.document, points))) return false;
      this.#kept = state.document;
    }
    const { moment, risks } = momentTexts(session, state.view, savedAt);
    if (!this.#put(id, 'moment', moment)) return false;
    yield;
    // The curve's past is the first to go where there is no room.
    if (risks === null || !this.#autosaveStore.write(id, 'risks', risks)) this.#autosaveStore.remove(id, 'risks');
    return true;
  }

  #put(id: string, part: 'document' | 'moment', text: string): boolean {
    while (!this.#autosaveStore.write(id, part, text)) {
      const oldest = this.#expendable.at(-1);
      if (oldest === undefined) return false;
      this.#autosaveStore.remove(oldest);
      this.#expendable = this.#expendable.slice(0, -1);
    }
    return true;
  }
}

function seenOf({ document, view, run }: LabState): Seen {
  return { document, view: JSON.stringify(storedViewOf(view)), frame: run.frame };
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
