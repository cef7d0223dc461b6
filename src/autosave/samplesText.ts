/**
 * The JSON of a document's samples, made anew only where they changed: a hundred thousand samples take a tenth of a
 * second to write, and an edit changes one chunk of them.
 */
import type { SampleChunk } from '../model/data/sampleChunk';
import type { SampleTable } from '../model/data/sampleTable';

export class SamplesText {
  #texts = new WeakMap<SampleChunk, string>();

  /** The text of all samples, `[[x₁, x₂, …, label], …]`; yields wherever others may go first. */
  *write({ chunks, F }: SampleTable): Generator<void, string, void> {
    const texts: string[] = [];
    let written = 0;
    for (const chunk of chunks) {
      let text = this.#texts.get(chunk);
      if (text === undefined) {
        if (written++ % 8 === 7) yield;
        this.#texts.set(chunk, (text = textOf(chunk, F)));
      }
      texts.push(text);
    }
    return `[${texts.join(',')}]`;
  }
}

function textOf({ features, labels }: SampleChunk, F: number): string {
  const rows = Array.from(labels, (label, row) => [...features.subarray(row * F, (row + 1) * F), label]);
  return JSON.stringify(rows).slice(1, -1);
}
