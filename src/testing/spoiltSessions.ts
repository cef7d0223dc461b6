/** Session files to spoil, and ways to spoil them. */
import fc from 'fast-check';
import { RiskHistory } from '../model/descent/riskHistory';
import { openDataset } from '../session/openDataset';
import type { Session } from '../session/session';
import { writeSession } from '../files/writeSession';

/** What `JSON.parse` gives, to be spoilt. */
export type Loose = Record<string, unknown>;

/** A small valid file with every part, as an object of its own. */
export function file(document: Loose = {}, rest: Loose = {}): Loose {
  const W = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  return {
    format: 'softmax-lab',
    version: 1,
    document: {
      features: ['x1', 'x2'],
      axes: [0, 1],
      classes: ['a', 'b'],
      points: [
        [0.5, 0.25, 0],
        [-1, 1e-5, 1],
      ],
      domain: [
        [-1.2, 1.2],
        [-1, 1],
      ],
      bias: true,
      standardise: false,
      eta: 0.1,
      initialW: W,
      base: { iteration: 1, W },
      ...document,
    },
    run: { iteration: 2, W, G: W, risk: 0.5, risks: [0.7, 0.6, 0.5] },
    ...rest,
  };
}

/** `file()` with F features and K classes and no more matrices than needed. */
export function sized(F: number, K: number, bias: boolean, N = 0): Loose {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);
  const points = Array.from({ length: N }, () => new Array<number>(F + 1).fill(0));
  const matrices = { initialW: null, base: null, axes: null, domain: null };
  return file({ features: names(F), classes: names(K), points, bias, ...matrices }, { run: null });
}

/** Texts to spoil: long risks; every part; one feature; many features. */
export function originals(): readonly [long: string, ...short: string[]] {
  const history = new RiskHistory(0);
  history.push(
    0,
    Float64Array.from({ length: 9_000 }, (_, t) => 1 / (t + 1)),
  );
  const W = new Float64Array(9).map((_, i) => i / 7);
  const nine: Session = {
    document: openDataset('nine'),
    base: { iteration: 0, W },
    run: { iteration: 8_999, W, G: W, risk: 1 / 9_000, history },
  };
  const small = [file(), sized(1, 2, false, 3), sized(3, 4, true, 1)];
  return [writeSession(nine), ...small.map((value) => JSON.stringify(value))];
}

const numbers = ['1e999', '-1e999', '-0', '0', '1', '2', '0.5', '1e308', '9007199254740993', '5e-324', '-1', '1e7'];
const otherValues = ['null', 'true', '""', '"1"', '[]', '[[]]', '[[[1]]]', '{}', '{"length":9}', '[null]', 'NaN', ''];

/** A scalar, a list of scalars or a list of lists. */
const VALUE = /\s*(?:-?\d[\d.eE+-]*|"[^"]*"|true|false|null|\[[^[\]{}]*\]|\[[^{}]*?\]\s*\])/y;

/** The text with the first value after position `at` replaced. */
function replaceValue(text: string, at: number, value: string): string {
  const begin = at + text.slice(at).search(/[[:,]/) + 1;
  VALUE.lastIndex = begin;
  return VALUE.test(text) ? text.slice(0, begin) + value + text.slice(VALUE.lastIndex) : text;
}

/** One change of a text: a bit, a cut, a piece gone or doubled, or one value for another. */
const change: fc.Arbitrary<(text: string) => string> = fc
  .record({
    kind: fc.constantFrom('bit', 'cut', 'delete', 'repeat', 'value', 'value', 'value', 'value'),
    at: fc.nat({ max: 2 ** 20 - 1 }).map((step) => step / 2 ** 20),
    length: fc.nat({ max: 40 }),
    bit: fc.nat({ max: 6 }),
    value: fc.constantFrom(...numbers, ...numbers, ...otherValues),
  })
  .map(({ kind, at, length, bit, value }) => (text) => {
    const i = Math.floor(at * text.length);
    const latestFrame = text.slice(0, i);
    if (kind === 'bit') return latestFrame + String.fromCharCode(text.charCodeAt(i) ^ (1 << bit)) + text.slice(i + 1);
    if (kind === 'cut') return latestFrame;
    if (kind === 'delete') return latestFrame + text.slice(i + length);
    if (kind === 'repeat') return latestFrame + text.slice(i, i + length) + text.slice(i);
    return replaceValue(text, i, value);
  });

/** Texts of sessions with one or two changes, rarely of the long one. */
export function spoiltSessions(): fc.Arbitrary<string> {
  const [long, ...short] = originals();
  const original = fc.oneof(
    { weight: 24, arbitrary: fc.constantFrom(...short) },
    { weight: 1, arbitrary: fc.constant(long) },
  );
  return fc
    .tuple(original, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([text, changes]) => changes.reduce((changed, apply) => apply(changed), text));
}
