/** Sessions of every kind for the tests of files and links, and all of a session that can be compared. */
import fc from 'fast-check';
import { SampleTable } from '../model/data/sampleTable';
import { LIMITS } from '../model/limits';
import { RiskHistory } from '../model/descent/riskHistory';
import { MAPPED_FEATURES, type MapDegree, rowCount } from '../model/features/featureRows';
import type { Standardisation } from '../model/features/standardisation';
import { cleanName } from '../files/cleanName';
import { type Document, shapeOf } from '../session/document';
import type { Session } from '../session/session';

/** Finite doubles up to ±max: small integers, subnormals, 17-digit fractions; never −0, which a file does not keep. */
export const double = (max: number, min = -max): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);

export const name: fc.Arbitrary<string> = fc.oneof(
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

const interval: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(double(LIMITS.maxCoordinate), double(LIMITS.maxCoordinate))
  .filter(([a, b]) => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))
  .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]));

const matrix = (D: number, K: number, max: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(double(max), { minLength: K, maxLength: K }), { minLength: D, maxLength: D });

const flat = (D: number, K: number, max: number): fc.Arbitrary<Float64Array> =>
  fc.array(double(max), { minLength: D * K, maxLength: D * K }).map((cells) => Float64Array.from(cells));

const axesOf = (F: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(F).keys()], { minLength: Math.min(F, 2), maxLength: Math.min(F, 2) });

/** μ and σ that keep every sample within the limits. */
const scaleOf = (F: number): fc.Arbitrary<Standardisation> =>
  fc.record({
    mean: fc.array(double(LIMITS.maxCoordinate), { minLength: F, maxLength: F }),
    deviation: fc.array(double(1e9, 2), { minLength: F, maxLength: F }),
  });

export const documentOf = (F: number, K: number, bias: boolean): fc.Arbitrary<Document> =>
  (F === MAPPED_FEATURES
    ? fc.constantFrom(undefined, undefined, 2 as const, 3 as const)
    : fc.constant(undefined)
  ).chain((degree) => {
    const scale = scaleOf(rowCount(F, { bias: false, degree }));
    return fc
      .tuple(rawDocumentOf(F, K, bias, degree), fc.option(scale), penalties, batches)
      .map(([document, standardise, penalty, batch]) => ({
        ...document,
        ...(degree && { degree, samples: nearer(document.samples, degree) }),
        ...(standardise && { standardise }),
        ...(penalty && { penalty }),
        ...(batch && { batch }),
      }));
  });

/** Samples whose products stay within the limit. */
const nearer = (samples: SampleTable, degree: MapDegree): SampleTable =>
  SampleTable.of(
    samples.F,
    [...samples].map(({ features, label }) => ({
      features: features.map((x) => Math.sign(x) * Math.abs(x) ** (1 / degree) * 0.9 + 0),
      label,
    })),
  );

const penalties = fc.option(fc.record({ lambda: double(LIMITS.maxLambda, Number.MIN_VALUE), bias: fc.boolean() }));

const batches = fc.option(
  fc.record({
    size: fc.integer({ min: 1, max: LIMITS.maxSamples }),
    seed: fc.nat(LIMITS.maxSeed),
    replace: fc.boolean(),
  }),
);

const rawDocumentOf = (F: number, K: number, bias: boolean, degree?: MapDegree): fc.Arbitrary<Document> =>
  fc.record({
    source: fc.constant('own' as const),
    features: fc.array(name, { minLength: F, maxLength: F }),
    axes: axesOf(F),
    classes: fc.array(name, { minLength: K, maxLength: K }),
    samples: fc
      .array(
        fc.record({
          features: fc.array(double(LIMITS.maxCoordinate), { minLength: F, maxLength: F }),
          label: fc.nat({ max: K - 1 }),
        }),
        { maxLength: 12 },
      )
      .map((rows) => SampleTable.of(F, rows)),
    domain: fc.tuple(interval, interval),
    bias: fc.constant(bias),
    eta: double(LIMITS.maxEta, Number.MIN_VALUE),
    initialW: matrix(rowCount(F, { bias, degree }), K, LIMITS.maxWeight),
  });

/** Most runs are short; some fill the buckets, some double their width. */
const runLength: fc.Arbitrary<number> = fc.oneof(
  { weight: 24, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(4096, 4097, 8192, 8193, 20_001) },
);

/** A history of `count` risks around `risk`, which is the last. */
export function historyOf(first: number, count: number, risk: number): RiskHistory {
  const history = new RiskHistory(first);
  const risks = Float64Array.from({ length: count }, (_, t) => (t === count - 1 ? risk : risk / (1 + ((t * 7) % 11))));
  history.push(first, risks);
  return history;
}

export const runOf = (D: number, K: number, since: number): fc.Arbitrary<Session['run']> =>
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

export const anySession: fc.Arbitrary<Session> = fc
  .record({
    F: fc.integer({ min: 1, max: 5 }),
    K: fc.integer({ min: LIMITS.minClasses, max: LIMITS.maxClasses }),
    bias: fc.boolean(),
    since: fc.oneof(fc.constant(0), fc.nat({ max: 1_000_000 })),
  })
  .chain(({ F, K, bias, since }) => documentOf(F, K, bias).map((document) => ({ document, since })))
  .chain(({ document, since }) => {
    const { D, K } = shapeOf(document);
    return fc.record({
      document: fc.constant(document),
      base: fc.option(fc.record({ iteration: fc.nat({ max: since }), W: flat(D, K, 1e13) })),
      run: fc.option(runOf(D, K, since), { freq: 5 }),
    });
  });

/** Everything of a session that can be compared; doubles by their bits. */
export function parts({ document, base, run }: Session): unknown {
  const bits = (W: Float64Array | null): unknown => W && Array.from(new BigUint64Array(W.slice().buffer));
  const samples = Float64Array.from([...document.samples].flatMap(({ features, label }) => [...features, label]));
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

export function historyParts(history: RiskHistory): unknown {
  const { first, last } = history;
  return [first, last, history.at(last), history.range(), history.stored(), history.polyline(60)];
}
