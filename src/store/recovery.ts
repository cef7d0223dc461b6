/**
 * What a new trainer must be told when the old one died, so that nothing is lost: where the picture is, and every edit
 * and step that no picture has answered.
 */
import type { Command, StartingPoint } from '../protocol/messages';
import type { Document } from './document';
import type { Run } from './run';

export type Asked = Extract<Command, { readonly type: 'edit' | 'step' }>;

export interface Restart {
  /** What the starting point belongs to: the document before the edits in `asked`. */
  readonly document: Document;
  /** Copies, to be given away. */
  readonly from: StartingPoint;
  /** To be sent again, in this order and under new numbers. */
  readonly asked: readonly Asked[];
}

export class Recovery {
  /** Where the run begins, until its first picture is shown. */
  #from: StartingPoint | null = null;
  /** The document at the starting point, where edits since made another of it. */
  #before: Document | null = null;
  #asked: readonly Asked[] = [];

  /** A run begins: what was asked for before is of no account any more. */
  begin(from: StartingPoint, document: Document | null): void {
    this.#from = copyOf(from);
    this.#before = document;
    this.#asked = [];
  }

  /** An edit or a step was asked for; `document` is what it found. */
  note(command: Asked, document: Document): void {
    this.#before ??= document;
    this.#asked = [...this.#asked, command];
  }

  /** A picture of the document as it is now was shown, with all commands up to `heard` in it. */
  shown(heard: number): void {
    this.#from = null;
    this.#before = null;
    this.#asked = this.#asked.filter(({ seq }) => seq > heard);
  }

  /** How to go on; null before the first run. */
  restart({ frame, base }: Run, document: Document): Restart | null {
    const shown = frame && {
      ...{ iteration: frame.iteration, W: frame.W, stored: { G: frame.G, risk: frame.risk } },
      ...(base && { base }),
    };
    const from = this.#from ?? shown;
    return from && { document: this.#before ?? document, from: copyOf(from), asked: this.#asked };
  }
}

function copyOf({ iteration, W, stored, base }: StartingPoint): StartingPoint {
  return {
    ...{ iteration, W: W.slice() },
    ...(stored && { stored: { G: stored.G.slice(), risk: stored.risk } }),
    ...(base && { base: { iteration: base.iteration, W: base.W.slice() } }),
  };
}
