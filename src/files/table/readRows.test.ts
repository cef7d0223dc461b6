import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { finish, readingOf, samplesOf, tableOf } from '../../testing/readTables';
import { readRows } from './readRows';

const table = (text: string) => tableOf(text, { delimiter: ',', header: true });
const refusedOf = (text: string) =>
  readingOf(table(text), { features: [0, 1], label: 2 }).refused.map(({ row, line, column, reason, value }) => [
    row,
    line,
    column,
    reason,
    value,
  ]);

describe('samples', () => {
  it('are the rows in their order, N × F row-major, in the order of the features chosen', () => {
    const { samples, featureNames, classes } = samplesOf(table('a,b,class,c\n1,2,y,3\n4,5,x,6\n'), {
      features: [3, 0],
      label: 2,
    });
    expect(samples).toEqual({
      N: 2,
      F: 2,
      features: Float64Array.of(3, 1, 6, 4),
      labels: Uint8Array.of(1, 0),
    });
    expect(featureNames).toEqual(['c', 'a']);
    expect(classes).toEqual(['x', 'y']);
  });

  it('have names of their own where the header has none', () => {
    const { featureNames } = samplesOf(tableOf('1,2.5,x\n3,4.5,y\n'));
    expect(featureNames).toEqual(['x1', 'x2']);
  });

  it('are all of one class where there is no label, and a second class is there to be used', () => {
    const { samples, classes, labels } = samplesOf(table('a,b\n1.5,2.5\n3,4.5'));
    expect(samples.labels).toEqual(Uint8Array.of(0, 0));
    expect(classes).toEqual(['A', 'B']);
    expect(labels).toEqual([]);
    expect(samplesOf(table('a,class\n1,B\n2,B')).classes).toEqual(['B', 'B 2']);
    expect(samplesOf(table('a,class\n1,x\n2,x')).classes).toEqual(['x', 'B']);
  });
});

