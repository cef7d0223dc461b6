import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import type { Experiment } from '../experiment';
import { designOf } from './design';

const samples = SampleTable.from({ N: 2, F: 2, features: Float64Array.of(1, 2, 3, 4), labels: Uint8Array.of(1, 0) });

describe('designOf', () => {
  it('puts x₀ = 1 first with the bias on', () => {
    const { D, X, labels } = designOf({ samples, K: 2, bias: true, eta: 1 });
    expect([...X]).toEqual([1, 1, 2, 1, 3, 4]);
    expect([D, ...labels]).toEqual([3, 1, 0]);
  });

  it('copies the features without it', () => {
    const { D, X } = designOf({ samples, K: 2, bias: false, eta: 1 });
    X[0] = 9;
    expect(D).toBe(2);
    expect(samples.at(0)).toEqual({ features: [1, 2], label: 1 });
  });

  it('has no rows without samples', () => {
    const none = SampleTable.of(2, []);
    expect(designOf({ samples: none, K: 3, bias: true, eta: 1 })).toMatchObject({ N: 0, D: 3, K: 3 });
  });

  it('is the same whether it is made anew or from a similar one', () => {
    const N = 1500;
    const rows = Array.from({ length: N }, (_, n) => ({ features: [n, -n], label: n % 3 }));
    const before: Experiment = { samples: SampleTable.of(2, rows), K: 3, bias: true, eta: 1 };
    const edits = fc.array(fc.record({ what: fc.nat(3), n: fc.nat(N - 300) }), { maxLength: 200 });
    fc.assert(
      fc.property(edits, fc.boolean(), (list, bias) => {
        let table = before.samples;
        for (const { what, n } of list) {
          if (what === 0) table = table.with({ features: [0.5, n], label: 1 }, n);
          else if (what === 1) table = table.without(n);
          else if (what === 2) table = table.withFeatures(n, [n + 0.5, 7]);
          else table = table.withLabel(n, 2);
        }
        const after: Experiment = { ...before, samples: table, bias };
        const made = designOf(after, { experiment: before, design: designOf(before) });
        expect(made).toEqual(designOf(after));
        expect(made).toEqual(designOf({ ...after, samples: SampleTable.from(table.flat()) }));
      }),
      { numRuns: 60 },
    );
  });
});
