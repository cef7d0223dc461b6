import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import { openDataset } from '../session/openDataset';
import { expectSound } from '../testing/expectSound';
import { readLink, writeLink } from './permalink';
import { link, LINKS, summed } from '../testing/writtenLinks';

const MUTANTS = process.env['SOAK'] === '1' ? 100_000 : 3_000;
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

/** One change of a link: a letter, a cut, a piece gone, doubled or put elsewhere; of the inside, a bit or a byte. */
const change: fc.Arbitrary<(text: string) => string> = fc
  .record({
    kind: fc.constantFrom('letter', 'cut', 'delete', 'repeat', 'swap', 'bit', 'bit', 'bit', 'byte', 'byte', 'ends'),
    at: fc.nat({ max: 2 ** 20 - 1 }).map((step) => step / 2 ** 20),
    length: fc.integer({ min: 1, max: 20 }),
    byte: fc.nat({ max: 255 }),
  })
  .map(({ kind, at, length, byte }) => (text) => {
    const i = Math.floor(at * text.length);
    const [latestFrame, piece, tail] = [text.slice(0, i), text.slice(i, i + length), text.slice(i + length)];
    if (kind === 'letter') return latestFrame + String.fromCharCode(32 + (byte % 95)) + text.slice(i + 1);
    if (kind === 'cut') return latestFrame;
    if (kind === 'delete') return latestFrame + tail;
    if (kind === 'repeat') return latestFrame + piece + piece + tail;
    if (kind === 'swap') return piece + latestFrame + tail;
    return text.replace(/(&d=)([\w-]*)/, (_, key: string, d: string) => key + spoilInside(d, kind, at, byte));
  });

function spoilInside(d: string, kind: string, at: number, byte: number): string {
  const bytes = fromBase64url(d) ?? [];
  const i = Math.floor(at * bytes.length);
  if (kind === 'ends') return toBase64url(bytes.slice(0, i));
  return toBase64url(bytes.map((old, n) => (n !== i ? old : kind === 'bit' ? old ^ (1 << (byte % 8)) : byte)));
}

describe('spoilt links', () => {
  it('are refused or sound, and never throw', () => {
    const outcome = { opened: 0, refused: 0 };
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...LINKS), changes, fc.boolean(), (text, all, mended) => {
        const spoilt = all.reduce((changed, apply) => apply(changed), text);
        const reading = readLink(mended ? summed(spoilt) : spoilt);
        outcome[reading.ok ? 'opened' : 'refused']++;
        if (!reading.ok) return;
        expectSound(reading.session);
        const { session, view } = reading;
        expect(view.selected ?? 0).toBeLessThan(Math.max(1, session.document.samples.N));
        const again = readLink(writeLink({ session, view }));
        expect(again.ok && writeLink(again)).toBe(writeLink({ session, view }));
      }),
      { numRuns: MUTANTS },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(PROTOTYPE);
    expect(Math.min(outcome.opened, outcome.refused)).toBeGreaterThan(MUTANTS / 20);
  }, 600_000);

  it('of random text are refused', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.webQueryParameters());
    fc.assert(fc.property(text, (random) => !readLink(random).ok && !readLink(summed(`v=1&${random}`)).ok));
  });
});

describe('samples', () => {
  it('are read back from stretches of a data set, in every order', () => {
    const shipped = openDataset('five');
    const samples = [...shipped.samples];
    const cases: (readonly Sample[])[] = [
      [],
      samples.slice(1),
      samples.slice(0, -1),
      [...samples, samples[0]!],
      [samples[99]!, ...samples],
      [...samples].reverse(),
      samples.map((sample, n) => (n % 2 ? sample : { ...sample, label: (sample.label + 1) % 5 })),
    ];
    for (const edits of cases) {
      const reading = readLink(link({ ...shipped, samples: SampleTable.of(2, edits) }));
      expect(reading.ok && [...reading.session.document.samples]).toEqual(edits);
    }
  });
});
