import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSound } from '../testing/expectSound';
import { file, type Loose, originals, spoiltSessions } from '../testing/spoiltSessions';
import { readSession } from './sessionFile';
import { writeSession } from './writeSession';
import { fileProblem, fileRun } from '../testing/fileProblem';

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

describe('a file that can not be opened', () => {
  it.each([
    ['', { kind: 'notJson' }],
    ['{"format":"softmax-lab"', { kind: 'notJson' }],
    ['NaN', { kind: 'notJson' }],
    ['\u0089PNG\r\n\u001a\n', { kind: 'notJson' }],
    ['null', { kind: 'notASession' }],
    ['[]', { kind: 'notASession' }],
    ['"softmax-lab"', { kind: 'notASession' }],
    ['{"format":"other","version":1}', { kind: 'notASession' }],
    ['{"__proto__":{"format":"softmax-lab","version":1}}', { kind: 'notASession' }],
    ['{"format":"softmax-lab","version":5}', { kind: 'newerVersion', version: 5 }],
    ['{"format":"softmax-lab","version":1.5,"document":0}', { kind: 'newerVersion', version: 1.5 }],
    ['{"format":"softmax-lab","version":1e999}', { kind: 'damaged', where: 'version' }],
    ['{"format":"softmax-lab","version":"1"}', { kind: 'damaged', where: 'version' }],
    ['{"format":"softmax-lab"}', { kind: 'damaged', where: 'version' }],
    ['{"format":"softmax-lab","version":1}', { kind: 'damaged', where: 'document' }],
  ])('%j', (text, problem) => expect(fileProblem(text)).toEqual(problem));

  it.each<[string, Loose]>([
    ['document.features', { features: [] }],
    ['document.features[1]', { features: ['x1', 2] }],
    ['document.axes', { axes: [0, 0] }],
    ['document.axes', { axes: [0, 2] }],
    ['document.axes', { axes: [0] }],
    ['document.axes[0]', { axes: [-1, 0] }],
    ['document.points', { points: { length: 0 } }],
    ['document.points[0]', { points: [[1, 2]] }],
    ['document.points[1]', { points: [[1, 2, 0], null] }],
    ['document.points[1]', { points: [[1, 2, 0], [1, '2', 0]] }], // prettier-ignore
    ['document.points[0]', { points: [[1, 2, 2]] }],
    ['document.points[0]', { points: [[1, 2, -1]] }],
    ['document.points[0]', { points: [[1, 2, 0.5]] }],
    ['document.domain', { domain: [[0, 1]] }],
    ['document.domain[0]', { domain: [[1, 0], [0, 1]] }], // prettier-ignore
    ['document.domain[1]', { domain: [[0, 1], [0, 0]] }], // prettier-ignore
    ['document.domain[1][2]', { domain: [[0, 1], [0, 1, 2]] }], // prettier-ignore
    ['document.bias', { bias: 1 }],
    ['document.standardise', { standardise: 0 }],
    ['document.eta', { eta: '0.1' }],
    ['document.initialW', { initialW: [[0, 0]] }],
    ['document.initialW', { initialW: [[0], [0], [0]] }],
    ['document.base.W', { base: { iteration: 0, W: [[0, 0]] } }],
    ['document.base.iteration', { base: { iteration: 0.5, W: [] } }],
    ['document.base.iteration', { base: { iteration: 3, W: [[1, 2], [3, 4], [5, 6]] } }], // prettier-ignore
  ])('damaged at %s', (where, document) => {
    expect(fileProblem(file(document))).toEqual({ kind: 'damaged', where });
  });

  it.each<[string, Loose]>([
    ['run.iteration', { iteration: -1 }],
    ['run.iteration', { iteration: 2 ** 53 }],
    ['run.iteration', { iteration: null }],
    ['run.W', { W: [[1, 2, 3], [4, 5, 6]] }], // prettier-ignore
    ['run.W[0]', { W: [[null, 2]] }],
    ['run.G', { G: [] }],
    ['run.risk', { risk: -1 }],
    ['run.risks', { risks: [0.7, 0.6, 0.4] }],
    ['run.risks', { risks: [0.8, 0.7, 0.6, 0.5] }],
    ['run.risks', { risks: new Array(4098).fill(0.5) }],
    ['run.risks[1]', { risks: [0.7, -0.6, 0.5] }],
    ['run.risks[1]', { risks: [0.7, 'x', 0.5] }],
    ['run.risks', { risks: [{ bucket: 1, min: [0.5], max: [0.5] }] }],
    ['run.risks', { risks: [0.7, 0.6, { bucket: 1, min: [0, 0, 0], max: [1, 1, 1] }] }],
    ['run.risks[0]', { risks: [{ bucket: 1, min: [-1], max: [0.5] }] }],
  ])('damaged at %s', (where, parts) => {
    expect(fileProblem(file({}, fileRun(parts)))).toEqual({ kind: 'damaged', where });
  });

  it('says where μ and σ can not be what the features were standardised with', () => {
    const damaged = { kind: 'damaged', where: 'document.standardise' };
    expect(fileProblem(file({ standardise: { mean: [1], deviation: [1] } }))).toEqual(damaged);
    expect(fileProblem(file({ standardise: { mean: [1, 2], deviation: [1, 0] } }))).toEqual(damaged);
    expect(fileProblem(file({ standardise: { mean: [1, 2], deviation: [1, 1e-300] } }))).toEqual(damaged);
  });
});

