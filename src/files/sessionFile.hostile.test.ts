import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { LIMITS } from '../model/limits';
import { openDataset } from '../session/openDataset';
import { expectSound } from '../testing/expectSound';
import { file, type Loose, originals, sized, spoiltSessions } from '../testing/spoiltSessions';
import { readSession } from './sessionFile';
import { writeSession } from './writeSession';
import { sizeProblem, type SessionProblem } from './sessionProblem';

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

function problemOf(value: unknown): SessionProblem | null {
  const reading = readSession(typeof value === 'string' ? value : JSON.stringify(value));
  return reading.ok ? null : reading.problem;
}

/** The parts of `run` in `file()` with some of them replaced. */
const run = (parts: Loose): Loose => ({ run: { ...Object(file().run), ...parts } });

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
  ])('%j', (text, problem) => expect(problemOf(text)).toEqual(problem));

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
    expect(problemOf(file(document))).toEqual({ kind: 'damaged', where });
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
    expect(problemOf(file({}, run(parts)))).toEqual({ kind: 'damaged', where });
  });

  it('says where μ and σ can not be what the features were standardised with', () => {
    const damaged = { kind: 'damaged', where: 'document.standardise' };
    expect(problemOf(file({ standardise: { mean: [1], deviation: [1] } }))).toEqual(damaged);
    expect(problemOf(file({ standardise: { mean: [1, 2], deviation: [1, 0] } }))).toEqual(damaged);
    expect(problemOf(file({ standardise: { mean: [1, 2], deviation: [1, 1e-300] } }))).toEqual(damaged);
  });
});

