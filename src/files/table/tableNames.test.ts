import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { nameLength } from '../cleanName';
import { cleanCell, uniqueNames } from './tableNames';

const names = (...cells: string[]) => uniqueNames(cells, (index) => `x${index + 1}`);

describe('cleanCell', () => {
  it('is one line without invisible characters, in normal form C', () => {
    expect(cleanCell(' petal\r\n  length\t')).toBe('petal length');
    expect(cleanCell('a\u200b\u202eb')).toBe('ab');
    expect(cleanCell('e\u0301')).toBe('é');
    expect(cleanCell('\u200b \u00a0')).toBe('');
  });

  it('keeps capitals and all else apart', () => {
    expect(new Set(['Setosa', 'setosa', 'setosa.', '"setosa"', '=1+1', "'=1+1"].map(cleanCell)).size).toBe(6);
  });
});

describe('uniqueNames', () => {
  it('keeps names that an object has by itself', () => {
    const own = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '<img src=x>', '＝1+1', 'a;=1+1'];
    expect(names(...own)).toEqual(own);
  });

  it('numbers what is the same, and names what has no name', () => {
    expect(names('a', 'a', '', 'a ', 'a 2', '\u200b', 'x3')).toEqual(['a', 'a 2', 'x3', 'a 3', 'a 2 2', 'x6', 'x3 2']);
  });

  it('cuts to the limit, by characters, and keeps cut names apart', () => {
    const long = '👩'.repeat(50);
    const [first, second] = names(long, long + 'x');
    expect(first).toBe('👩'.repeat(LIMITS.maxNameLength));
    expect(second).toBe('👩'.repeat(LIMITS.maxNameLength - 2) + ' 2');
    expect(nameLength(second!)).toBe(LIMITS.maxNameLength);
    expect(names('a'.repeat(39) + ' b')).toEqual(['a'.repeat(39)]);
    expect(names('a'.repeat(40))).toEqual(['a'.repeat(40)]);
  });

  it('takes 120,000 combining marks at once', () => {
    const marks = 'a' + '\u0315'.repeat(60_000) + '\u0300'.repeat(60_000);
    const [name] = names(marks);
    expect(nameLength(name!)).toBe(LIMITS.maxNameLength);
    expect(cleanCell(marks)).toBe(marks);
    // The name of a long cell is as clean as any.
    expect(names('a\u200be\u0301' + 'b'.repeat(2000))).toEqual(['aé' + 'b'.repeat(LIMITS.maxNameLength - 2)]);
  });
});
