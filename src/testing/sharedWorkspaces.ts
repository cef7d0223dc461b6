import fc from 'fast-check';
import { DATASET_NAMES } from '../model/data/datasetName';
import { LIMITS } from '../model/limits';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { anySession, double } from './sessions';
import type { Workspace } from '../session/workspace';
import { SCREENS, SPEEDS, viewFields } from '../session/view';

/** Every switch that travels. */
const flags = viewFields.flatMap(([name, { initial, link }]) =>
  link && typeof initial === 'boolean' ? [[name, fc.boolean()] as const] : [],
);

const viewOfDocument = ({ samples, features }: Document) =>
  fc.record({
    ...Object.fromEntries(flags),
    screen: fc.constantFrom(...SCREENS),
    face: fc.constantFrom('step', 'forces'),
    spread: fc.constantFrom('components', 'pixels', 'scores'),
    selected: samples.N === 0 ? fc.constant(null) : fc.option(fc.nat({ max: samples.N - 1 })),
    speed: fc.constantFrom(...SPEEDS),
    rates: fc.option(fc.array(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), { maxLength: 3 })),
    held: fc.oneof(
      fc.constant([]),
      fc.array(double(LIMITS.maxCoordinate), { minLength: features.length, maxLength: features.length }),
    ),
    proofAt: fc.record({ i: fc.nat({ max: 7 }), m: fc.nat({ max: 7 }), o: fc.nat({ max: 63 }) }),
  });

/** A decimal of few places, as it is placed by hand or read from a table. */
const decimal = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: -4, max: 9 }))
  .map(([whole, places]) => (places < 0 ? whole * 10 ** -places : whole / Number(`1e${places}`)) + 0)
  .filter((value) => Math.abs(value) <= LIMITS.maxCoordinate);

/** The samples of a data set with some removed, moved, relabelled and added. */
const editedSamples = (shipped: readonly Sample[], K: number): fc.Arbitrary<Sample[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('remove', 'move', 'relabel', 'add'),
        at: fc.nat(),
        features: fc.array(fc.oneof(decimal, double(9)), { minLength: 2, maxLength: 2 }),
        label: fc.nat({ max: K - 1 }),
      }),
      { maxLength: 5 },
    )
    .map((edits) => {
      const samples = shipped.slice();
      for (const { kind, at, features, label } of edits) {
        const n = at % (samples.length + 1);
        if (kind === 'add') samples.splice(n, 0, { features, label });
        else if (kind === 'remove') samples.splice(n, 1);
        else if (samples[n]) samples[n] = kind === 'move' ? { ...samples[n], features } : { ...samples[n], label };
      }
      return samples;
    });

const editedDocument = fc
  .record({ source: fc.constantFrom(...DATASET_NAMES), bias: fc.boolean(), renamed: fc.boolean() })
  .chain(({ source, bias, renamed }) => {
    const document = openDataset(source);
    const K = document.classes.length;
    return editedSamples([...document.samples], K).map((edited): Document => {
      const classes = renamed ? document.classes.map((name) => `${name}'`) : document.classes;
      const samples = SampleTable.of(2, edited);
      return { ...document, bias, samples, classes, initialW: document.initialW.slice(bias ? 0 : 1) };
    });
  });

const roundDocument = (document: Document): fc.Arbitrary<Document> => {
  // Products of any decimals might be too large.
  if (document.degree) return fc.constant(document);
  const { N } = document.samples;
  const F = document.features.length;
  return fc.array(fc.array(decimal, { minLength: F, maxLength: F }), { minLength: N, maxLength: N }).map((rows) => ({
    ...document,
    samples: SampleTable.of(
      F,
      Array.from(document.samples, ({ label }, n) => ({ features: rows[n] ?? [], label })),
    ),
  }));
};

/** Sessions of doubles, of decimals, and of data sets that were edited. */
export const sharedWorkspaces: fc.Arbitrary<Workspace> = fc
  .tuple(anySession, fc.constantFrom('double', 'decimal', 'edited'))
  .chain(([session, kind]) => {
    const { document } = session;
    if (kind === 'double') return fc.constant(session);
    if (kind === 'decimal') return roundDocument(document).map((rounded) => ({ ...session, document: rounded }));
    return editedDocument.map((edited) => {
      const W = Float64Array.from(edited.initialW.flat(), (_, at) => at / 7);
      const run = { iteration: 9, W, G: null, risk: null, history: null };
      return { document: edited, base: { iteration: 0, W: new Float64Array(W.length) }, run };
    });
  })
  .chain((session) => viewOfDocument(session.document).map((view) => ({ session, view })));