describe('a file that can be opened all the same', () => {
  it('is this one, and with a byte order mark', () => {
    expect(problemOf(file())).toBeNull();
    expect(problemOf('\uFEFF' + JSON.stringify(file()))).toBeNull();
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
      expect(problemOf(file({}, run({ G: absent, risk: absent, risks: absent })))).toBeNull();
    }
  });

  it('takes the risk from the risks, and no risks from an empty list', () => {
    const reading = readSession(JSON.stringify(file({}, run({ risk: undefined }))));
    expect(reading.ok && reading.session.run?.risk).toBe(0.5);
    const empty = readSession(JSON.stringify(file({}, run({ risks: [] }))));
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

const point = (x: number): Loose => file({ points: [[0, x, 1]] });
const classNamed = (name: string): Loose => file({ classes: ['a', name] });
const firstWeight = (w: number): Loose => file({ initialW: [[w, 0], [0, 0], [0, 0]] }); // prettier-ignore

const only = (value: number): number[][] => [[value, 0], [0, 0], [0, 0]]; // prettier-ignore
const firstOf = (matrix: 'W' | 'G', value: number): Loose => file({}, run({ [matrix]: only(value) }));
const risks = (values: readonly number[]): Loose =>
  file({ base: null }, run({ iteration: values.length - 1, risk: values.at(-1), risks: values }));
const last = (iteration: number): Loose => file({}, run({ iteration, risks: null }));

describe('a limit', () => {
  it.each<[string, Loose, Loose, number]>([
    ['classes', sized(2, 10, true), sized(2, 11, true), 11],
    ['classes', sized(2, 2, true), sized(2, 1, true), 1],
    ['classes', sized(2, 10, true), sized(2, 800, true), 800],
    ['features', sized(64, 2, true), sized(65, 2, true), 65],
    ['features', sized(64, 2, false), sized(65, 2, false), 65],
    ['features', sized(64, 2, false), sized(6400, 2, false), 6400],
    ['samples', sized(1, 2, true, 100_000), sized(1, 2, true, 100_001), 100_001],
    ['values', sized(10, 2, true, 100_000), sized(11, 2, true, 100_000), 1_100_000],
    ['coordinate', point(1e7), point(1e7 + 1), 1e7 + 1],
    ['coordinate', point(-1e7), point(-1e9), -1e9],
    ['eta', file({ eta: 1e6 }), file({ eta: 1e6 + 1 }), 1e6 + 1],
    ['eta', file({ eta: Number.MIN_VALUE }), file({ eta: 0 }), 0],
    ['eta', file({ eta: 1 }), file({ eta: -1e8 }), -1e8],
    ['name', classNamed('山'.repeat(40)), classNamed('山'.repeat(41)), 41],
    ['name', classNamed('👩'.repeat(40)), classNamed('👩'.repeat(4000)), 4000],
    ['name', classNamed('a\u200b'.repeat(40)), classNamed('q\u0301'.repeat(21)), 42],
    ['weight', firstWeight(1e7), firstWeight(1e7 + 1), 1e7 + 1],
    ['runWeight', firstOf('W', 1e30), firstOf('W', -1e31), -1e31],
    [
      'runWeight',
      file({ base: { iteration: 1, W: only(1e30) } }),
      file({ base: { iteration: 1, W: only(1e31) } }),
      1e31,
    ],
    ['gradient', firstOf('G', -1e8), firstOf('G', 1e200), 1e200],
    ['risk', risks([1, 1e40]), risks([1, 1e300]), 1e300],
    ['risk', risks([0.7, 1e40, 0.5]), risks([1e308, 1.7e308, 0.5]), 1.7e308],
    ['iteration', last(1e9), last(2 ** 53 - 1), 2 ** 53 - 1],
    [
      'iteration',
      file({ base: { iteration: 1e9, W: only(0) } }, { run: null }),
      file({ base: { iteration: 1e9 + 1, W: only(0) } }, { run: null }),
      1e9 + 1,
    ],
    ['edge', file({ domain: [[-1e8, 1], [0, 1]] }), file({ domain: [[-1.1e8, 1], [0, 1]] }), 1.1e8], // prettier-ignore
    ['span', file({ domain: [[0, 1e-25], [0, 1]] }), file({ domain: [[0, 1e-90], [0, 1]] }), 1e-90], // prettier-ignore
  ])('on %s is kept, and no more', (what, within, beyond, value) => {
    expect(problemOf(within)).toBeNull();
    expect(problemOf(beyond)).toMatchObject({ kind: 'limit', what, value });
  });

  it('on the size of a file is asked before parsing', () => {
    const max = LIMITS.maxFileBytes;
    expect(sizeProblem(max)).toBeNull();
    expect(sizeProblem(max + 1)).toEqual({ kind: 'tooLarge', bytes: max + 1 });
    const text = JSON.stringify(file());
    expect(problemOf(text + ' '.repeat(max - text.length))).toBeNull();
    expect(problemOf(text + ' '.repeat(max - text.length + 1))).toEqual({ kind: 'tooLarge', bytes: max + 1 });
    expect(problemOf('山'.repeat(max / 3 + 1))).toMatchObject({ kind: 'tooLarge' });
  });

  it('on nesting there is none', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(problemOf(deep(10_000))).toEqual({ kind: 'notASession' });
    const inside = JSON.stringify(file({ points: 'deep' })).replace('"deep"', deep(10_000));
    expect(problemOf(inside)).toEqual({ kind: 'damaged', where: 'document.points[0]' });
    const stashed = JSON.stringify({ ...file(), extra: 'deep' }).replace('"deep"', deep(10_000));
    expect(problemOf(stashed)).toBeNull();
  });
});

describe('the largest files', () => {
  it('of 100,000 samples open', () => {
    const document = openDataset('overlap');
    const samples = SampleTable.of(2, Array.from({ length: 100 }, () => [...document.samples]).flat());
    const text = writeSession({ document: { ...document, samples }, base: null, run: null });
    const reading = readSession(text);
    expect(reading.ok && reading.session.document.samples.equals(samples)).toBe(true);
  });

  it('can be saved again, without the layout where it would make them too large', () => {
    const features = Array.from({ length: 10 }, (_, o) => `x${o}`);
    const row = [...features.map(() => 0.1234567890123456), 1];
    const points = new Array<number[]>(100_000).fill(row);
    const text = JSON.stringify(file({ features, points, initialW: null, base: null }, { run: null }));
    const reading = readSession(text);
    const saved = reading.ok ? writeSession(reading.session) : '';
    expect(saved).toMatch(/^\{"format":"softmax-lab","version":1,/);
    expect(problemOf(saved)).toBeNull();
  }, 30_000);
});

describe('spoilt files', () => {
  it('are refused or sound, and never throw', () => {
    const texts = originals();
    expect(texts.map(problemOf)).toEqual([null, null, null, null]);
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
