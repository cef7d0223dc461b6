import { describe, expect, it } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { LIMITS } from '../model/limits';
import { openDataset } from '../session/openDataset';
import { file, type Loose, sized } from '../testing/spoiltSessions';
import { readSession } from './sessionFile';
import { writeSession } from './writeSession';
import { sizeProblem } from './sessionProblem';
import { fileProblem, fileRun } from '../testing/fileProblem';

const point = (x: number): Loose => file({ points: [[0, x, 1]] });
const classNamed = (name: string): Loose => file({ classes: ['a', name] });
const firstWeight = (w: number): Loose => file({ initialW: [[w, 0], [0, 0], [0, 0]] }); // prettier-ignore

const only = (value: number): number[][] => [[value, 0], [0, 0], [0, 0]]; // prettier-ignore
const firstOf = (matrix: 'W' | 'G', value: number): Loose => file({}, fileRun({ [matrix]: only(value) }));
const risks = (values: readonly number[]): Loose =>
  file({ base: null }, fileRun({ iteration: values.length - 1, risk: values.at(-1), risks: values }));
const last = (iteration: number): Loose => file({}, fileRun({ iteration, risks: null }));

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
    expect(fileProblem(within)).toBeNull();
    expect(fileProblem(beyond)).toMatchObject({ kind: 'limit', what, value });
  });

  it('on the size of a file is asked before parsing', () => {
    const max = LIMITS.maxFileBytes;
    expect(sizeProblem(max)).toBeNull();
    expect(sizeProblem(max + 1)).toEqual({ kind: 'tooLarge', bytes: max + 1 });
    const text = JSON.stringify(file());
    expect(fileProblem(text + ' '.repeat(max - text.length))).toBeNull();
    expect(fileProblem(text + ' '.repeat(max - text.length + 1))).toEqual({ kind: 'tooLarge', bytes: max + 1 });
    expect(fileProblem('山'.repeat(max / 3 + 1))).toMatchObject({ kind: 'tooLarge' });
  });

  it('on nesting there is none', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(fileProblem(deep(10_000))).toEqual({ kind: 'notASession' });
    const inside = JSON.stringify(file({ points: 'deep' })).replace('"deep"', deep(10_000));
    expect(fileProblem(inside)).toEqual({ kind: 'damaged', where: 'document.points[0]' });
    const stashed = JSON.stringify({ ...file(), extra: 'deep' }).replace('"deep"', deep(10_000));
    expect(fileProblem(stashed)).toBeNull();
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
    expect(fileProblem(saved)).toBeNull();
  }, 30_000);
});
