import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from './changes';
import type { EditState } from './editKind';
import { SampleTable } from '../data/sampleTable';
import { featureCount } from '../experiment';

/** Three samples of two features, three classes (class 2 has no sample), W = 1…9. */
function position(): EditState {
  return {
    experiment: {
      samples: SampleTable.from({
        ...{ N: 3, F: 2 },
        features: Float64Array.of(1, 2, 3, 4, 5, 6),
        labels: Uint8Array.of(0, 1, 0),
      }),
      K: 3,
      bias: true,
      eta: 0.1,
    },
    W: Float64Array.from({ length: 9 }, (_, cell) => cell + 1),
  };
}

const after = (change: Change, from: EditState = position()): EditState => applyChange(from, change);

describe('applyChange', () => {
  it('adds, moves and removes a sample, and keeps W', () => {
    const added = after({ kind: 'addSample', features: [7, 8], label: 2 });
    expect([...added.experiment.samples.flat().features]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...added.experiment.samples.flat().labels]).toEqual([0, 1, 0, 2]);
    const moved = after({ kind: 'moveSample', n: 1, features: [-1, -2] });
    expect([...moved.experiment.samples.flat().features]).toEqual([1, 2, -1, -2, 5, 6]);
    const removed = after({ kind: 'removeSample', n: 0 });
    expect([...removed.experiment.samples.flat().features]).toEqual([3, 4, 5, 6]);
    expect([...removed.experiment.samples.flat().labels]).toEqual([1, 0]);
    for (const { W } of [added, moved, removed]) expect(W).toEqual(position().W);
    expect([added, moved, removed].map(({ experiment }) => experiment.samples.N)).toEqual([4, 3, 2]);
  });

  it('appends a column of zeros for a new class', () => {
    const { experiment, W } = after({ kind: 'addClass' });
    expect(experiment.K).toBe(4);
    expect([...W]).toEqual([1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0]);
  });

  it('removes the column of a class without samples, and lowers the labels above it', () => {
    const last = after({ kind: 'removeClass', m: 2 });
    expect([...last.W]).toEqual([1, 2, 4, 5, 7, 8]);
    const freed = after({ kind: 'removeSample', n: 1 });
    const relabelled = after({ kind: 'addSample', features: [0, 0], label: 2 }, freed);
    const { experiment, W } = after({ kind: 'removeClass', m: 1 }, relabelled);
    expect([experiment.K, ...experiment.samples.flat().labels]).toEqual([2, 0, 0, 1]);
    expect([...W]).toEqual([1, 3, 4, 6, 7, 9]);
  });

  it('takes row 0 off with the bias, and puts zeros there when it comes back', () => {
    const off = after({ kind: 'setBias', bias: false });
    expect([off.experiment.bias, ...off.W]).toEqual([false, 4, 5, 6, 7, 8, 9]);
    const on = after({ kind: 'setBias', bias: true }, off);
    expect([on.experiment.bias, ...on.W]).toEqual([true, 0, 0, 0, 4, 5, 6, 7, 8, 9]);
    expect(after({ kind: 'setBias', bias: true }).W).toEqual(position().W);
  });

  it('sets the learning rate, and one weight', () => {
    expect(after({ kind: 'setEta', eta: 3 }).experiment.eta).toBe(3);
    expect([...after({ kind: 'setWeight', o: 2, m: 1, value: -4 }).W]).toEqual([1, 2, 3, 4, 5, 6, 7, -4, 9]);
  });

  it('sets a penalty, and takes it away without a trace', () => {
    const penalty = { lambda: 0.01, bias: false };
    const on = after({ kind: 'setPenalty', penalty });
    expect(on).toEqual({ ...position(), experiment: { ...position().experiment, penalty } });
    expect(after({ kind: 'setPenalty', penalty: null }, on)).toEqual(position());
  });

  it('sets the size of mini-batches, and takes it away without a trace', () => {
    const batch = { size: 2, seed: 5, replace: false };
    const on = after({ kind: 'setBatch', batch });
    expect(on).toEqual({ ...position(), experiment: { ...position().experiment, batch } });
    expect(after({ kind: 'setBatch', batch: null }, on)).toEqual(position());
  });

  it('sets all of W at once', () => {
    const W = [9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([...after({ kind: 'setWeights', W }).W]).toEqual(W);
  });

  it.each<Change>([
    { kind: 'addSample', features: [1], label: 0 },
    { kind: 'addSample', features: [1, NaN], label: 0 },
    { kind: 'addSample', features: [1, Infinity], label: 0 },
    { kind: 'addSample', features: [1, 2], label: 3 },
    { kind: 'addSample', features: [1, 2], label: -1 },
    { kind: 'addSample', features: [1, 2], label: 0.5 },
    { kind: 'moveSample', n: 3, features: [1, 2] },
    { kind: 'moveSample', n: -1, features: [1, 2] },
    { kind: 'moveSample', n: 0, features: [1, 2, 3] },
    { kind: 'moveSample', n: 0, features: [-Infinity, 2] },
    { kind: 'removeSample', n: 3 },
    { kind: 'removeSample', n: NaN },
    { kind: 'removeClass', m: 0 },
    { kind: 'removeClass', m: 3 },
    { kind: 'setEta', eta: 0 },
    { kind: 'setEta', eta: NaN },
    { kind: 'setEta', eta: Infinity },
    { kind: 'setPenalty', penalty: { lambda: 0, bias: false } },
    { kind: 'setPenalty', penalty: { lambda: Infinity, bias: true } },
    { kind: 'setBatch', batch: { size: 0, seed: 0, replace: false } },
    { kind: 'setBatch', batch: { size: 1.5, seed: 0, replace: false } },
    { kind: 'setBatch', batch: { size: 1, seed: -1, replace: false } },
    { kind: 'setWeight', o: 3, m: 0, value: 1 },
    { kind: 'setWeight', o: 0, m: 3, value: 1 },
    { kind: 'setWeight', o: 0, m: 0, value: NaN },
    { kind: 'setWeights', W: [1, 2] },
    { kind: 'setWeights', W: [1, 2, 3, 4, 5, 6, 7, 8, NaN] },
  ])('refuses %j', (change) => {
    expect(() => after(change)).toThrow(RangeError);
  });

  it('refuses to remove the last class, and a W of another shape', () => {
    const { experiment } = position();
    const none = SampleTable.of(2, []);
    const single = { experiment: { ...experiment, K: 1, samples: none }, W: new Float64Array(3) };
    expect(() => after({ kind: 'removeClass', m: 0 }, single)).toThrow(RangeError);
    expect(() => after({ kind: 'addClass' }, { experiment, W: new Float64Array(8) })).toThrow(RangeError);
  });

  it('writes to nothing it was given, shares no W with it, and keeps every shape', () => {
    const changes = fc.oneof(
      fc.record({ kind: fc.constant('addSample' as const), features: fc.constant([1.5, -2]), label: fc.nat(4) }),
      fc.record({ kind: fc.constant('moveSample' as const), n: fc.nat(4), features: fc.constant([9, 9]) }),
      fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(4) }),
      fc.record({ kind: fc.constant('addClass' as const) }),
      fc.record({ kind: fc.constant('removeClass' as const), m: fc.nat(4) }),
      fc.record({ kind: fc.constant('setBias' as const), bias: fc.boolean() }),
      fc.record({ kind: fc.constant('setWeight' as const), o: fc.nat(2), m: fc.nat(4), value: fc.constant(7) }),
    );
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 30 }), (list) => {
        let now = position();
        for (const change of list) {
          const frozen = JSON.stringify(now);
          const next = attempt(now, change);
          expect(JSON.stringify(now)).toBe(frozen);
          if (!next) continue;
          const { samples, K } = next.experiment;
          expect(next.W).not.toBe(now.W);
          expect(next.W).toHaveLength(featureCount(next.experiment) * K);
          const { N, F, features, labels } = samples.flat();
          expect(features).toHaveLength(N * F);
          expect(labels).toHaveLength(N);
          expect(labels.every((label) => label < K)).toBe(true);
          now = next;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function attempt(from: EditState, change: Change): EditState | null {
  try {
    return applyChange(from, change);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return null;
  }
}
