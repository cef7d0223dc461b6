import { describe, expect, it } from 'vitest';
import { randomFrom, type Random } from './random';

function draw(count: number, random: Random): number[] {
  return Array.from({ length: count }, () => random.uniform());
}

describe('randomFrom', () => {
  it('repeats its sequence for the same seed, and only then', () => {
    const first = draw(20, randomFrom(7));
    expect(draw(20, randomFrom(7))).toEqual(first);
    expect(draw(20, randomFrom(8))).not.toEqual(first);
  });

  it('keeps the numbers that saved data sets were made of', () => {
    expect(draw(3, randomFrom(1))).toMatchInlineSnapshot(`
      [
        0.5636717735324055,
        0.5851113414391875,
        0.8959073920268565,
      ]
    `);
  });

  it('is even on [0, 1)', () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of draw(100_000, randomFrom(3))) counts[Math.floor(value * 10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('has normal deviates of mean 0, variance 1 and kurtosis 3', () => {
    const random = randomFrom(4);
    const values = Array.from({ length: 100_000 }, () => random.normal());
    const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.02);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.03);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.2);
  });
});
