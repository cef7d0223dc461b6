import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { cellsOf, finish, tableOf } from '../../testing/readTables';
import { parseBeginning, parseTable } from './parseTable';
import { MAX_COLUMNS } from './tableProblem';

const linesOf = (text: string) => tableOf(text).rows.map(({ line }) => line);
const faultsOf = (text: string) => tableOf(text, { delimiter: ',', header: true }).rows.map(({ fault }) => fault);
const problemOf = (text: string) => {
  const reading = finish(parseTable(text));
  return reading.ok ? null : reading.problem;
};

describe('the dialect', () => {
  it.each([
    ['a,b,class\n1.5,2,x\n3,4.5,y', ',', false, true],
    ['a;b;class\n1,5;2;x\n3;4,5;y', ';', true, true],
    ['a;b;class\n1.5;2;x\n3;4.5;y', ';', false, true],
    ['a\tb\tclass\n1.5\t2\tx\n3\t4.5\ty', '\t', false, true],
    ['a\tb\tclass\n1,5\t2\tx\n3\t4,5\ty', '\t', true, true],
    // Without a header each row has as many commas as semicolons or more.
    ['7,2;3,2;6,0;1,8;virginica\n6,3;2,8;5,1;1,5;setosa', ';', true, false],
    ['1,5;x\n2,5;y', ';', true, false],
    ['1,5\t2,5\n3,5\t4,5', '\t', true, false],
    ['1.5,2,x\n3,4.5,y', ',', false, false],
    // Delimiters inside cells.
    ['a,b,class\n1,2,"x;y"\n3,4,"y;z"', ',', false, true],
    ['a;b;class\n1;2;x, y\n3;4;y, z', ';', false, true],
    ['"a,b";"c,d"\n1;2\n3;4', ';', false, true],
    // Excel's hint, also where it is alone in knowing.
    ['sep=;\na;b\n1,5;2,5\n', ';', true, true],
    ['sep=,\nx;y,z\n1,2\n', ',', false, true],
    // Names of columns that are numbers.
    ['0,1,label\n5,6,x\n7,8,y', ',', false, true],
    ['2019,2020,2021\n5,6,7\n7,8,9', ',', false, false],
    // A cell that is missing does not make a row a header.
    ['n/a,3.2,6,x\n6.3,2.8,5.1,y\n6.8,3.2,5.9,y', ',', false, false],
    // pandas writes an index without a name.
    [',a,b\n0,1,2\n1,3,4', ',', false, true],
    // One column, one row.
    ['x\n1.5\n2.5', ',', false, true],
    ['1.5\n2.5', ',', false, false],
    ['1,2,3', ',', false, false],
    ['a,b,c', ',', false, true],
  ])('of %j', (text, delimiter, decimalComma, header) => {
    expect(tableOf(text).dialect).toEqual({ delimiter, decimalComma, header });
    expect(tableOf(text.replaceAll('\n', '\r\n')).dialect).toEqual({ delimiter, decimalComma, header });
  });

  it('takes 1,234 between tabs for a thousand and more unless another cell shows that it is not', () => {
    expect(tableOf('a\tb\n1,234\t5,678\n2,345\t6,789').dialect.decimalComma).toBe(false);
    expect(tableOf('a\tb\n1,234\t5,678\n2,345\t6,7').dialect.decimalComma).toBe(true);
    expect(tableOf('a;b\n1,234;5,678\n2,345;6,789').dialect.decimalComma).toBe(true);
  });

  it('is the one given where one is', () => {
    const table = tableOf('a;b\n1,5;2', { delimiter: ',', header: false, decimalComma: true });
    expect(table.dialect).toEqual({ delimiter: ',', header: false, decimalComma: true });
    expect(cellsOf(table)).toEqual([['a;b'], ['1', '5;2']]);
  });
});

