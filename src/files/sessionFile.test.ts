import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { DATASET_NAMES } from '../model/data/datasetName';
import { changeDocument, type Document, shownSource } from '../session/document';
import { openDataset } from '../session/openDataset';
import { anySession, historyOf, historyParts, parts } from '../testing/sessions';
import { readSession } from './sessionFile';
import { writeSession } from './writeSession';
import { openedFile } from '../testing/openedFile';

describe('a session file', () => {
  it('reads back bit for bit, and the second save has the same bytes', () => {
    fc.assert(
      fc.property(anySession, (saved) => {
        const text = writeSession(saved);
        const read = openedFile(text);
        expect(parts(read)).toEqual(parts(saved));
        expect(writeSession(read)).toBe(text);
      }),
      { numRuns: process.env['SOAK'] === '1' ? 10_000 : 500 },
    );
  }, 300_000);

  it('keeps every data set of the menu', () => {
    for (const source of DATASET_NAMES) {
      const document = openDataset(source);
      const read = openedFile(writeSession({ document, base: null, run: null }));
      expect(read).toEqual({ document, base: null, run: null });
    }
  });

  it('says version 2 just where a build of version 1 could not show it', () => {
    for (const K of [2, 8, 9, 10]) {
      const classes = [...'ABCDEFGHIJ'].slice(0, K);
      const samples = SampleTable.of(2, [{ features: [0.5, -1], label: K - 1 }]);
      const initialW = [0, 1, 2].map((o) => classes.map((_, m) => o + m / 4));
      const document: Document = { ...openDataset('empty'), source: 'own', classes, samples, initialW };
      const text = writeSession({ document, base: null, run: null });
      expect(text).toContain(`"version": ${K > 8 ? 2 : 1},`);
      expect(openedFile(text).document).toEqual(document);
    }
  });

  it('has the keys in the order of the contract and a layout for eyes', () => {
    const W = Float64Array.of(1, 2, 3, -0.5, 1e-300, 1e21);
    const document: Document = {
      ...openDataset('empty'),
      classes: ['a', 'b'],
      samples: SampleTable.of(2, [{ features: [0.1, -0], label: 1 }]),
      initialW: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    };
    const G = Float64Array.of(1, 2, 3, -0.5, 1e-300, 1e7);
    const run = { iteration: 9, W, G, risk: 0.25, history: historyOf(0, 10, 0.25) };
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
          },
          "source": "empty"
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
            [1e-300, 10000000]
          ],
          "risk": 0.25,
          "risks": [0.25, 0.03125, 0.0625, 0.022727272727272728, 0.03571428571428571, 0.08333333333333333, 0.025, 0.041666666666666664, 0.125, 0.25]
        }
      }
      "
    `);
    expect(writeSession(openedFile(text))).toBe(text);
  });

  it('writes −0 as 0 and reads −0 as 0', () => {
    const document = openDataset('nine');
    const W = new Float64Array(9).fill(-0);
    const text = writeSession({ document, base: { iteration: 0, W }, run: null });
    expect(text).not.toMatch(/-0[,\]]/);
    expect(openedFile(text).base?.W.every((weight) => Object.is(weight, 0))).toBe(true);
    const marked = text.replace(/\[0, 0, 0\]/, '[-0, -0.0, 0]').replace('0.5, 0.4', '-0, -0e5');
    const read = openedFile(marked);
    expect(Object.is(read.document.initialW[0]?.[0], 0)).toBe(true);
    expect(Object.is(read.document.samples.at(0)?.features[1], 0)).toBe(true);
    expect(writeSession(read)).not.toMatch(/-0[,\]]/);
  });

  it('keeps keys that it does not know, at the top and in the document, through an edit', () => {
    const text = writeSession({ document: openDataset('nine'), base: null, run: null });
    const extra = '"author": { "name": "Fisher", "years": [1890, 1962] },\n  "__proto__": { "polluted": true },';
    const deep = `${'['.repeat(9999)}${']'.repeat(9999)}`;
    const marked = text
      .replace('"document": {', `${extra}\n  "document": {\n    "colours": ["red", null], "deep": ${deep},`)
      .replace('"features"', '"constructor": "kept",\n    "features"');
    const { document, ...rest } = openedFile(marked);
    const changed = changeDocument(document, { kind: 'setEta', eta: 0.5 });
    const saved = writeSession({ document: changed, ...rest });
    const file = JSON.parse(saved) as { readonly document: object };
    expect(file).toMatchObject({ author: { name: 'Fisher', years: [1890, 1962] } });
    expect(file.document).toMatchObject({ eta: 0.5, colours: ['red', null], constructor: 'kept' });
    expect(file.document).not.toHaveProperty('deep');
    expect(saved).toContain('"__proto__": {\n    "polluted": true\n  }');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(writeSession(openedFile(saved))).toBe(saved);
  });

  it('leaves out a base and a run that the document has outgrown, and risks that are not of the run', () => {
    const document = openDataset('nine');
    const W = new Float64Array(9);
    const run = { iteration: 5, W, G: W, risk: 1, history: historyOf(0, 6, 1) };
    const grown = { ...document, classes: [...document.classes, 'D'], initialW: [0, 1, 2].map(() => [0, 0, 0, 0]) };
    expect(openedFile(writeSession({ document: grown, base: { iteration: 5, W }, run }))).toMatchObject({
      base: null,
      run: null,
    });
    expect(openedFile(writeSession({ document, base: { iteration: 6, W }, run })).base).toBeNull();
    expect(openedFile(writeSession({ document, base: null, run: { ...run, iteration: 4 } })).run?.history).toBeNull();
    expect(openedFile(writeSession({ document, base: null, run: { ...run, risk: 2 } })).run?.history).toBeNull();
  });

  it('keeps the iterations of a long run that did not begin at 0', () => {
    const document = openDataset('nine');
    const history = historyOf(1_000, 20_002, 0.5);
    const text = writeSession({
      document,
      base: null,
      run: { iteration: history.last, W: new Float64Array(9), G: null, risk: 0.5, history },
    });
    const read = openedFile(text).run?.history;
    expect(read && historyParts(read)).toEqual(historyParts(history));
  });
});

describe('the name of a shipped data set', () => {
  it('is kept, with its credit; of own samples, and where it is unknown, none is', () => {
    for (const source of [...DATASET_NAMES, 'own' as const]) {
      const document = { ...openDataset(source === 'own' ? 'nine' : source), source };
      const text = writeSession({ document, base: null, run: null });
      const reading = readSession(text);
      expect(reading.ok && reading.session.document.source).toBe(source);
      expect(reading.ok && writeSession(reading.session)).toBe(text);
      expect(text.includes('"source"')).toBe(source !== 'own');
      const claimed = readSession(text.replace(`"${source}"`, '"__proto__"'));
      if (source !== 'own') expect(claimed.ok && claimed.session.document.source).toBe('own');
    }
  });

  it('is not that of an empty plane on which samples were placed', () => {
    const empty = openDataset('empty');
    expect(shownSource(empty)).toBe('empty');
    expect(shownSource(changeDocument(empty, { kind: 'addSample', features: [1, 1], label: 0 }))).toBe('own');
    expect(shownSource(openDataset('iris'))).toBe('iris');
  });
});
