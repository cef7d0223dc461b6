import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { rolesOf, tableOf } from '../../testing/readTables';

const labelOf = (text: string) => rolesOf(tableOf(text, { delimiter: ',', header: true })).label;
const reasonsOf = (text: string) =>
  rolesOf(tableOf(text, { delimiter: ',', header: true })).columns.map((column) =>
    column.role === 'leftOut' ? column.reason : column.role,
  );

describe('the label', () => {
  it.each([
    ['species,a,b\nx,1,2\ny,3,4', 0],
    ['a,CLASS,b\n1,x,2\n3,y,4', 1],
    ['target,species,class, Label \n1,x,2,u\n3,y,4,v', 3],
    ['target,species,class\n1,x,2\n3,y,4', 2],
    // A name is a name though the column is constant or has fractions.
    ['a,class,b\n1,x,2\n3,x,4', 1],
    ['a,target,b\n1,0.5,2\n3,0.7,4', 1],
    // Else the last column of text or whole numbers.
    ['a,kind,b\n1,x,2.5\n3,y,4', 1],
    ['a,kind,b\n1,x,2\n3,y,4', 2],
    ['a,b,kind\n1.5,2.5,x\n3,4,y', 2],
    // Neither an empty nor a constant one.
    ['a,kind,unit,\n1.5,x,cm,\n3,y,cm,', 1],
    ['a,class,b\n1.5,,x\n3,,y', 2],
    ['a,b\n1.5,2.5\n3,4.5', null],
    // One column of numbers is better a feature, and a row alone shows nothing constant.
    ['a\n1\n2', null],
    ['a,b,kind\n1,2,x', 2],
  ])('of %j is column %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });
});

describe('features', () => {
  it('are columns of numbers, also with some cells that are none', () => {
    expect(reasonsOf('a,b,c,class\n1,n/a,x,u\n2,3,4,v\n3,5,y,u')).toEqual([
      'feature',
      'feature',
      { kind: 'text' },
      'label',
    ]);
    // Just half is not enough.
    expect(reasonsOf('a,b,class\n1,n/a,u\n2,3,v')).toEqual(['feature', { kind: 'text' }, 'label']);
  });

  it('vary: one number in all filled cells is a constant, however written', () => {
    expect(reasonsOf('a,b,c,class\n5.1,5.10,1,u\n5.1,,2,v\n5.1,5.1,3,u')).toEqual([
      { kind: 'constant', value: '5.1', everyRow: true },
      { kind: 'constant', value: '5.10', everyRow: false },
      'feature',
      'label',
    ]);
    // What can't be read makes no constant: the column stays, and the row is refused.
    expect(reasonsOf('a,class\n5,u\nx,v\n5,u')).toEqual(['feature', 'label']);
    // Rows that can't be read as a whole don't count.
    expect(reasonsOf('a,b,class\n5,1,u\n6,2\n5,3,v')).toEqual([
      { kind: 'constant', value: '5', everyRow: true },
      'feature',
      'label',
    ]);
    expect(reasonsOf('a,b,class\n,1,u\n,2,v')).toEqual([{ kind: 'empty' }, 'feature', 'label']);
  });

  const wide = (columns: number, rows: number) => {
    const header = [...Array.from({ length: columns }, (_, column) => `x${column}`), 'class'].join(',');
    const row = (n: number) => [...Array<number>(columns).fill(n + 0.5), 'uv'[n % 2]].join(',');
    return rolesOf(tableOf([header, ...Array.from({ length: rows }, (_, n) => row(n))].join('\n')));
  };

  it('are the first ones where there are more than a model takes', () => {
    const { features, columns, numericColumns } = wide(LIMITS.maxFeatures + 2, 3);
    expect(features).toEqual(Array.from({ length: LIMITS.maxFeatures }, (_, column) => column));
    expect(columns[LIMITS.maxFeatures]).toEqual({
      role: 'leftOut',
      reason: { kind: 'tooMany', limit: LIMITS.maxFeatures },
    });
    expect(numericColumns).toBe(LIMITS.maxFeatures + 2);
    expect(wide(LIMITS.maxFeatures, 3).features).toHaveLength(LIMITS.maxFeatures);
  });

  it('are fewer where the rows are so many that all would be too much', () => {
    const rows = LIMITS.maxValues / 20;
    expect(wide(20, rows).features).toHaveLength(20);
    expect(wide(21, rows).features).toHaveLength(20);
    expect(wide(20, rows + 1).columns[19]).toEqual({ role: 'leftOut', reason: { kind: 'tooMany', limit: 19 } });
  });

  it('are none in a header alone', () => {
    expect(reasonsOf('a,b,class')).toEqual([{ kind: 'empty' }, { kind: 'empty' }, { kind: 'empty' }]);
  });
});
