import { expect, it } from 'vitest';
import { randomFrom } from '../../../model/data/random';
import { columnsOf } from './columns';

const same = (value: number): number => value;

it('is each share where columns hold two at most', () => {
  const shares = [
    { t: 0, share: 0.1 },
    { t: 0.5, share: 0.7 },
    { t: 1, share: 0.3 },
    { t: 7, share: 0.9 },
  ];
  expect(columnsOf(shares, same, (share) => 10 - share)).toEqual([
    [0, 9.9],
    [0.5, 9.3],
    [1, 9.7],
    [7, 9.1],
  ]);
  expect(columnsOf([], same, same)).toEqual([]);
});

it('is the lowest and the highest of a full column, in the order of its ends', () => {
  const column = (...shares: number[]) => shares.map((share, at) => ({ t: at / 10, share }));
  expect(columnsOf(column(0.2, 0.9, 0.1, 0.5), same, same)).toEqual([
    [0, 0.1],
    [0.3, 0.9],
  ]);
  expect(columnsOf(column(0.5, 0.9, 0.1, 0.2), same, same)).toEqual([
    [0, 0.9],
    [0.3, 0.1],
  ]);
});

it('loses no swing of a long run and grows no longer than twice its columns', () => {
  const random = randomFrom(7);
  const shares = Array.from({ length: 6000 }, (_, t) => ({ t, share: random.uniform() }));
  const x = (t: number): number => t / 100;
  const spots = columnsOf(shares, x, same);
  expect(spots.length).toBeLessThanOrEqual(120);
  const wrong = Array.from({ length: 60 }, (_, column) => column).filter((column) => {
    const own = shares.filter(({ t }) => Math.floor(x(t)) === column).map(({ share }) => share);
    const drawn = spots.filter(([place]) => Math.floor(place) === column).map(([, share]) => share);
    return Math.min(...own) !== Math.min(...drawn) || Math.max(...own) !== Math.max(...drawn);
  });
  expect(wrong).toEqual([]);
  expect(spots.every(([place], at) => at === 0 || place >= spots[at - 1]![0])).toBe(true);
});
