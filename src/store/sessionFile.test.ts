import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASET_NAMES } from '../model/dataset';
import { LIMITS } from '../model/experiment';
import { RiskHistory } from '../model/history';
import { cleanName } from './cleanName';
import { type Document, openDataset } from './document';
import type { Session } from './session';
import { readSession, writeSession } from './sessionFile';

/** The session that a text holds; fails with the problem where it is refused. */
function opened(text: string): Session {
  const reading = readSession(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.session;
}

/** Finite doubles up to ±max: small integers, subnormals, 17-digit fractions; never −0, which a file does not keep. */
const double = (max: number, min = -max): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const name = fc.oneof(
  fc.constantFrom(
    'setosa',
    'petal length',
    '山鸢尾',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    '"\\',
    'é',
    '👩🏽',
    '',
  ),
  fc.string({ maxLength: 40 }),
);

const interval = fc
  .tuple(double(LIMITS.maxCoordinate), double(LIMITS.maxCoordinate))
  .filter(([a, b]) => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))
  .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]));

const matrix = (D: number, K: number, max: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(double(max), { minLength: K, maxLength: K }), { minLength: D, maxLength: D });

const flat = (D: number, K: number, max: number): fc.Arbitrary<Float64Array> =>
  fc.array(double(max), { minLength: D * K, maxLength: D * K }).map((cells) => Float64Array.from(cells));

const axesOf = (F: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(F).keys()], { minLength: Math.min(F, 2), maxLength: Math.min(F, 2) });

const documentOf = (F: number, K: number, bias: boolean): fc.Arbitrary<Document> =>
  fc.record({
    source: fc.constant('own' as const),
    features: fc.array(name, { minLength: F, maxLength: F }),
    axes: axesOf(F),
    classes: fc.array(name, { minLength: K, maxLength: K }),
    samples: fc.array(
      fc.record({
        features: fc.array(double(LIMITS.maxCoordinate), { minLength: F, maxLength: F }),
        label: fc.nat({ max: K - 1 }),
      }),
      { maxLength: 12 },
    ),
    domain: fc.tuple(interval, interval),
    bias: fc.constant(bias),
    eta: double(LIMITS.maxEta, Number.MIN_VALUE),
    initialW: matrix(F + Number(bias), K, LIMITS.maxWeight),
  });

/** Most runs are short; some fill the buckets, some double their width. */
const runLength = fc.oneof(
  { weight: 24, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(4096, 4097, 8192, 8193, 20_001) },
);

/** A history of `count` risks around `risk`, which is the last. */
function historyOf(first: number, count: number, risk: number): RiskHistory {
  const history = new RiskHistory(first);
  const risks = Float64Array.from({ length: count }, (_, t) => (t === count - 1 ? risk : risk / (1 + ((t * 7) % 11))));
  history.push(first, risks);
  return history;
}

const runOf = (D: number, K: number, since: number): fc.Arbitrary<Session['run']> =>
  fc
    .record({
      W: flat(D, K, 1e13),
      G: fc.option(flat(D, K, LIMITS.maxCoordinate)),
      risk: fc.option(double(1e9, 0), { freq: 9 }),
      count: runLength,
      withHistory: fc.boolean(),
    })
    .map(({ W, G, risk, count, withHistory }) => {
      const history = withHistory && count > 0 && risk !== null ? historyOf(since, count, risk) : null;
      return { iteration: since + Math.max(0, count - 1), W, G, risk, history };
    });

const session: fc.Arbitrary<Session> = fc
  .record({
    F: fc.integer({ min: 1, max: 5 }),
    K: fc.integer({ min: LIMITS.minClasses, max: LIMITS.maxClasses }),
    bias: fc.boolean(),
    since: fc.oneof(fc.constant(0), fc.nat({ max: 1_000_000 })),
  })
  .chain(({ F, K, bias, since }) => {
    const D = F + Number(bias);
    return fc.record({
      document: documentOf(F, K, bias),
      base: fc.option(fc.record({ iteration: fc.nat({ max: since }), W: flat(D, K, 1e13) })),
      run: fc.option(runOf(D, K, since), { freq: 5 }),
    });
  });

/** Everything of a session that can be compared; doubles by their bits. */
function parts({ document, base, run }: Session): unknown {
  const bits = (W: Float64Array | null): unknown => W && Array.from(new BigUint64Array(W.slice().buffer));
  const samples = Float64Array.from(document.samples.flatMap(({ features, label }) => [...features, label]));
  return {
    document: {
      ...document,
      features: document.features.map(cleanName),
      classes: document.classes.map(cleanName),
      samples: bits(samples),
    },
    base: base && { ...base, W: bits(base.W) },
    run: run && { ...run, W: bits(run.W), G: bits(run.G), history: run.history && historyParts(run.history) },
  };
}

function historyParts(history: RiskHistory): unknown {
  const { first, last } = history;
  return [first, last, history.at(last), history.range(), history.stored(), history.polyline(60)];
}