describe('a file that can be opened all the same', () => {
  it('is this one, and with a byte order mark', () => {
    expect(fileProblem(file())).toBeNull();
    expect(fileProblem('\uFEFF' + JSON.stringify(file()))).toBeNull();
  });

  it('has keys that nobody knows, and names that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor'];
    const extra = JSON.stringify(file({ features: names, classes: ['toString', 'hasOwnProperty'], extra: [[[]]] }));
    const text = extra.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const reading = readSession(text);
    expect(reading.ok && reading.session.document.features).toEqual(names);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Loose).polluted).toBeUndefined();
  });

  it('leaves out whatever may be absent, or says null', () => {
    for (const absent of [undefined, null]) {
      const optional = { axes: absent, domain: absent, standardise: absent, initialW: absent, base: absent };
      const reading = readSession(JSON.stringify(file(optional, { run: absent })));
      expect(reading).toMatchObject({
        ok: true,
        session: { document: { axes: [0, 1], initialW: [[0, 0], [0, 0], [0, 0]] }, base: null, run: null }, // prettier-ignore
      });
      expect(fileProblem(file({}, fileRun({ G: absent, risk: absent, risks: absent })))).toBeNull();
    }
  });

  it('takes the risk from the risks, and no risks from an empty list', () => {
    const reading = readSession(JSON.stringify(file({}, fileRun({ risk: undefined }))));
    expect(reading.ok && reading.session.run?.risk).toBe(0.5);
    const empty = readSession(JSON.stringify(file({}, fileRun({ risks: [] }))));
    expect(empty.ok && empty.session.run?.history).toBeNull();
  });

  it('has names of letters only', () => {
    const reading = readSession(JSON.stringify(file({ classes: ['e\u0301\u202e', '\u200b<b>\n'] })));
    expect(reading.ok && reading.session.document.classes).toEqual(['\u00e9', '<b>']);
  });

  it('is fitted where samples differ by almost nothing', () => {
    for (const gap of [0, 1e-15, 1e-9]) {
      const points = [[1, -1e6, 0], [1 + gap, -1e6 * (1 + gap), 1]]; // prettier-ignore
      const reading = readSession(JSON.stringify(file({ points, domain: null })));
      expect(reading.ok && reading.session.document.domain.every(([low, high]) => low < high)).toBe(true);
    }
  });
});

describe('spoilt files', () => {
  it('are refused or sound, and never throw', () => {
    const texts = originals();
    expect(texts.map(fileProblem)).toEqual([null, null, null, null]);
    const outcome = { opened: 0, refused: 0 };
    fc.assert(
      fc.property(spoiltSessions(), (text) => {
        const reading = readSession(text);
        outcome[reading.ok ? 'opened' : 'refused']++;
        if (!reading.ok) return;
        expectSound(reading.session);
        const saved = writeSession(reading.session);
        const again = readSession(saved);
        expect(again.ok && writeSession(again.session)).toBe(saved);
      }),
      { numRuns: process.env['SOAK'] === '1' ? 10_000 : 3_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(PROTOTYPE);
    expect(Math.min(outcome.opened, outcome.refused)).toBeGreaterThan(50);
  }, 120_000);

  it('of random text are refused', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readSession(text).ok));
  });
});
