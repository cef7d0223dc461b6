import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { decodeText, type Encoding } from './decodeText';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function expectText(bytes: Uint8Array, text: string, encoding: Encoding, asked?: Encoding) {
  expect(decodeText(bytes, asked)).toEqual({ ok: true, text, encoding });
}

const problemOf = (bytes: Uint8Array, asked?: Encoding) => {
  const decoding = decodeText(bytes, asked);
  return decoding.ok ? null : decoding.problem;
};

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark, and takes the mark off', () => {
    expectText(utf8('x,山鸢尾\n1,é'), 'x,山鸢尾\n1,é', 'utf-8');
    expectText(utf8('\ufeffx;y'), 'x;y', 'utf-8');
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('reads %s with a mark, and without one by the NULs of its digits', (encoding, littleEndian) => {
    const text = 'length,种类\n1.5,山鸢尾\n2.5,变色鸢尾\u3000\n';
    expectText(utf16('\ufeff' + text, littleEndian), text, encoding);
    expectText(utf16(text, littleEndian), text, encoding);
    expect(problemOf(utf16('\ufeff' + text, littleEndian).slice(0, -1))).toEqual({
      kind: 'oddUtf16',
      bytes: 2 * text.length + 1,
    });
    // Half of a pair of surrogates.
    expect(problemOf(utf16('\ufeff1,2\ud800', littleEndian))).toEqual({ kind: 'notText' });
  });

  it('reads GB18030 where it is not UTF-8, four-byte characters too', () => {
    // 种类,1 in GBK; € as 0xA2E3; 𠀀 (U+20000) as 95 32 82 36.
    expectText(bytesOf(0xd6, 0xd6, 0xc0, 0xe0, 0x2c, 0x31), '种类,1', 'gb18030');
    expectText(bytesOf(0xa2, 0xe3, 0x2c, 0x95, 0x32, 0x82, 0x36), '€,𠀀', 'gb18030');
  });

  it('reads Windows-1252 where it is neither, and where it is asked for', () => {
    expectText(bytesOf(0x4d, 0xfc, 0x3b, 0x31), 'Mü;1', 'windows-1252');
    const munich = bytesOf(0x4d, 0xfc, 0x6e);
    expect(decodeText(munich)).toMatchObject({ encoding: 'gb18030' });
    expectText(munich, 'Mün', 'windows-1252', 'windows-1252');
  });

  it('puts no replacement character where the encoding asked for fails', () => {
    expect(problemOf(bytesOf(0x4d, 0xfc, 0x3b, 0x31), 'utf-8')).toEqual({ kind: 'notText' });
    expect(problemOf(bytesOf(0x4d, 0xfc, 0x3b, 0x31), 'gb18030')).toEqual({ kind: 'notText' });
  });

  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 20, 0]],
    ['zip', [0x50, 0x4b, 5, 6, 0, 0]],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['png', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
  ] as const)('names %s', (format, bytes) => {
    expect(problemOf(Uint8Array.from(bytes))).toEqual({ kind: 'format', format });
    // Text that only has the first of these bytes is text.
    expect(problemOf(Uint8Array.from(bytes.slice(0, 2)))?.kind).not.toBe('format');
  });

  it('refuses no bytes, too many, and bytes with a NUL', () => {
    expect(problemOf(bytesOf())).toEqual({ kind: 'empty' });
    const bytes = LIMITS.maxFileBytes + 1;
    expect(problemOf(new Uint8Array(bytes))).toEqual({ kind: 'tooLarge', bytes });
    expect(problemOf(new Uint8Array(LIMITS.maxFileBytes).fill(0x31))).toBeNull();
    expect(problemOf(utf8('1,2,3,4\n5,\0,6,7,8'))).toEqual({ kind: 'notText' });
  });

  it('never throws and never changes text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoding = decodeText(bytes);
        if (decoding.ok && decoding.encoding === 'utf-8') {
          const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
          expect(utf8(decoding.text)).toEqual(bytes.slice(marked ? 3 : 0));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
