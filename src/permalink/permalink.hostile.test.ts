import { describe, expect, it } from 'vitest';
import { LIMITS } from '../model/limits';
import { toBase64url } from './base64url';
import { BitWriter } from './bits';
import { packNumbers } from './packNumbers';
import { readLink } from './permalink';
import { inside, link, LINKS, none, own, picture, problemOf, settings, W } from '../testing/writtenLinks';

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
