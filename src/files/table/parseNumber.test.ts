import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parseNumber';

const coordinate = fc.oneof(
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
);

describe('parseNumber', () => {
  it.each([
    ['1.5', 1.5],
    [' \t-2\u00a0', -2],
    ['+3', 3],
    ['\u22124.25', -4.25],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['1.5E+2', 150],
    ['2e\u22121', 0.2],
    ['0010', 10],
    ['10000000', 1e7],
    ['5e-324', 5e-324],
    // Halfway between two doubles, and just above: the nearest one, by all its digits.
    ['1.00000000000000011102230246251565', 1],
    ['1.00000000000000011102230246251566', 1 + Number.EPSILON],
  ])('%j is a number', (cell, value) => {
    expect(parseNumber(cell, false)).toBe(value);
    expect(parseNumber(cell.replace('.', ','), true)).toBe(value);
  });

  it('has no negative zero', () => {
    expect(parseNumber('-0', false)).toBe(0);
    expect(parseNumber('-0,0', true)).toBe(0);
  });

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['1,5', 'decimalMark'],
    ['1,234', 'decimalMark'],
    ['１２', 'otherDigits'],
    ['1２', 'otherDigits'],
    ['١٢', 'otherDigits'],
    ['NaN', 'notFinite'],
    ['-Infinity', 'notFinite'],
    ['inf', 'notFinite'],
    ['∞', 'notFinite'],
    ['1e999', 'tooLarge'],
    ['-1e999', 'tooLarge'],
    ['10000001', 'tooLarge'],
    ['9'.repeat(10_000), 'tooLarge'],
    ['12abc', 'notANumber'],
    ['n/a', 'notANumber'],
    ['0x1F', 'notANumber'],
    ['0b1', 'notANumber'],
    ['1_000', 'notANumber'],
    ['1 000', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['1,234.5', 'notANumber'],
    ['1e', 'notANumber'],
    ['e5', 'notANumber'],
    ['.', 'notANumber'],
    ['-', 'notANumber'],
    ['--1', 'notANumber'],
    ['- 1', 'notANumber'],
    ['5%', 'notANumber'],
    ['1\n2', 'notANumber'],
    ['null', 'notANumber'],
    ['true', 'notANumber'],
    ['１,５', 'otherDigits'],
  ])('%j is none: %s', (cell, fault) => {
    expect(parseNumber(cell, false)).toBe(fault);
  });

  it('takes a point for the wrong mark where the comma is the right one', () => {
    expect(parseNumber('1.5', true)).toBe('decimalMark');
    expect(parseNumber('1.234,5', true)).toBe('notANumber');
    expect(parseNumber('1,5', true)).toBe(1.5);
  });

  it('reads every double within the limit back from its shortest form, in either dialect', () => {
    fc.assert(
      fc.property(coordinate, (x) => {
        expect(parseNumber(String(x), false)).toBe(x + 0);
        expect(parseNumber(String(x).replace('.', ','), true)).toBe(x + 0);
        expect(parseNumber(x.toExponential(), false)).toBe(x + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads a changed number as what it says or not at all', () => {
    const change = fc.record({
      x: coordinate,
      at: fc.nat(24),
      removed: fc.nat(2),
      added: fc.string({ unit: fc.constantFrom(...'0123456789.,eE+-− _xnN２ '), maxLength: 3 }),
    });
    fc.assert(
      fc.property(change, ({ x, at, removed, added }) => {
        const written = String(x);
        const cell = written.slice(0, at) + added + written.slice(at + removed);
        const value = parseNumber(cell, false);
        // `Number` also reads '', hexadecimals and the like, and knows no typeset minus.
        const plain = cell.trim().replaceAll('−', '-');
        const isDecimal = plain !== '' && !/[^0-9.eE+-]/.test(plain) && Number.isFinite(Number(plain));
        if (isDecimal && Math.abs(Number(plain)) <= 1e7) expect(value).toBe(Number(plain) + 0);
        else expect(value).toBeTypeOf('string');
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes time in proportion to the cell', () => {
    expect(parseNumber('1'.repeat(2_000_000) + 'x', false)).toBe('notANumber');
    expect(parseNumber(' '.repeat(2_000_000) + 'x', false)).toBe('notANumber');
    expect(parseNumber('0.' + '0'.repeat(2_000_000) + '1', false)).toBe(0);
  });
});
