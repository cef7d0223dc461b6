import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

const text = (...fields: readonly (string | number | null)[]): Promise<string> => csvOf([fields]).text();

describe('csvOf', () => {
  it.each([
    ['setosa', 'setosa'],
    ['a-b = c', 'a-b = c'],
    ['=1+1', "'=1+1"],
    [' =1+1', " '=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\tx', "'\tx"],
    ['\r=', `"'\r'="`],
    ['a\nb', '"a\nb"'],
    ['a,b', '"a,b"'],
    ['a;=1+1', "a;'=1+1"],
    ['a; +1', "a; '+1"],
    ['a\t-1', "a\t'-1"],
    ['x,@y', `"x,'@y"`],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['－1', "'－1"],
    ['＋1', "'＋1"],
    ['a"b', '"a""b"'],
  ])('writes %j as %j', async (field, written) => {
    expect(await text(field)).toBe(`${written}\r\n`);
  });

  it('writes numbers as they are', async () => {
    expect(await text(-1.5, 1e-300, 0.1 + 0.2, -0, null)).toBe('-1.5,1e-300,0.30000000000000004,0,\r\n');
  });

  it('marks UTF-8 only where there is more than ASCII', async () => {
    const bytes = async (name: string) => [...new Uint8Array(await csvOf([[name]]).arrayBuffer())].slice(0, 3);
    expect(await bytes('abc')).toEqual([0x61, 0x62, 0x63]);
    expect(await bytes('山鸢尾')).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('has no field that begins a formula, however the file is taken apart', async () => {
    const mean = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      ';',
      ',',
      '\t',
      '|',
      '"',
      ' ',
      'a',
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: mean, maxLength: 12 }), async (name) => {
        const written = await text('W', name, 1);
        for (const separator of [';', ',', '\t', '|']) {
          for (const field of written.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator))) {
            expect(field.replace(/^["\s]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        }
      }),
    );
  });
});
