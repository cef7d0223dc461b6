/** What the words and the order of the derivation must say, in both languages. */
import { describe, expect, it } from 'vitest';
import { proofEn as en } from '../../i18n/proofEn';
import { proofZh as zh } from '../../i18n/proofZh';
import { sectionsOf } from './lineOrder';

it('the goal stands before the derivation begins', () => {
  const [first] = sectionsOf({ brief: false, slips: false, exercise: false, then: false });
  expect(first?.rows.slice(0, 2)).toEqual(['R', 'goal']);
});

describe.each([
  ['English', en, /mean is the mean/],
  ['Chinese', zh, /线性/],
])('%s', (_, words, linear) => {
  it('says the shapes, and what o and m run over', () => {
    expect(words.reasons.Z).toMatch(/x⁽ⁿ⁾.*D × 1.*W.*D × K.*z⁽ⁿ⁾.*K × 1.*ŷ⁽ⁿ⁾.*y⁽ⁿ⁾/);
    expect(words.breaks.W).toMatch(/o = 1, …, D.*m = 1, …, K/);
  });

  it('says why L5 becomes L6, and that the derivative of a mean is that of its terms', () => {
    expect(words.reasons.L6).toContain('−yₘ + ŷₘ(yₘ + Σ yᵢ)');
    expect(words.reasons.G).toMatch(linear);
  });

  it('names one index where one is missing, and from where to where otherwise', () => {
    expect(words.obstacles.index(0, 4, 3)).toMatch(/p = 4\D/);
    expect(words.obstacles.index(0, 6, 3)).toMatch(/p = 4\D+6\D/);
  });
});
