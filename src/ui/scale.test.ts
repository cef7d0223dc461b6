import { scaleLinear, scaleLog } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linearScale, logScale } from './scale';

// Both zeros are one place.
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((any) => any + 0);
const interval = fc.tuple(value, value).filter(([from, to]) => Math.abs(to - from) > 1e-3);
const share = fc.double({ min: -1, max: 2, noNaN: true });

it('a linear scale is that of d3, there and back, and has its ticks', () => {
  fc.assert(
    fc.property(interval, interval, share, fc.integer({ min: 2, max: 9 }), (domain, range, at, count) => {
      const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
      const [low, high] = domain;
      const x = low + at * (high - low);
      const exact = 1e-9 * Math.max(...range.map(Math.abs), ...domain.map(Math.abs));
      expect(Math.abs(ours(x) - theirs(x))).toBeLessThanOrEqual(exact);
      expect(Math.abs(ours.invert(ours(x)) - x)).toBeLessThanOrEqual(
        exact * Math.max(1, Math.abs((high - low) / (range[1] - range[0]))),
      );
      expect([ours(low), ours(high)]).toEqual(range);
      expect(ours.ticks(count)).toEqual(theirs.ticks(count));
    }),
  );
});

it('a logarithmic scale is that of d3, clamped, with powers of ten for ticks', () => {
  const power = fc.double({ min: -300, max: 6, noNaN: true });
  const powers = fc
    .tuple(power, power)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([a, b]) => b - a > 0.1);
  fc.assert(
    fc.property(powers, share, ([a, b], at) => {
      const domain = [10 ** a, 10 ** b] as const;
      const [ours, theirs] = [logScale(domain, [200, 0]), scaleLog(domain, [200, 0]).clamp(true)];
      const x = 10 ** (a + at * (b - a));
      expect(ours(x)).toBeCloseTo(theirs(x), 6);
      if (at > 0 && at < 1) expect(ours.invert(ours(x)) / x).toBeCloseTo(1, 9);
      for (const tick of ours.ticks(4)) {
        expect(tick).toBe(Number(`1e${Math.round(Math.log10(tick))}`));
        expect(theirs(tick)).toBeCloseTo(ours(tick), 6);
      }
    }),
  );
});
