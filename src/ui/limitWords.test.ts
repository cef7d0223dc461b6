import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitProblem, type LimitName } from '../files/sessionProblem';
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';
import { limitWords } from './limitWords';
import { parseNumber } from './numbers/parseNumber';

function words(what: LimitName, value: number): string | null {
  const problem = limitProblem(what, value, '');
  return problem && limitWords(problem, en);
}

describe('limitWords', () => {
  it.each<[LimitName, number, string]>([
    ['classes', 11, '11 classes; the limit is 10'],
    ['classes', 1, '1 class; the least is 2'],
    ['samples', 100_001, '100001 samples; the limit is 100000'],
    ['values', 1_000_001, '1000001 numbers in its samples; the limit is 1000000'],
    ['features', 65, '65 features; the limit is 64'],
    ['coordinate', 1e7 + 1, '10000001 as a coordinate; the limit is 10000000'],
    ['coordinate', -1e9, '−1 × 10⁹ as a coordinate; the limit is 1 × 10⁷'],
    ['edge', -1.1e8, '−1.1 × 10⁸ at the end of an axis; the limit is 1 × 10⁸'],
    ['span', 1e-90, 'an axis of length 1 × 10⁻⁹⁰; the least is 1 × 10⁻²⁵'],
    ['eta', 1_000_001, '1000001 as η; the limit is 1000000'],
    ['eta', 0, '0 as η, and it must be above 0'],
    ['eta', -1e8, '−1 × 10⁸ as η, and it must be above 0'],
    ['name', 120_001, '120001 characters in a name; the limit is 40'],
    ['weight', 1e8, '1 × 10⁸ as an initial weight; the limit is 1 × 10⁷'],
    ['runWeight', 1.00001e30, '1.00001 × 10³⁰ as a weight; the limit is 1 × 10³⁰'],
    ['gradient', 1e200, '1 × 10²⁰⁰ in its gradient; the limit is 1 × 10³⁷'],
    ['risk', 1e300, '1 × 10³⁰⁰ as a risk; the limit is 1 × 10⁸⁰'],
    ['iteration', Number.MAX_SAFE_INTEGER, '9.007 × 10¹⁵ as an iteration; the limit is 1 × 10⁹'],
  ])('of %s, %f', (what, value, sentence) => expect(words(what, value)).toBe(sentence));

  it('prints numbers that are beyond each other as they stand there', () => {
    const names: readonly LimitName[] = ['coordinate', 'edge', 'weight', 'runWeight', 'eta', 'risk'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: 0, max: 1e-3, minExcluded: true }), (what, share) => {
        const { bound } = limitProblem(what, Number.MAX_VALUE, '')!;
        const problem = limitProblem(what, bound * (1 + share), '');
        if (problem === null) return;
        for (const messages of [en, zhCN]) {
          const [value = NaN, limit = NaN] = Array.from(
            limitWords(problem, messages).matchAll(/[\d.]+(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g),
            ([text]) => parseNumber(text)!,
          );
          expect(limit).toBe(bound);
          expect(value).toBeGreaterThan(limit);
        }
      }),
    );
  });
});
