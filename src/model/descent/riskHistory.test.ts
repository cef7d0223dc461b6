import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RiskHistory, type StoredBuckets } from './riskHistory';

const wave = (t: number): number => Math.exp(-t / 1000) + 0.1 * Math.sin(t * 0.7) + 0.2;

function filled(first: number, count: number, risk: (t: number) => number = wave): RiskHistory {
  const history = new RiskHistory(first);
  for (let begin = first; begin < first + count; begin += 10_000) {
    const length = Math.min(10_000, first + count - begin);
    history.push(
      begin,
      Float64Array.from({ length }, (_, i) => risk(begin + i)),
    );
  }
  return history;
}

describe('RiskHistory', () => {
  it('is empty at first', () => {
    const history = new RiskHistory(5);
    expect([history.first, history.last, history.at(5)]).toEqual([5, 4, null]);
    expect(history.range()).toEqual({ min: 0, max: 0 });
    expect(history.polyline(100)).toEqual([]);
    expect(history.stored()).toEqual([]);
  });

  it('is exact for the first 4,096 and the latest', () => {
    const history = filled(7, 20_000);
    expect(history.at(7)).toBe(wave(7));
    expect(history.at(7 + 4095)).toBe(wave(7 + 4095));
    expect(history.at(7 + 4096)).toBeNull();
    expect(history.at(history.last)).toBe(wave(20_006));
    expect([history.at(6), history.at(history.last + 1), history.at(7.5)]).toEqual([null, null, null]);
  });

  it('keeps every extreme, however the run is cut into pushes', () => {
    const risks = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.array(risks, { maxLength: 20 }),
        fc.nat(50),
        (first, parts, pick) => {
          const history = new RiskHistory(first);
          const all: number[] = [];
          for (const part of parts) {
            history.push(first + all.length, Float64Array.from(part));
            all.push(...part);
          }
          expect(history.last).toBe(first + all.length - 1);
          all.forEach((risk, i) => expect(history.at(first + i)).toBe(risk));
          const columns = 1 + pick;
          const spans = history.polyline(columns);
          expect(spans.length).toBeLessThanOrEqual(columns);
          if (all.length === 0) return;
          expect(history.range()).toEqual({ min: Math.min(...all), max: Math.max(...all) });
          expect(Math.min(...spans.map(({ min }) => min))).toBe(Math.min(...all));
          expect(Math.max(...spans.map(({ max }) => max))).toBe(Math.max(...all));
          expect([spans[0]!.t, spans.length === 1 ? history.last : spans.at(-1)!.t]).toEqual([first, history.last]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shows each span with the extremes of its own iterations after the buckets have doubled', () => {
    const spike = (t: number): number => (t === 51_234 ? 99 : wave(t));
    const history = filled(0, 100_000, spike);
    const spans = history.polyline(1600);
    expect(spans.length).toBeLessThanOrEqual(1600);
    spans.slice(0, -2).forEach(({ t, min, max }, i) => {
      const values = Array.from({ length: spans[i + 1]!.t - t }, (_, offset) => spike(t + offset));
      expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
    });
    expect(spans.filter(({ max }) => max === 99)).toHaveLength(1);
    expect(history.range().max).toBe(99);
  });

  it('has spans in order that end at `until`', () => {
    const history = filled(100, 30_000);
    for (const until of [100, 101, 500, 4195, 4196, 9000, 30_099, 1e9]) {
      const spans = history.polyline(300, until);
      expect(spans.length).toBeLessThanOrEqual(300);
      expect(spans[0]!.t).toBe(100);
      expect(spans.at(-1)!.t).toBe(Math.min(until, 30_099));
      spans.slice(1).forEach(({ t }, i) => expect(t).toBeGreaterThan(spans[i]!.t));
    }
    expect(history.polyline(300, 99)).toEqual([]);
    expect(history.polyline(5000, 1099).map(({ min }) => min)).toEqual(
      Array.from({ length: 1000 }, (_, i) => wave(100 + i)),
    );
  });

  it('lets a second risk of the latest iteration count, and keeps both extremes', () => {
    const history = filled(0, 10, () => 1);
    history.push(9, Float64Array.of(5, 4));
    expect([history.at(9), history.at(10), history.last]).toEqual([5, 4, 10]);
    history.push(10, Float64Array.of(0.5));
    expect([history.at(10), history.last]).toEqual([0.5, 10]);
    expect(history.range()).toEqual({ min: 0.5, max: 5 });
  });

  it.each([4095, 4096, 8191, 8192, 8193, 16_384])('lets the latest of %i risks be replaced', (count) => {
    const history = filled(0, count, () => 1);
    history.push(count - 1, Float64Array.of(3));
    expect([history.last, history.at(count - 1), history.range().max]).toEqual([count - 1, 3, 3]);
    expect(history.polyline(10).at(-1)!.max).toBe(3);
    // The first 4,096 show the newer value; a bucket keeps both.
    if (count > 4096) expect(history.polyline(8192).at(-1)).toEqual({ t: count - 1, min: 1, max: 3 });
    history.push(count, Float64Array.of(1));
    expect(history.polyline(8192).map(({ min }) => min)).not.toContain(0);
  });

  it('refuses gaps and numbers that are not finite, and stays as it was', () => {
    const history = filled(0, 10);
    for (const t of [-1, 8, 11, 9.5, NaN]) expect(() => history.push(t, Float64Array.of(1))).toThrow(RangeError);
    expect(() => new RiskHistory(3).push(2, Float64Array.of(1))).toThrow(RangeError);
    for (const risk of [NaN, Infinity]) {
      expect(() => history.push(10, Float64Array.of(1, risk))).toThrow(RangeError);
    }
    expect(history.last).toBe(9);
  });

  it('takes 200,000 risks in one push, and a million in all, within 8,192 buckets', () => {
    const history = new RiskHistory(0);
    for (let t = 0; t < 1_000_000; t += 200_000) history.push(t, new Float64Array(200_000).fill(1 + t));
    const { bucket, min, max } = history.stored()[4096] as StoredBuckets;
    expect([bucket, min.length, max.length]).toEqual([128, 7813, 7813]);
    expect(history.polyline(1600).length).toBeLessThanOrEqual(1600);
  });
});

describe('a stored history', () => {
  it.each([0, 1, 4096, 4097, 8193, 100_000])('of %i risks is the same after a round trip through JSON', (count) => {
    const history = filled(12, count);
    const text = JSON.stringify(history.stored());
    const latest = history.at(history.last) ?? 0;
    const read = RiskHistory.restore(12, history.last, latest, JSON.parse(text) as (number | StoredBuckets)[]);
    expect(JSON.stringify(read.stored())).toBe(text);
    expect([read.last, read.range()]).toEqual([history.last, history.range()]);
    expect(read.polyline(500)).toEqual(history.polyline(500));
    read.push(read.last + 1, Float64Array.of(1));
    expect(read.at(read.last)).toBe(1);
  });

  it('is refused where its parts do not fit', () => {
    const good = filled(0, 10_000).stored();
    const raw = good.slice(0, 4096);
    const buckets = good[4096] as StoredBuckets;
    const refuse = (last: number, latest: number, stored: readonly (number | StoredBuckets)[]): void => {
      expect(() => RiskHistory.restore(0, last, latest, stored)).toThrow(RangeError);
    };
    refuse(9998, 1, [...good, 1]);
    refuse(9999, 1, raw);
    refuse(12_000, 1, good);
    refuse(9999, NaN, good);
    refuse(2, 3, [1, NaN, 3]);
    refuse(2, 4, [1, 2, 3]);
    refuse(2, 3, [1, buckets, 3]);
    refuse(-3, 0, []);
    refuse(9999, 1, [...raw, { ...buckets, bucket: 3 }]);
    refuse(9999, 1, [...raw, { ...buckets, bucket: 0 }]);
    refuse(9999, 1, [...raw, { ...buckets, min: buckets.max, max: buckets.min }]);
    refuse(9999, 1, [...raw, { ...buckets, min: buckets.min.slice(1) }]);
  });
});
