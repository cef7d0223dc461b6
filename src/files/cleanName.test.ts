import { describe, expect, it } from 'vitest';
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

describe('nameLength', () => {
  it('counts code points', () => {
    expect(nameLength('')).toBe(0);
    expect(nameLength('é山👩')).toBe(3);
  });
});
