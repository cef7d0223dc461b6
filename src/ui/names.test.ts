import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';
import { className, featureName, fullClassName, printedClassName, splitUnit } from './names';

const PROTOTYPE = [...Object.getOwnPropertyNames(Object.prototype), '__proto__'];

describe('names from outside', () => {
  it.each(PROTOTYPE)('%s is a name like any other', (name) => {
    for (const messages of [en, zhCN]) {
      expect(className(messages, [name], 0)).toBe(name);
      expect(fullClassName(messages, [name], 0)).toBe(`A ${name}`);
      expect(featureName(messages, [name], 0)).toBe(name);
    }
  });

  it('that ship with the app are in the reader’s language', () => {
    expect(className(zhCN, ['setosa'], 0)).toBe('山鸢尾');
    expect(featureName(en, ['petal length'], 0)).toBe('petal length (cm)');
  });

  it('from right to left are kept apart from the words around where they are printed', () => {
    expect(printedClassName(en, ['שלום!'], 0)).toBe('A \u2068שלום!\u2069');
    expect(printedClassName(en, ['مرحبا'], 0)).toBe('A \u2068مرحبا\u2069');
    expect(printedClassName(en, ['setosa'], 0)).toBe('A setosa');
    expect(fullClassName(en, ['שלום!'], 0)).toBe('A שלום!');
  });
});

describe('splitUnit', () => {
  it.each([
    ['petal length (cm)', ['petal length', '(cm)']],
    ['speed (mean) (m/s)', ['speed (mean)', '(m/s)']],
    ['f(x) of t', ['f(x) of t', null]],
    ['(cm)', ['(cm)', null]],
    ['constructor', ['constructor', null]],
  ])('%s', (name, parts) => {
    expect(splitUnit(name)).toEqual(parts);
  });
});
