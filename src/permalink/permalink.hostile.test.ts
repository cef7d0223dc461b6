import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../model/limits';
import { fromBase64url, toBase64url } from './base64url';
import { BitWriter } from './bits';
import { crc32 } from './crc32';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { expectSound } from '../testing/expectSound';
import type { LinkProblem } from './linkProblem';
import { packNumbers } from './packNumbers';
import { readLink, writeLink } from './permalink';
import { initialView } from '../session/view';

const MUTANTS = process.env['SOAK'] === '1' ? 100_000 : 3_000;
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

function link(document: Document, W?: Float64Array): string {
  const run = W ? { iteration: 7, W, G: null, risk: null, history: null } : null;
  return writeLink({ session: { document, base: run && { iteration: 3, W: run.W.slice() }, run }, view: initialView });
}

const own: Document = {
  ...openDataset('nine'),
  source: 'own',
  samples: SampleTable.of(2, [
    { features: [0.5, 1 / 3], label: 0 },
    { features: [-1, 2 / 3], label: 2 },
  ]),
};

const W = new Float64Array(9).map((_, at) => at / 7);
const overlap = openDataset('overlap');
const edited: Document = {
  ...overlap,
  samples: SampleTable.of(
    2,
    [...overlap.samples].filter((_, n) => n % 90 !== 7),
  ),
};
const LINKS = [link(own), link(own, W), link(openDataset('iris'), W), link(edited, W)];

/** The text with the checksum that its settings ask for: it then gets as far as it can. */
function summed(text: string): string {
  const covered = text.split('&sum=', 1)[0] ?? '';
  return `${covered}&sum=${crc32(covered)}`;
}

function problemOf(text: string): LinkProblem | null {
  const reading = readLink(text);
  return reading.ok ? null : reading.problem;
}

/** A link of settings, with the checksum that they ask for. */
function settings(changed: Readonly<Record<string, string>>): string {
  const pairs = { v: '1', data: 'nine', eta: '0.1', bias: '1', d: inside(() => undefined), ...changed };
  return summed(Array.from(Object.entries(pairs), ([key, value]) => `${key}=${value}`).join('&'));
}

/** The inside of a link on a data set as it ships, without a base, with something else for its initial W. */
function inside(
  write: (writer: BitWriter) => void,
  initialW: readonly number[] = new Array<number>(9).fill(0),
): string {
  const writer = new BitWriter();
  writer.write(1, 1);
  packNumbers(writer, initialW);
  write(writer);
  writer.write(0, 2);
  return toBase64url(writer.bytes);
}

/** The inside of a link that carries its samples, up to where they begin. */
function picture(samples: (writer: BitWriter) => void, names: readonly string[] = ['A', 'B']): string {
  const writer = new BitWriter();
  writer.write(0, 1);
  writer.count(1);
  writer.text('x1');
  writer.count(0);
  writer.count(names.length);
  for (const name of names) writer.text(name);
  packNumbers(writer, [0, 1, 0, 1]);
  samples(writer);
  packNumbers(writer, new Array<number>(2 * names.length).fill(0));
  writer.write(0, 2);
  return toBase64url(writer.bytes);
}

const none = (writer: BitWriter): void => {
  writer.count(0);
  packNumbers(writer, []);
};

