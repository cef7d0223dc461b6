/**
 * The JSON of a document's samples, made anew only where they changed: a hundred thousand samples take a tenth of a
 * second to write, and an edit moves one of them.
 */
import type { Sample } from '../session/document';
import { pointOf } from '../files/sessionFile';

/** Samples of one piece: a few ms of writing. */
const PIECE = 2000;

interface Piece {
  readonly samples: readonly Sample[];
  readonly text: string;
}

export class SamplesText {
  #pieces: readonly Piece[] = [];

  /** The text of all samples, `[[x₁, x₂, …, label], …]`; yields wherever others may go first. */
  *write(samples: readonly Sample[]): Generator<void, string, void> {
    const pieces: Piece[] = [];
    for (let from = 0; from < samples.length; from += PIECE) {
      const piece = samples.slice(from, from + PIECE);
      const before = this.#pieces[pieces.length];
      if (before?.samples.length === piece.length && piece.every((sample, n) => sample === before.samples[n])) {
        pieces.push(before);
        continue;
      }
      if (from > 0) yield;
      pieces.push({ samples: piece, text: JSON.stringify(piece.map(pointOf)).slice(1, -1) });
    }
    this.#pieces = pieces;
    if (pieces.length > 1) yield;
    return `[${pieces.map(({ text }) => text).join(',')}]`;
  }
}
