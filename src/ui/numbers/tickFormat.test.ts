import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickFormat } from './formatNumber';
import { numberRead } from '../../testing/numberRead';

describe('tickFormat', () => {
  it.each([
    [
      [-0.5, 0, 0.5],
      ['−0.5', '0.0', '0.5'],
    ],
    [
      [0, 5, 10],
      ['0', '5', '10'],
    ],
    [
      [1e-9, 2e-9, 3e-9],
      ['1e−9', '2e−9', '3e−9'],
    ],
    [
      [4.4e-7, 4.5e-7, 4.6e-7],
      ['4.4e−7', '4.5e−7', '4.6e−7'],
    ],
    [
      [9e-7, 1e-6, 1.1e-6],
      ['9e−7', '1e−6', '1.1e−6'],
    ],
    [
      [-2e6, 0, 2e6],
      ['−2e6', '0', '2e6'],
    ],
    [
      [10000000.2, 10000000.4],
      ['10000000.2', '10000000.4'],
    ],
    [
      [99999.5, 100000],
      ['99999.5', '100000.0'],
    ],
  ])('%j', (ticks, texts) => {
    expect(ticks.map(tickFormat(ticks))).toEqual(texts);
  });

  it('tells all ticks apart, and reads back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 5),
        fc.integer({ min: -12, max: 12 }),
        fc.integer({ min: -40, max: 40 }),
        (unit, power, first) => {
          const ticks = Array.from({ length: 7 }, (_, at) => Number(`${(first + at) * unit}e${power}`));
          const texts = ticks.map(tickFormat(ticks));
          expect(new Set(texts).size).toBe(7);
          expect(texts.map(numberRead)).toEqual(ticks.map((tick) => tick + 0));
        },
      ),
    );
  });
});