describe('a session file', () => {
  it('reads back bit for bit, and the second save has the same bytes', () => {
    fc.assert(
      fc.property(session, (saved) => {
        const text = writeSession(saved);
        const read = opened(text);
        expect(parts(read)).toEqual(parts(saved));
        expect(writeSession(read)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it('keeps every data set of the menu', () => {
    for (const source of DATASET_NAMES) {
      const document = openDataset(source);
      const read = opened(writeSession({ document, base: null, run: null }));
      expect(read).toEqual({ document: { ...document, source: 'own' }, base: null, run: null });
    }
  });

  it('has the keys in the order of the contract and a layout for eyes', () => {
    const W = Float64Array.of(1, 2, 3, -0.5, 1e-300, 1e21);
    const document: Document = {
      ...openDataset('empty'),
      classes: ['a', 'b'],
      samples: [{ features: [0.1, -0], label: 1 }],
      initialW: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    };
    const run = { iteration: 9, W, G: W, risk: 0.25, history: historyOf(0, 10, 0.25) };
    const text = writeSession({ document, base: { iteration: 3, W }, run });
    expect(text).toMatchInlineSnapshot(`
      "{
        "format": "softmax-lab",
        "version": 1,
        "document": {
          "features": ["x1", "x2"],
          "axes": [0, 1],
          "classes": ["a", "b"],
          "points": [
            [0.1, 0, 1]
          ],
          "domain": [
            [-1.2, 1.2],
            [-1, 1]
          ],
          "bias": true,
          "standardise": false,
          "eta": 1,
          "initialW": [
            [0, 0],
            [0, 0],
            [0, 0]
          ],
          "base": {
            "iteration": 3,
            "W": [
              [1, 2],
              [3, -0.5],
              [1e-300, 1e+21]
            ]
          }
        },
        "run": {
          "iteration": 9,
          "W": [
            [1, 2],
            [3, -0.5],
            [1e-300, 1e+21]
          ],
          "G": [
            [1, 2],
            [3, -0.5],
            [1e-300, 1e+21]
          ],
          "risk": 0.25,
          "risks": [0.25, 0.03125, 0.0625, 0.022727272727272728, 0.03571428571428571, 0.08333333333333333, 0.025, 0.041666666666666664, 0.125, 0.25]
        }
      }
      "
    `);
    expect(writeSession(opened(text))).toBe(text);
  });

  it('writes −0 as 0 and reads −0 as 0', () => {
    const document = openDataset('nine');
    const W = new Float64Array(9).fill(-0);
    const text = writeSession({ document, base: { iteration: 0, W }, run: null });
    expect(text).not.toMatch(/-0[,\]]/);
    expect(opened(text).base?.W.every((weight) => Object.is(weight, 0))).toBe(true);
    const marked = text.replace(/\[0, 0, 0\]/, '[-0, -0.0, 0]').replace('0.5, 0.4', '-0, -0e5');
    const read = opened(marked);
    expect(Object.is(read.document.initialW[0]?.[0], 0)).toBe(true);
    expect(Object.is(read.document.samples[0]?.features[1], 0)).toBe(true);
    expect(writeSession(read)).not.toMatch(/-0[,\]]/);
  });

  it('leaves out a base and a run that the document has outgrown, and risks that are not of the run', () => {
    const document = openDataset('nine');
    const W = new Float64Array(9);
    const run = { iteration: 5, W, G: W, risk: 1, history: historyOf(0, 6, 1) };
    const grown = { ...document, classes: [...document.classes, 'D'], initialW: [0, 1, 2].map(() => [0, 0, 0, 0]) };
    expect(opened(writeSession({ document: grown, base: { iteration: 5, W }, run }))).toMatchObject({
      base: null,
      run: null,
    });
    expect(opened(writeSession({ document, base: { iteration: 6, W }, run })).base).toBeNull();
    expect(opened(writeSession({ document, base: null, run: { ...run, iteration: 4 } })).run?.history).toBeNull();
    expect(opened(writeSession({ document, base: null, run: { ...run, risk: 2 } })).run?.history).toBeNull();
  });

  it('keeps the iterations of a long run that did not begin at 0', () => {
    const document = openDataset('nine');
    const history = historyOf(1_000, 20_002, 0.5);
    const text = writeSession({
      document,
      base: null,
      run: { iteration: history.last, W: new Float64Array(9), G: null, risk: 0.5, history },
    });
    const read = opened(text).run?.history;
    expect(read && historyParts(read)).toEqual(historyParts(history));
  });
});

interface Reference {
  readonly X: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly K: number;
  readonly risk: number;
  readonly gradient: readonly (readonly number[])[];
}

const references = import.meta.glob<Reference>('../model/reference/*.json', { eager: true, import: 'default' });

/** A reference case as somebody else would write it: the least that a file must hold, and the run. */
function asFile({ X, labels, W, K, risk, gradient }: Reference): unknown {
  const F = (X[0]?.length ?? 0) - 1;
  return {
    format: 'softmax-lab',
    version: 1,
    document: {
      features: Array.from({ length: F }, (_, o) => `x${o + 1}`),
      classes: [...'ABCDEFGH'].slice(0, K),
      points: X.map((x, n) => [...x.slice(1), labels[n]]),
      bias: true,
      eta: 1,
      initialW: W,
    },
    run: { iteration: 0, W, G: gradient, risk, risks: [risk] },
  };
}

describe('the reference cases', () => {
  it('are all here', () => expect(Object.keys(references)).toHaveLength(6));

  it.each(Object.entries(references))('%s opens from a file without the optional parts', (_, reference) => {
    const { document, base, run } = opened(JSON.stringify(asFile(reference)));
    expect(document.samples.map(({ features }) => [1, ...features])).toEqual(reference.X);
    expect(document.samples.map(({ label }) => label)).toEqual(reference.labels);
    expect(document.initialW).toEqual(reference.W);
    expect(document.axes).toEqual(document.features.length === 1 ? [0] : [0, 1]);
    for (const [low, high] of document.domain) expect(low).toBeLessThan(high);
    expect(base).toBeNull();
    expect(run).toMatchObject({ iteration: 0, risk: reference.risk });
    expect(Array.from(run?.W ?? [])).toEqual(reference.W.flat());
    expect(Array.from(run?.G ?? [])).toEqual(reference.gradient.flat());
    expect(run?.history?.at(0)).toBe(reference.risk);
    const again = writeSession({ document, base, run });
    expect(writeSession(opened(again))).toBe(again);
  });
});
