import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { DATASET_NAMES } from '../model/data/datasetName';
import { realSet } from '../model/data/realSets';
import { LIMITS } from '../model/limits';
import { randomFrom } from '../model/data/random';
import { roundCoordinate } from '../model/data/roundCoordinate';
import { crc32 } from './crc32';
import { SampleTable } from '../model/data/sampleTable';
import { type Document, documentOf } from '../session/document';
import { openDataset } from '../session/openDataset';
import { readLink, writeLink } from './permalink';
import { parts } from '../testing/sessions';
import type { Workspace } from '../session/workspace';
import { initialView, type View } from '../session/view';
import { sharedWorkspaces } from '../testing/sharedWorkspaces';

const SOAK = process.env['SOAK'] === '1';

/** What a text carries; fails with the problem where it is refused. */
function opened(text: string): Workspace {
  const reading = readLink(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return { session: reading.session, view: reading.view };
}

/** All of it that a link carries. */
function carried({ session, view }: Workspace): unknown {
  const { run } = session;
  return { session: parts({ ...session, run: run && { ...run, G: null, risk: null, history: null } }), view };
}

it('carries a real set whole, and says where it comes from', async () => {
  for (const name of ['flowers', 'penguins', 'wine'] as const) {
    const document = documentOf(await realSet(name));
    const text = writeLink({ session: { document, base: null, run: null }, view: initialView });
    expect(text).toContain(`&data=own&set=${name}&`);
    expect(text.length).toBeLessThan(LIMITS.maxLinkLength);
    const { document: read } = opened(text).session;
    expect(read.source).toBe(name);
    expect(read.axes).toEqual(document.axes);
    expect(read.samples.equals(document.samples)).toBe(true);
  }
});

it('says version 2 just where a build of version 1 could not show it', () => {
  for (const K of [8, 9, 10]) {
    const classes = [...'ABCDEFGHIJ'].slice(0, K);
    const samples = SampleTable.of(2, [{ features: [0.5, -1], label: K - 1 }]);
    const initialW = [0, 1, 2].map((o) => classes.map((_, m) => o + m / 4));
    const document: Document = { ...openDataset('empty'), classes, samples, initialW };
    const text = writeLink({ session: { document, base: null, run: null }, view: initialView });
    expect(text.startsWith(`v=${K > 8 ? 2 : 1}&`)).toBe(true);
    expect(opened(text).session.document).toEqual(document);
  }
});

describe('a link', () => {
  it('reads back bit for bit, and the second link is the same', () => {
    fc.assert(
      fc.property(sharedWorkspaces, (given) => {
        const text = writeLink(given);
        fc.pre(text.length <= LIMITS.maxLinkLength);
        const read = opened(text);
        expect(carried(read)).toEqual(carried(given));
        expect(writeLink(read)).toBe(text);
      }),
      { numRuns: SOAK ? 10_000 : 300 },
    );
  }, 300_000);

  it('of 200 clicked samples, W included, has at most 2,000 characters', () => {
    const random = randomFrom(4);
    const lengths: Record<string, number> = {};
    for (const K of [2, 3, 8]) {
      for (const span of [1, 2.4, 9.9, 999]) {
        const rows = Array.from({ length: 200 }, (_, n) => ({
          features: [random.uniform(), random.uniform()].map((at) => roundCoordinate((at - 0.5) * span, span)),
          label: n % K,
        }));
        const classes = [...'ABCDEFGH'].slice(0, K);
        const samples = SampleTable.of(2, rows);
        const W = Float64Array.from({ length: 3 * K }, () => random.normal());
        const document: Document = {
          ...openDataset('empty'),
          ...{ classes, samples, eta: 0.37 },
          domain: [[-span / 2, span / 2], [-span / 2, span / 2]], // prettier-ignore
          initialW: [0, 1, 2].map(() => new Array<number>(K).fill(0)),
        };
        const base = { iteration: 123, W: W.map((weight) => weight / 3) };
        const run = { iteration: 12_345, W, G: null, risk: null, history: null };
        const text = writeLink({ session: { document, base, run }, view: { ...initialView, screen: 'inspect' } });
        expect(carried(opened(text))).toMatchObject({ session: { run: { iteration: 12_345 } } });
        lengths[`K = ${K}, span ${span}`] = text.length;
      }
    }
    expect(Math.max(...Object.values(lengths)), JSON.stringify(lengths)).toBeLessThanOrEqual(2_000);
  });

  it('names a data set that is as it ships, and what is left of one that was edited', () => {
    const view = initialView;
    const fresh = (document: Document): number =>
      writeLink({ session: { document, base: null, run: null }, view }).length;
    for (const source of DATASET_NAMES) {
      const document = openDataset(source);
      expect(fresh(document), source).toBeLessThan(80);
      expect(opened(writeLink({ session: { document, base: null, run: null }, view })).session.document).toEqual(
        document,
      );
    }
    const overlap = openDataset('overlap');
    const samples = overlap.samples.withFeatures(500, [0.5, 1 / 3]);
    expect(fresh({ ...overlap, samples })).toBeLessThan(200);
  });

  it('has readable settings beside what is packed', () => {
    const document = { ...openDataset('iris'), eta: 0.25, bias: false, initialW: [[0, 0, 0], [0, 0, 0]] }; // prettier-ignore
    const run = { iteration: 200, W: Float64Array.of(1, 2, 3, 4, 5, 6.5), G: null, risk: null, history: null };
    const view: View = { ...initialView, screen: 'proof', selected: 83, contours: false, proofBrief: true };
    expect(writeLink({ session: { document, base: null, run }, view })).toMatchInlineSnapshot(
      `"v=1&data=iris&eta=0.25&bias=0&t=200&screen=proof&sample=84&contours=0&brief=1&d=hBAAEjCgBSj1G4A&sum=e0b87c36"`,
    );
  });

  it('counts on data sets that never change', () => {
    const sums = DATASET_NAMES.map((name) => {
      const { features, classes, domain, samples } = datasetOf(name);
      const flat = samples.flat();
      return [name, crc32(JSON.stringify([features, classes, domain, [...flat.features], [...flat.labels]]))];
    });
    expect(sums).toMatchInlineSnapshot(`
      [
        [
          "iris",
          "b4d94ceb",
        ],
        [
          "nine",
          "af1c62db",
        ],
        [
          "blobs",
          "3d5507c7",
        ],
        [
          "overlap",
          "dd31e325",
        ],
        [
          "two",
          "cf0cfd4a",
        ],
        [
          "five",
          "75771df0",
        ],
        [
          "empty",
          "e841af98",
        ],
        [
          "apart",
          "afa4dfc8",
        ],
        [
          "outlier",
          "6ea4fe1f",
        ],
        [
          "line",
          "babff1fb",
        ],
        [
          "ring",
          "e5774c1d",
        ],
        [
          "rare",
          "a1c05f52",
        ],
        [
          "same",
          "5a313859",
        ],
        [
          "absent",
          "79dc4f99",
        ],
        [
          "far",
          "64953b78",
        ],
        [
          "steep",
          "902608ca",
        ],
      ]
    `);
  });
});

describe('a new draw', () => {
  it('is its name and seed in a link, and comes back to the same samples', () => {
    for (const name of ['ring', 'overlap'] as const) {
      const document = openDataset(name, 41);
      const text = writeLink({ session: { document, base: null, run: null }, view: initialView });
      expect(text).toContain(`v=2&data=${name}&seed=41&`);
      expect(text.length).toBeLessThan(120);
      const read = readLink(text);
      expect(read).toMatchObject({ ok: true, session: { document: { source: name, seed: 41 } } });
      if (read.ok) expect(read.session.document.samples.equals(document.samples)).toBe(true);
    }
  });
});

describe('the checksum', () => {
  it('is the usual CRC-32', () => {
    expect(crc32('123456789')).toBe('cbf43926');
    expect(crc32('')).toBe('00000000');
  });
});
