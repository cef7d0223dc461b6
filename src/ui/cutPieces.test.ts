import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces } from './cutPieces';

describe('cutPieces', () => {
  it.each([
    ['cultivar 1', ['cultivar 0', 'cultivar 1', 'cultivar 2'], ['cultivar ', '1']],
    ['cultivar', ['cultivar', 'cultivar 2'], ['cultivar', '']],
    ['versicolor', ['setosa', 'versicolor', 'virginica'], ['versicolor', '']],
    ['class e\u0301', ['class e', 'class e\u0301'], ['class ', 'e\u0301']],
    ['👩👩👩👩👩🏽', ['👩👩👩👩👩🏿'], ['👩👩👩👩👩', '🏽']],
    ['the same', ['the same', 'the same'], ['the same', '']],
  ])('%s beside %j', (name, others, pieces) => {
    expect(cutPieces(name, others)).toEqual(pieces);
  });

  it('loses nothing, and keeps what tells two names apart together', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map((tail) => `begin ${tail}`);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [common, own] = cutPieces(one, [other]);
        expect(common + own).toBe(one);
        if (one !== other && own !== '') expect(other.startsWith(common)).toBe(true);
      }),
    );
  });
});
