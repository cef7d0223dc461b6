import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { applyChange, type Change } from './changes';
import type { EditState } from './editKind';
import { inverseChange } from './changes';

const finite = fc.double({ min: -1e3, max: 1e3, noNaN: true });

/** Any position of up to six samples of two features, and an edit that may or may not fit it. */
const positions = fc
  .record({ K: fc.integer({ min: 2, max: 4 }), N: fc.nat(6), bias: fc.boolean() })
  .chain(({ K, N, bias }) =>
    fc.record({
      experiment: fc.record({
        samples: fc
          .record({
            N: fc.constant(N),
            F: fc.constant(2),
            features: fc.array(finite, { minLength: 2 * N, maxLength: 2 * N }).map((row) => Float64Array.from(row)),
            labels: fc.array(fc.nat(K - 1), { minLength: N, maxLength: N }).map((row) => Uint8Array.from(row)),
          })
          .map((flat) => SampleTable.from(flat)),
        K: fc.constant(K),
        bias: fc.constant(bias),
        eta: fc.double({ min: 1e-3, max: 10, noNaN: true }),
      }),
      W: fc
        .array(finite, { minLength: (bias ? 3 : 2) * K, maxLength: (bias ? 3 : 2) * K })
        .map((row) => Float64Array.from(row)),
    }),
  );

const row = fc.tuple(finite, finite);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('addSample' as const), features: row, label: fc.nat(3), n: fc.nat(6) }),
  fc.record({ kind: fc.constant('addSample' as const), features: row, label: fc.nat(3) }),
  fc.record({ kind: fc.constant('moveSample' as const), n: fc.nat(5), features: row }),
  fc.record({ kind: fc.constant('relabelSample' as const), n: fc.nat(5), label: fc.nat(3) }),
  fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(5) }),
  fc.record({
    ...{ kind: fc.constant('spliceSamples' as const), n: fc.nat(6), count: fc.nat(4) },
    samples: fc.array(fc.record({ features: row, label: fc.nat(3) }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('addClass' as const) }),
  fc.record({ kind: fc.constant('addClass' as const), m: fc.nat(4) }),
  fc.record({ kind: fc.constant('removeClass' as const), m: fc.nat(3) }),
  fc.record({ kind: fc.constant('setEta' as const), eta: fc.double({ min: 1e-3, max: 9, noNaN: true }) }),
  fc.record({ kind: fc.constant('setBias' as const), bias: fc.boolean() }),
  fc.record({ kind: fc.constant('setPenalty' as const), penalty: fc.constantFrom(null, { lambda: 0.1, bias: true }) }),
  fc.record({
    kind: fc.constant('setBatch' as const),
    batch: fc.constantFrom(null, { size: 3, seed: 9, replace: true }),
  }),
);

/** Tables may hold the same samples in other chunks. */
function flattened({ experiment, W }: EditState): unknown {
  return { ...experiment, samples: experiment.samples.flat(), W };
}

function attempt(position: EditState, change: Change): EditState | null {
  try {
    return applyChange(position, change);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return null;
  }
}

describe('inverseChange', { timeout: 30_000 }, () => {
  it('takes any edit back, samples, settings and W to the bit', () => {
    let fitted = 0;
    fc.assert(
      fc.property(positions, changes, (before, change) => {
        const after = attempt(before, change);
        if (after === null) return;
        const inverse = inverseChange(change, before);
        if (inverse === null) return;
        fitted++;
        expect(flattened(applyChange(after, inverse))).toEqual(flattened(before));
      }),
      { numRuns: 3000 },
    );
    expect(fitted).toBeGreaterThan(500);
  });

  it('leaves it to W where an edit is of W alone', () => {
    const before: EditState = {
      experiment: {
        samples: SampleTable.of(1, []),
        K: 2,
        bias: false,
        eta: 1,
      },
      W: Float64Array.of(1, 2),
    };
    expect(inverseChange({ kind: 'setWeight', o: 0, m: 1, value: 5 }, before)).toBeNull();
    expect(inverseChange({ kind: 'setWeights', W: [5, 6] }, before)).toBeNull();
    expect(inverseChange({ kind: 'shiftColumns', shift: [3] }, before)).toBeNull();
    expect([...applyChange(before, { kind: 'shiftColumns', shift: [3] }).W]).toEqual([4, 5]);
    expect(() => applyChange(before, { kind: 'shiftColumns', shift: [3, 4] })).toThrow(RangeError);
  });
});
