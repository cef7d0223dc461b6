import { describe, expect, it } from 'vitest';
import { LIMITS } from '../model/limits';
import { cleanName, nameLength } from './cleanName';

describe('cleanName', () => {
  it.each([
    ['setosa', 'setosa'],
    ['山鸢尾', '山鸢尾'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['e\u0301', '\u00e9'],
    ['e\u200b\u0301', '\u00e9'],
    ['abc\u202egnp', 'abcgnp'],
    ['\u2066a\u2069\u061c', 'a'],
    ['\ufeffa\u200d\u00adb\u2060', 'ab'],
    ['a\u0000\n\t\u001b\u0085b\u2028\u2029', 'ab'],
    ['\ud800a\udc00', 'a'],
    ['👩🏽', '👩🏽'],
    ['\u200b', ''],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
    expect(cleanName(clean)).toBe(clean);
  });
});

describe('a long name', () => {
  it('is too long before and after cleaning, and its marks are not sorted, which would take an hour', () => {
    const marks = 'a' + '\u0315'.repeat(1e6) + '\u0300'.repeat(1e6);
    expect(nameLength(cleanName(marks))).toBe(2e6 + 1);
  });

  it('of the most that normal form C composes is not too long', () => {
    const decomposed = '\u1f82'.repeat(LIMITS.maxNameLength).normalize('NFD');
    expect(nameLength(decomposed)).toBe(4 * LIMITS.maxNameLength);
    expect(nameLength(cleanName(decomposed))).toBe(LIMITS.maxNameLength);
  });

  it('has no character that is composed of more', () => {
    const longer: number[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      if (nameLength(String.fromCodePoint(code).normalize('NFD')) > 4) longer.push(code);
    }
    expect(longer).toEqual([]);
  });
});

describe('nameLength', () => {
  it('counts code points', () => {
    expect(nameLength('')).toBe(0);
    expect(nameLength('é山👩')).toBe(3);
  });
});