describe('a link that can not be opened', () => {
  it('is not one of these, so that the others are refused for what they are', () => {
    expect(LINKS.map(problemOf)).toEqual([null, null, null, null]);
    expect(problemOf(settings({}))).toBeNull();
    const one = picture((writer) => {
      for (const count of [1, 1]) writer.count(count);
      writer.write(1, 1);
      packNumbers(writer, [0.5]);
    });
    expect(problemOf(settings({ data: 'own', d: one }))).toBeNull();
  });

  it.each([
    '',
    '&&=',
    '=',
    '%',
    '%E0%A4%A',
    'plane',
    '__proto__',
    'v',
    'v=',
    'v=0',
    'v=1',
    'v=-1',
    'v=1.5',
    'v=1e9',
    '山',
  ])('incomplete: %j', (text) => expect(problemOf(text)).toEqual({ kind: 'incomplete' }));

  it('is every beginning of a link', () => {
    for (const text of LINKS) {
      for (let length = 0; length < text.length; length++) {
        expect(problemOf(text.slice(0, length)), String(length)).toEqual({ kind: 'incomplete' });
      }
    }
  });

  it('is one with a bit changed', () => {
    for (const text of LINKS) {
      for (let at = 0; at < text.length; at++) {
        const spoilt = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
        expect(problemOf(spoilt), spoilt).toEqual({ kind: 'incomplete' });
      }
    }
  });

  it('is too long, and then it is not looked into', () => {
    const foreign = (length: number): string => LINKS[0]! + '&x=' + 'y'.repeat(length - LINKS[0]!.length - 3);
    expect(problemOf(foreign(LIMITS.maxLinkLength))).toBeNull();
    for (const characters of [LIMITS.maxLinkLength + 1, 2_000_000]) {
      expect(problemOf(foreign(characters))).toEqual({ kind: 'tooLong', characters });
    }
  });

  it('is of a newer version, whatever else it says', () => {
    for (const text of [LINKS[0]!.replace('v=1', 'v=5'), 'v=5', 'v=5&sum=0', settings({ v: '5', d: '!' })]) {
      expect(problemOf(text)).toEqual({ kind: 'newerVersion', version: 5 });
    }
  });

  it.each<[string, Record<string, string>]>([
    ['data', { data: 'petals' }],
    ['data', { data: '__proto__' }],
    ['bias', { bias: 'true' }],
    ['bias', { bias: '2' }],
    ['eta', { eta: 'NaN' }],
    ['eta', { eta: '-1' }],
    ['eta', { eta: '0x1' }],
    ['eta', { eta: ' 1' }],
    ['eta', { eta: 'Infinity' }],
    ['t', { t: '1e15' }],
    ['t', { t: '-0' }],
    ['t', { t: '' }],
    ['run.iteration', { t: '9007199254740993', d: inside((writer) => packNumbers(writer, [...W])) }],
    ['d', { t: '1' }],
    ['d', { d: '' }],
    ['d', { d: '@@@@' }],
    ['d', { d: 'A' }],
    ['d', { d: `${inside(() => undefined)}AAAA` }],
    ['d', { data: 'own' }],
  ])('damaged at %s: %j', (where, changed) => {
    expect(problemOf(settings(changed))).toEqual({ kind: 'damaged', where });
  });

  it.each<[string, Record<string, string>]>([
    ['eta', { eta: '1e308' }],
    ['eta', { eta: '1000001' }],
    ['eta', { eta: '0' }],
    ['iteration', { t: '1000000001', d: inside((writer) => packNumbers(writer, new Array<number>(9).fill(0))) }],
    ['weight', { d: inside(() => undefined, [1e8, 0, 0, 0, 0, 0, 0, 0, 0]) }],
    ['runWeight', { t: '1', d: inside((writer) => packNumbers(writer, new Array<number>(9).fill(1e300))) }],
    ['name', { data: 'own', d: picture(none, ['A', 'x'.repeat(41)]) }],
  ])('beyond the limit on %s', (what, changed) => {
    expect(problemOf(settings(changed))).toMatchObject({ kind: 'limit', what });
  });
});

/** One sample of one feature, its label and number written by hand. */
const sample = (label: number, classes: readonly string[], write: (writer: BitWriter) => void): string =>
  picture((writer) => {
    writer.count(1);
    writer.count(1);
    writer.write(label, 2);
    write(writer);
  }, classes);

const raw = (value: number) => (writer: BitWriter) => {
  writer.write(0, 5);
  writer.double(value);
};

