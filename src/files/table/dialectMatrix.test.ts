/** The same table in every dialect, encoding, decimal mark and line end that is understood reads to the same numbers. */
import { expect, test } from 'vitest';
import { samplesOf, tableOf } from '../../testing/readTables';
import { decodeText, type Encoding } from './decodeText';

const VALUES = [
  [5.1, -0.25, 1e-7],
  [4.9, 3, 1234.5],
  [6.25, 0, -9999999.5],
  [7, 2.125, 0.1],
  [5.5, 1e6, -0.001],
];

/** Han letters where the encoding has them, else Latin ones beyond ASCII; é before a delimiter is no GB18030. */
const LABELS = { han: ['山鸢尾', '变色鸢尾'], latin: ['variété', 'blé'] };

interface Written {
  readonly encoding: Encoding;
  readonly labels: readonly string[];
  readonly bytes: (text: string) => Uint8Array;
}

const utf16 =
  (mark: string, littleEndian: boolean) =>
  (text: string): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * (mark + text).length));
    Array.from({ length: view.byteLength / 2 }, (_, at) =>
      view.setUint16(2 * at, (mark + text).charCodeAt(at), littleEndian),
    );
    return new Uint8Array(view.buffer);
  };

/** Two bytes a letter, found by what the platform's decoder makes of each pair. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : [...pairs.get(letter)!])),
  );
}

const ENCODINGS: Readonly<Record<string, Written>> = {
  'UTF-8': { encoding: 'utf-8', labels: LABELS.han, bytes: (text) => new TextEncoder().encode(text) },
  'UTF-8 with a mark': {
    encoding: 'utf-8',
    labels: LABELS.han,
    bytes: (text) => new TextEncoder().encode('\ufeff' + text),
  },
  'UTF-16LE with a mark': { encoding: 'utf-16le', labels: LABELS.han, bytes: utf16('\ufeff', true) },
  'UTF-16BE with a mark': { encoding: 'utf-16be', labels: LABELS.han, bytes: utf16('\ufeff', false) },
  'UTF-16LE': { encoding: 'utf-16le', labels: LABELS.han, bytes: utf16('', true) },
  GB18030: { encoding: 'gb18030', labels: LABELS.han, bytes: gb18030 },
  'Windows-1252': {
    encoding: 'windows-1252',
    labels: LABELS.latin,
    bytes: (text) => Uint8Array.from(Array.from(text), (letter) => letter.charCodeAt(0)),
  },
};

/** Delimiters with the decimal marks that can stand beside them. */
const DIALECTS = [
  [',', false],
  [';', false],
  [';', true],
  ['\t', false],
  ['\t', true],
] as const;

const CASES = Object.keys(ENCODINGS).flatMap((name) =>
  DIALECTS.flatMap(([delimiter, decimalComma]) =>
    ['\n', '\r\n'].flatMap((br) => [false, true].map((quoted) => ({ name, delimiter, decimalComma, br, quoted }))),
  ),
);

test('there are at least 60 of them', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(CASES)('$name, $delimiter, decimal comma $decimalComma, $br, quoted $quoted', (written) => {
  const { name, delimiter, decimalComma, br, quoted } = written;
  const { encoding, labels, bytes } = ENCODINGS[name]!;
  const cell = (text: string): string => (quoted ? `"${text}"` : text);
  const number = (value: number): string => cell(decimalComma ? String(value).replace('.', ',') : String(value));
  const rows = VALUES.map((row, n) => [...row.map(number), cell(labels[n % 2]!)]);
  const text = [['a', 'b', 'c', 'class'].map(cell), ...rows].map((cells) => cells.join(delimiter) + br).join('');
  const decoding = decodeText(bytes(text));
  if (!decoding.ok) throw new Error(decoding.problem.kind);
  expect(decoding.encoding).toBe(encoding);
  const table = tableOf(decoding.text);
  expect(table.dialect).toMatchObject({ delimiter, header: true });
  const { samples, classes, refused } = samplesOf(table);
  expect(refused).toEqual([]);
  expect(Array.from(samples.features)).toEqual(VALUES.flat());
  expect(Array.from(samples.labels, (label) => classes[label])).toEqual(VALUES.map((_, n) => labels[n % 2]));
});
