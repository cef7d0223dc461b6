import { describe, expect, test } from 'vitest';
import { Keyframes } from './keyframes';

const MAX_BYTES = 16 * 2 ** 20;

/** A moment whose W says which it is. N samples make the spacing. */
function moment(iteration: number, { N = 1000, cells = 10 } = {}): Parameters<Keyframes['note']>[1] {
  const W = new Float64Array(cells).fill(iteration);
  return { iteration, N, point: { iteration, W, stored: { G: W, risk: 1 }, riskChange: -1 / iteration, rises: 2 } };
}

describe('keyframes', () => {
  test('are some 20 ms of computing apart, and never more than 4,096 iterations', () => {
    for (const [N, spacing] of [
      [1e5, 2],
      [1000, 200],
      [1, 4096],
    ] as const) {
      const keyframes = new Keyframes();
      for (let t = 1; t <= 3 * spacing; t++) keyframes.note(1, moment(t, { N }));
      expect([spacing - 1, spacing, 2 * spacing].map((t) => keyframes.before(1, t)?.iteration)).toEqual([
        undefined,
        spacing,
        2 * spacing,
      ]);
    }
  });

  test('hold all that a moment needs, of their own segment only', () => {
    const keyframes = new Keyframes();
    for (let t = 1; t <= 500; t++) keyframes.note(1, moment(t));
    keyframes.note(2, moment(450, { N: 1e7 }));
    const expected = { iteration: 400, W: new Float64Array(10).fill(400), riskChange: -1 / 400, rises: 2 };
    expect(keyframes.before(1, 450)).toEqual(expected);
    expect(keyframes.before(2, 449)).toBeNull();
    expect(keyframes.before(3, 450)).toBeNull();
  });

  test('take at most 16 MiB in one long segment, thinned where they are old', () => {
    const keyframes = new Keyframes();
    const [every, last] = [4096, 4096 * 400_000];
    let most = 0;
    for (let t = every, count = 0; t <= last; t += every, count++) {
      keyframes.note(1, moment(t, { N: 1 }));
      if (count % 1000 === 0) most = Math.max(most, keyframes.bytes);
    }
    expect(most).toBeLessThanOrEqual(MAX_BYTES);
    // What is given up makes room for what comes, and no more than is needed.
    expect(keyframes.bytes).toBeGreaterThan(MAX_BYTES / 4);
    const gap = (t: number): number => t - (keyframes.before(1, t)?.iteration ?? 0);
    expect(gap(last - 1)).toBe(every - 1);
    const [old, recent] = [last / 10, (9 * last) / 10].map((t) => Math.max(gap(t), gap(t - 1), gap(t - every)));
    expect(recent).toBeLessThan(2 * every);
    expect(old).toBeGreaterThan(recent!);
    expect(old).toBeLessThan(64 * every);
  });

  test('take at most 16 MiB in many segments, long ones and short ones', () => {
    const keyframes = new Keyframes();
    const cells = 650;
    for (let version = 1; version <= 8; version++) {
      for (let t = 1; t <= 3000; t++) keyframes.note(version, moment(t, { N: 1e6, cells }));
      expect(keyframes.bytes).toBeLessThanOrEqual(MAX_BYTES);
    }
    expect(keyframes.before(8, 3000)).toMatchObject({ iteration: 3000, W: new Float64Array(cells).fill(3000) });
    for (let version = 9; version <= 6000; version++) keyframes.note(version, moment(version, { N: 1e6, cells }));
    expect(keyframes.bytes).toBeLessThanOrEqual(MAX_BYTES);
    expect(keyframes.before(6000, 6000)?.iteration).toBe(6000);
  });
});