describe('the inside of a link', () => {
  it('has no class beyond the last, and no number that is not finite', () => {
    const abc = ['A', 'B', 'C'];
    const problem = (d: string): unknown => problemOf(settings({ data: 'own', d }));
    expect(problem(sample(2, abc, raw(0.5)))).toBeNull();
    expect(problem(sample(3, abc, raw(0.5)))).toEqual({ kind: 'damaged', where: 'document.points[0]' });
    expect(problem(sample(2, abc, raw(1e9)))).toMatchObject({ kind: 'limit', what: 'coordinate' });
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(problem(sample(2, abc, raw(value)))).toEqual({ kind: 'damaged', where: 'd' });
    }
    const reading = readLink(settings({ data: 'own', d: sample(2, abc, raw(-0)) }));
    expect(reading.ok && Object.is(reading.session.document.samples.at(0)?.features[0], 0)).toBe(true);
  });

  it.each<[string, (writer: BitWriter) => void]>([
    ['samples', (writer) => writer.count(4_294_967_295)],
    ['carried samples', (writer) => [100_000, 100_000].forEach((count) => writer.count(count))],
    ['kept samples', (writer) => [9, 0, 0, 9].forEach((count) => writer.count(count))],
    ['no kept samples for ever', (writer) => [9, 0, 0, 0].forEach((count) => writer.count(count))],
    ['numbers of no bits', (writer) => [1, 1, 0, 8, 0].forEach((count) => writer.count(count))],
    ['a count without end', (writer) => new Array(20).fill(255).forEach((byte: number) => writer.write(byte, 8))],
  ])('makes nothing of a number that promises too much: %s', (_, write) => {
    expect(problemOf(settings({ data: 'own', d: picture(write) }))).toEqual({ kind: 'damaged', where: 'd' });
  });

  it.each([
    ['features', [0, 4_294_967_295]],
    ['no features', [0, 0]],
    ['classes', [0, 1, 0, 0, 1_000_000_000]],
    ['one class', [0, 1, 0, 0, 1]],
    ['letters', [0, 1, 4_294_967_295]],
  ])('makes nothing of many %s', (_, [first = 0, ...counts]) => {
    const writer = new BitWriter();
    writer.write(first, 1);
    for (const count of counts) writer.count(count);
    expect(problemOf(settings({ d: toBase64url(writer.bytes) }))).toEqual({ kind: 'damaged', where: 'd' });
  });

  it('has names of letters only, and none that means something to JavaScript', () => {
    const classes = ['<img src=x onerror=alert(1)>', '__proto__', 'a\u202e\u200b\ud800' + '\u0301'.repeat(30)];
    const text = link({ ...own, classes, features: ['constructor', '{{7*7}}${1}'] });
    const reading = readLink(text);
    expect(reading.ok && reading.session.document).toMatchObject({
      features: ['constructor', '{{7*7}}${1}'],
      classes: [...classes.slice(0, 2), '\u00e1' + '\u0301'.repeat(29)],
    });
    const broken = new BitWriter();
    for (const byte of [0x80 >> 0, 0xff]) broken.write(byte, 8);
    expect(problemOf(settings({ data: 'own', d: toBase64url(broken.bytes) }))).toEqual({ kind: 'damaged', where: 'd' });
  });
});

describe('keys that nobody knows', () => {
  it('are ignored before the checksum and behind it', () => {
    const strange = { ['__proto__']: '1', constructor: '1', hasOwnProperty: '%', masks: 'G.0.0' };
    expect(problemOf(settings(strange))).toBeNull();
    expect(problemOf(settings({}) + '&__proto__=1&fbclid=%E0%A4%A&&=')).toBeNull();
  });

  it.each(['.', ',', ')', '>', '"', '”', '’', '。', '）', '%E3%80%82', '.)', 'f', ' and more'])(
    'are not there where %j follows',
    (after) => {
      for (const text of LINKS) expect(readLink(text + after)).toEqual(readLink(text));
    },
  );

  it('and values of the view that nobody knows, leave the view as usual', () => {
    const reading = readLink(
      settings({ screen: 'toString', sample: '1e9', speed: '1e9', at: '1.2', log: '2', contours: '-1', errors: '' }),
    );
    expect(reading.ok && reading.view).toMatchObject({ screen: 'explore', selected: null, speed: 60, logRisk: false });
  });
});

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