describe('classes', () => {
  const crowd = (labels: number) =>
    'a,class\n' + Array.from({ length: 5 * labels }, (_, n) => `${n},c${100 + (n % labels)}`).join('\n');

  it('are told apart by what can be seen, capitals included', () => {
    const { labels, classes } = samplesOf(table('a,class\n1,x\n2, x \n3,x\u200b\n4,X\n5,"x\n"'));
    expect(labels).toEqual([
      { label: 'x', count: 4 },
      { label: 'X', count: 1 },
    ]);
    expect(classes).toEqual(['X', 'x']);
  });

  it('are the most frequent labels and others, beyond the limit', () => {
    const most = LIMITS.maxClasses;
    const exact = samplesOf(table(crowd(most)));
    expect(exact.classes).toHaveLength(most);
    expect(exact.others).toBe(0);
    const { classes, others, labels, samples } = samplesOf(table(crowd(60)), { otherName: '其他' });
    expect(classes).toHaveLength(most);
    expect(classes.at(-1)).toBe('其他');
    expect(others).toBe(60 - (most - 1));
    expect(labels).toHaveLength(60);
    expect(samples.labels.filter((label) => label === most - 1)).toHaveLength(5 * others);
  });

  it('are those chosen, in that order, and others where labels are left', () => {
    const text = 'a,class\n1,x\n2,y\n3,z\n4,other\n';
    const { classes, samples, others } = samplesOf(table(text), { kept: ['z', 'other', 'w'] });
    expect(classes).toEqual(['z', 'other', 'w', 'other 2']);
    expect(samples.labels).toEqual(Uint8Array.of(3, 3, 0, 1));
    expect(others).toBe(2);
    const all = samplesOf(table(text), { kept: ['z', 'y', 'other', 'x'] });
    expect(all.classes).toEqual(['z', 'y', 'other', 'x']);
    expect(all.others).toBe(0);
    const many = Array.from({ length: LIMITS.maxClasses }, (_, m) => `k${m}`);
    expect(() => readingOf(table(text), { kept: many })).toThrow(RangeError);
  });

  it('count only samples: a label of refused rows alone is none', () => {
    const { classes, labels } = samplesOf(table('a,class\n1,x\nn/a,z\n2,y\n3,x'));
    expect(classes).toEqual(['x', 'y']);
    expect(labels).toEqual([
      { label: 'x', count: 2 },
      { label: 'y', count: 1 },
    ]);
  });

  it('may be called what an object has by itself', () => {
    const hostile = table('constructor,toString,class\n0.5,0.25,__proto__\n-1,0.5,B\n1,-1,__proto__\n3,4,valueOf');
    const { classes, featureNames, samples } = samplesOf(hostile);
    expect(classes).toEqual(['B', '__proto__', 'valueOf']);
    expect(featureNames).toEqual(['constructor', 'toString']);
    expect(samples.labels).toEqual(Uint8Array.of(1, 0, 1, 2));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a refused row', () => {
  it('is listed once, for its leftmost fault, with row, line, column, reason and cell', () => {
    const text = [
      'a,b,class',
      '1,2,x',
      '',
      'n/a,,y',
      '3,"","y"',
      '4,1e999,x',
      '5,"1,5",x',
      '6,１２,x',
      '7,12abc,x',
      '8,NaN,x',
      '9,-Infinity,x',
      '10,10000000.1,x',
      '11,12, ',
      '12,13',
      '13,"14,x',
      '14,15,y',
    ].join('\r\n');
    expect(refusedOf(text)).toEqual([
      [2, 4, 0, 'notANumber', 'n/a'],
      [3, 5, 1, 'empty', ''],
      [4, 6, 1, 'tooLarge', '1e999'],
      [5, 7, 1, 'decimalMark', '1,5'],
      [6, 8, 1, 'otherDigits', '１２'],
      [7, 9, 1, 'notANumber', '12abc'],
      [8, 10, 1, 'notFinite', 'NaN'],
      [9, 11, 1, 'notFinite', '-Infinity'],
      [10, 12, 1, 'tooLarge', '10000000.1'],
      [11, 13, 2, 'noLabel', ' '],
      [12, 14, null, 'cells', '12'],
      [13, 15, null, 'quote', '13'],
    ]);
  });

  it('leaves the others as they are', () => {
    const { samples, refused } = samplesOf(table('a,b,class\n1,2,x\n3,n/a,y\n5,6,y\n'));
    expect(samples.features).toEqual(Float64Array.of(1, 2, 5, 6));
    expect(samples.labels).toEqual(Uint8Array.of(0, 1));
    expect(refused.map(({ row }) => row)).toEqual([2]);
  });

  it('is not refused for a column that is left out', () => {
    expect(refusedOf('a,b,class,note\n1,2,x,\n3,4,y,n/a')).toEqual([]);
  });

  it('is listed with the beginning of a long cell', () => {
    expect(refusedOf(`a,b,class\n1,${'y'.repeat(500)},x`)).toEqual([[1, 2, 1, 'notANumber', 'y'.repeat(200)]]);
  });
});

describe('limits', () => {
  const problemOf = (text: string, features: number[], label: number | null = null) => {
    const reading = readingOf(table(text), { features, label });
    return reading.ok ? null : reading.problem;
  };
  const columnsOf = (count: number) => Array.from({ length: count }, (_, column) => column);
  const wide = (columns: number, rows: number) =>
    [columnsOf(columns).join(','), ...Array<string>(rows).fill(Array(columns).fill(1).join(','))].join('\n');

  it('asks for a feature and for a sample', () => {
    expect(problemOf('a,b\n1,2', [])).toEqual({ kind: 'noFeatures' });
    expect(problemOf('a,b\nx,2\n,3', [0])).toEqual({ kind: 'noSamples' });
    expect(problemOf('a,b', [0])).toEqual({ kind: 'noSamples' });
    expect(readingOf(table('a,b\nx,2\n,3'), { features: [0], label: null }).refused).toHaveLength(2);
  });

  it('takes as many features as a model does', () => {
    const most = LIMITS.maxFeatures;
    expect(problemOf(wide(most, 2), columnsOf(most))).toBeNull();
    expect(problemOf(wide(most + 1, 2), columnsOf(most + 1))).toEqual({ kind: 'tooManyFeatures', features: most + 1 });
  });

  it('counts N × F of what can be read', () => {
    const rows = LIMITS.maxValues / 20;
    expect(problemOf(wide(20, rows), columnsOf(20))).toBeNull();
    expect(problemOf(wide(20, rows + 1), columnsOf(20))).toEqual({
      kind: 'tooManyValues',
      samples: rows + 1,
      features: 20,
    });
    expect(problemOf(wide(20, rows) + '\nn/a' + ',1'.repeat(19), columnsOf(20))).toBeNull();
    expect(problemOf(wide(19, rows + 1), columnsOf(19))).toBeNull();
  });

  it('throws where the choice makes no sense', () => {
    expect(() => problemOf('a,b\n1,2', [2])).toThrow(RangeError);
    expect(() => problemOf('a,b\n1,2', [-1])).toThrow(RangeError);
    expect(() => problemOf('a,b\n1,2', [0, 0])).toThrow(RangeError);
    expect(() => problemOf('a,b\n1,2', [0, 1], 1)).toThrow(RangeError);
  });

  it('pauses every 2,000 rows, so that a long table can be given up', () => {
    const reading = readRows(table(wide(2, 9000)), { features: [0, 1], label: null, otherName: 'other' });
    const shares: number[] = [];
    for (let step = reading.next(); !step.done; step = reading.next()) shares.push(step.value);
    expect(shares).toEqual([2, 4, 6, 8].map((thousands) => thousands / 9));
    expect(() => finish(reading)).not.toThrow();
  });
});
