/** No sentence about 300 small data sets, degenerate ones among them, is false, in either language. */
import { describe, expect, it, vi } from 'vitest';
import { findOptimum } from '../../model/descent/optimum/findOptimum';
import type { Optimum } from '../../model/descent/optimum/optimum';
import { finish } from '../../model/descent/optimum/slices';
import { isStationary, meanFeatureSizes } from '../../model/descent/stationary';
import type { Design } from '../../model/features/design';
import { separates } from '../../model/kernel/separates';
import { smoothness } from '../../model/kernel/smoothness';
import { en } from '../../i18n/en';
import { zhCN } from '../../i18n/zh-CN';
import { awkwardDesign } from '../../testing/awkwardDesigns';
import { exactlySeparated } from '../../testing/exactlySeparated';
import { train } from '../../testing/randomDesigns';
import { farAlong, lowerBound } from '../../testing/riskBounds';
import { boundIn, claimOf, frameAt, situationAt, textsOf, truthOf } from '../../testing/saidSentences';
import { oneClassWords, stationaryWords } from './lowestWords';
import { type Lowest, lowestOf } from './situationOf';

vi.setConfig({ testTimeout: 300_000 });

const SEEDS = Array.from({ length: 300 }, (_, seed) => 1000 + seed);

/** W = 0, after some steps, at what is said to be lowest, and far out. */
function* moments(design: Design, optimum: Optimum): Generator<Float64Array> {
  const { D, K } = design;
  yield new Float64Array(D * K);
  const W = new Float64Array(D * K);
  train(design, W, 1 / Math.max(smoothness(design), 1e-300), 200);
  yield W;
  if (!('risk' in optimum)) return;
  yield optimum.W;
  yield farAlong(design, optimum);
}

describe('what is said of how low R can go', () => {
  it('is what exact arithmetic says, and nothing is said before it is decided', () => {
    const seen = new Map<string, number>();
    for (const seed of SEEDS) {
      const { design, kind } = awkwardDesign(seed);
      const optimum = finish(findOptimum(design));
      const truth = truthOf(design);
      for (const W of moments(design, optimum)) {
        const frame = frameAt(design, W);
        const still = isStationary(frame.G, meanFeatureSizes(design)) ? 'stationary' : null;
        for (const known of [optimum, null]) {
          const situation = situationAt(design, frame, known, still);
          for (const text of textsOf(situation)) {
            const claim = claimOf(text);
            if (claim !== null) expect({ seed, kind, text, claim }).toEqual({ seed, kind, text, claim: truth });
            if (situation.kind === 'separable') expect([seed, exactlySeparated(design, W)]).toEqual([seed, true]);
            else if (known === null) expect(claim).toBeNull();
            const bound = boundIn(text);
            if (bound !== null && optimum.status === 'attained') {
              const rounding = kind === 'offset' ? 1e-6 : 1e-13;
              expect(frame.risk - lowerBound(design, optimum), `seed ${seed}`).toBeLessThanOrEqual(bound + rounding);
            }
            if (/converged|已收敛/.test(text)) expect(bound).toBeLessThanOrEqual(1.1e-6);
            seen.set(`${situation.kind} ${claim}`, (seen.get(`${situation.kind} ${claim}`) ?? 0) + 1);
          }
        }
      }
    }
    for (const kind of ['oneClass attained', 'oneClass approached', 'oneClass separable', 'separable separable']) {
      expect(seen.get(kind), kind).toBeGreaterThan(0);
    }
    for (const kind of ['attained', 'approached', 'separable', 'null']) {
      expect(seen.get(`stationary ${kind}`), kind).toBeGreaterThan(0);
    }
  });

  it('is not said where nothing could be proved, or nothing was tried', () => {
    const unknown: Lowest = { kind: 'unknown' };
    for (const status of ['none', 'tooLarge', 'undecided'] as const) expect(lowestOf({ status }, 1)).toEqual(unknown);
    for (const { notice } of [en, zhCN]) {
      expect(claimOf(oneClassWords(unknown, notice))).toBeNull();
      expect(claimOf(stationaryWords({ kind: 'stationary', risk: 1, lowest: unknown }, 3, notice))).toBeNull();
    }
  });
});

describe('a W that separates the samples', () => {
  it('is only called so where it does, however near the boundary a sample is', () => {
    let said = 0;
    for (const seed of SEEDS) {
      const { design } = awkwardDesign(seed);
      const W = new Float64Array(design.D * design.K);
      train(design, W, 1 / Math.max(smoothness(design), 1e-300), 30);
      // Rows that nearly cancel: differences of scores drown in rounding.
      for (const shift of [0, 1e9, 1e16]) {
        const shifted = W.map((entry) => entry + shift);
        if (!separates(design, shifted)) continue;
        said++;
        expect([seed, exactlySeparated(design, shifted)]).toEqual([seed, true]);
      }
    }
    expect(said).toBeGreaterThan(50);
  });

  it('with R below the smallest double is not said to lower R further', () => {
    const design: Design = { N: 1, D: 1, K: 2, X: Float64Array.of(1), labels: Uint8Array.of(0) };
    const situation = situationAt({ ...design, N: 1 }, { ...frameAt(design, Float64Array.of(400, -400)) }, null, null);
    // One sample is of one class; two of two classes are not.
    expect(situation.kind).toBe('oneClass');
    const two: Design = { N: 2, D: 1, K: 2, X: Float64Array.of(1, -1), labels: Uint8Array.of(0, 1) };
    expect(situationAt(two, frameAt(two, Float64Array.of(400, -400)), null, null)).toEqual({
      ...{ kind: 'separable', N: 2, vanished: true },
    });
    expect(situationAt(two, frameAt(two, Float64Array.of(400, -400)), null, 'stationary').kind).toBe('separable');
    expect(situationAt(two, frameAt(two, Float64Array.of(4, -4)), null, null)).toMatchObject({ vanished: false });
  });
});

it('counts the rises of no more steps than were taken', () => {
  const design: Design = { N: 2, D: 1, K: 2, X: Float64Array.of(1, -1), labels: Uint8Array.of(0, 1) };
  const frame = { ...frameAt(design, new Float64Array(2)), rises: 3, iteration: 4 };
  expect(situationAt(design, frame, null, null)).toMatchObject({ kind: 'oscillating', rises: 3, of: 4 });
  expect(situationAt(design, { ...frame, iteration: 400 }, null, null)).toMatchObject({ rises: 3, of: 10 });
});