describe('cells and lines', () => {
  it.each(['\n', '\r\n', '\r'])('keeps cells as written and counts lines by %j', (br) => {
    const text = ['a , b,class', '1.50, 2 ,"x, ""y"""', '', '3,4,"two', 'lines"', '5,6,z', ''].join(br);
    const table = tableOf(text);
    expect(table.header).toEqual(['a ', ' b', 'class']);
    expect(cellsOf(table)).toEqual([
      ['1.50', ' 2 ', 'x, "y"'],
      ['3', '4', 'two\nlines'],
      ['5', '6', 'z'],
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(table).toMatchObject({ headerLine: 1, lines: 6 });
  });

  it('takes line breaks of all kinds in one text', () => {
    expect(linesOf('a,b\r\n1,2\n3,4\r5,6\r\n\r\n7,8')).toEqual([2, 3, 4, 6]);
    expect(cellsOf(tableOf('a,b\n1,2\r\n3,4\r\n'))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('leaves out blank lines, not rows of empty cells', () => {
    const table = tableOf('\n  \na,b\n\n1,2\n,\n   \n3,4\n\n');
    expect(table.headerLine).toBe(3);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, '1', '2'],
      [6, '', ''],
      [8, '3', '4'],
    ]);
  });

  it('counts lines through thousands of rows, some with line breaks in them', () => {
    const lines: number[] = [];
    let text = 'a,b\n';
    for (let n = 0, line = 2; n < 9000; n++) {
      lines.push(line);
      text += n % 7 === 0 ? `${n},"x\n\ny"\n` : `${n},z\n`;
      line += n % 7 === 0 ? 3 : 1;
    }
    expect(linesOf(text)).toEqual(lines);
  });

  it('reads a row longer than what is looked at at once', () => {
    const long = 'y'.repeat(3_000_000);
    expect(cellsOf(tableOf(`a,b\n1,"${long}\n${long}"\n2,z`))).toEqual([
      ['1', `${long}\n${long}`],
      ['2', 'z'],
    ]);
  });

  it('leaves cells that an object would not survive', () => {
    const table = tableOf('__proto__,constructor,class\n1,2,toString\n3,4,__proto__');
    expect(table.header).toEqual(['__proto__', 'constructor', 'class']);
    expect(table.rows[1]!.cells).toEqual(['3', '4', '__proto__']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('rows that are not whole', () => {
  it('have more or fewer cells than the header; surplus empty ones do no harm', () => {
    expect(faultsOf('a,b,class\n1,2,x\n1,2\n1,2,x,y\n1,2,x,\n1,2,x, ,\n1')).toEqual([
      null,
      'cells',
      'cells',
      null,
      null,
      'cells',
    ]);
  });

  it('are measured by most rows where there is no header', () => {
    const { rows } = tableOf('1,2\n1,2,3\n4,5,6\n7,8,9', { header: false });
    expect(rows.map(({ fault }) => fault)).toEqual(['cells', null, null, null]);
  });

  it('are not all others because the header ends in empty cells', () => {
    expect(tableOf('a,b,class,,\n1,2,x\n3,4,y').header).toEqual(['a', 'b', 'class']);
    expect(tableOf('a,b,class,\n1,2,x,\n3,4,y,').header).toEqual(['a', 'b', 'class', '']);
    expect(tableOf('a,b,\n1,2,x\n3,4,y').header).toEqual(['a', 'b', '']);
  });

  it('lose one line to a quote that is never closed', () => {
    const table = tableOf('a,b,class\n1,2,x\n3,"4,y\n5,6,z\n7,8,"w"\n', { delimiter: ',', header: true });
    expect(table.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, 'quote'],
      [4, null],
      [5, null],
    ]);
    expect(table.rows[3]!.cells).toEqual(['7', '8', 'w']);
    expect(tableOf('a,b\n1,"2', { header: true }).rows).toMatchObject([{ line: 2, fault: 'quote' }]);
  });

  it('lose one line to a quote that closes in a later row', () => {
    const table = tableOf('a,b,class\n1,"2,x\n3,"4",y\n5,6,"z"\n7,8,w');
    expect(table.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'quote'],
      [3, null],
      [4, null],
      [5, null],
    ]);
  });

  it('lose one line to a quote within quotes', () => {
    expect(faultsOf('a,class\n1,"x "y" z"\n2,w')).toEqual(['quote', null]);
    // A quote in a cell that does not begin with one is an inch.
    expect(faultsOf('a,class\n1,5" pipe\n2,w')).toEqual([null, null]);
  });

  it('are many without taking long', () => {
    const text = 'a,b\n' + '1,"x\n'.repeat(60_000);
    const { rows } = tableOf(text, { delimiter: ',', header: true });
    expect(rows).toHaveLength(60_000);
    expect(rows.every(({ fault }, index) => fault === 'quote' && rows[index]!.line === index + 2)).toBe(true);
    expect(tableOf('a,b\n' + '1,"x"y"\n'.repeat(60_000), { delimiter: ',' }).rows).toHaveLength(60_000);
  });
});

describe('limits', () => {
  it('refuses a text of blanks, and takes a header alone', () => {
    for (const text of ['', ' ', '\n\n', ' \r\n\t', '""', ',,\n,', 'sep=;\n'])
      expect(problemOf(text)).toEqual({ kind: 'empty' });
    expect(tableOf('a,b,class\n').rows).toEqual([]);
  });

  it('counts rows beyond the limit', () => {
    const row = '1,2\n';
    expect(tableOf('a,b\n' + row.repeat(LIMITS.maxSamples)).rows).toHaveLength(LIMITS.maxSamples);
    expect(problemOf('a,b\n' + row.repeat(LIMITS.maxSamples + 1))).toEqual({
      kind: 'tooManyRows',
      rows: LIMITS.maxSamples + 1,
    });
    expect(problemOf(row.repeat(LIMITS.maxSamples + 1))).toMatchObject({ rows: LIMITS.maxSamples + 1 });
    expect(problemOf('\n'.repeat(1_000_000))).toEqual({ kind: 'empty' });
    expect(problemOf('a\n'.repeat(400_000))).toEqual({ kind: 'tooManyRows', rows: 399_999 });
  });

  it('counts columns beyond the limit, in one line of megabytes too', () => {
    const wide = (columns: number) => Array(columns).fill('1').join(',');
    expect(tableOf(wide(MAX_COLUMNS)).header).toHaveLength(MAX_COLUMNS);
    expect(problemOf(wide(MAX_COLUMNS + 1))).toEqual({ kind: 'tooManyColumns', columns: MAX_COLUMNS + 1 });
    expect(problemOf(wide(1_000_000))).toEqual({ kind: 'tooManyColumns', columns: 1_000_000 });
  });

  it('counts the bytes of a pasted text beyond the limit', () => {
    expect(problemOf('é'.repeat(LIMITS.maxFileBytes + 1))).toEqual({
      kind: 'tooLarge',
      bytes: 2 * (LIMITS.maxFileBytes + 1),
    });
  });
});

describe('the beginning', () => {
  it('has whole rows of the whole table, in its dialect', () => {
    const text = 'a;b;class\r\n' + '1,5;2,25;"x"\r\n'.repeat(30_000);
    const whole = tableOf(text);
    const reading = parseBeginning(text);
    if (!reading.ok) throw new Error(reading.problem.kind);
    expect(reading.table.dialect).toEqual(whole.dialect);
    expect(reading.table.rows.length).toBeGreaterThan(4000);
    expect(reading.table.rows).toEqual(whole.rows.slice(0, reading.table.rows.length));
    expect(parseBeginning('a,b\n1,2')).toEqual({ ok: true, table: tableOf('a,b\n1,2') });
    expect(parseBeginning('')).toEqual({ ok: false, problem: { kind: 'empty' } });
  });
});
