/** The least and the largest value of every raw feature, found chunk by chunk: after an edit only one is looked through again. */
import type { SampleChunk } from './sampleChunk';
import type { SampleTable } from './sampleTable';

export type Span = readonly [least: number, largest: number];

const found = new WeakMap<SampleChunk, readonly Span[]>();

/** F spans; [∞, −∞] where there are no samples. */
export function featureSpans({ F, chunks }: SampleTable): readonly Span[] {
  return chunks
    .map((chunk) => spansOf(chunk, F))
    .reduce((all, more) => all.map((span, o) => union(span, more[o]!)), new Array<Span>(F).fill([Infinity, -Infinity]));
}

function union([low, high]: Span, [least, largest]: Span): Span {
  return [Math.min(low, least), Math.max(high, largest)];
}

function spansOf(chunk: SampleChunk, F: number): readonly Span[] {
  const known = found.get(chunk);
  if (known) return known;
  const low = new Array<number>(F).fill(Infinity);
  const high = new Array<number>(F).fill(-Infinity);
  chunk.features.forEach((value, at) => {
    const o = at % F;
    if (value < low[o]!) low[o] = value;
    if (value > high[o]!) high[o] = value;
  });
  const spans = low.map((least, o): Span => [least, high[o]!]);
  found.set(chunk, spans);
  return spans;
}
