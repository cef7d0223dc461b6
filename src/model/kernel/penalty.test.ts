import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestGap, randomCase } from '../../testing/randomDesigns';
import { datasetOf } from '../data/dataset';
import { DATASET_NAMES } from '../data/datasetName';
import { designOf, type Design } from '../features/design';
import { gradientCheck } from './gradientCheck';
import { normalWeights } from './initialWeights';
import { jsKernel } from './jsKernel';
import type { RowPenalty } from '../penalty';
import { penalisedRisk, penaltyAt, withoutPenalty } from './penalty';
import { evaluateRisk } from './risk';
import { smoothness } from './smoothness';

const penalties: fc.Arbitrary<RowPenalty> = fc.record({
  lambda: fc.constantFrom(1e-6, 0.01, 1, 100),
  firstRow: fc.constantFrom(0, 1),
});

function checkOf(design: Design, W: Float64Array) {
  const G = new Float64Array(W.length);
  const { risk } = penalisedRisk(jsKernel, design, W, G);
  return gradientCheck(design, W, risk, G);
}

describe('the penalised gradient', () => {
  test('agrees with finite differences at 1,000 random states', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 30, maxK: 5 }), penalties, ({ design, W }, penalty) => {
        expect(checkOf({ ...design, penalty }, W).passed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(DATASET_NAMES)('agrees with them on %s, with the bias row and without', (name) => {
    const { samples, classes } = datasetOf(name);
    for (const bias of [true, false]) {
      const penalty = { lambda: 0.03, bias };
      const design = designOf({ samples, K: classes.length, bias: true, eta: 1, penalty });
      expect(checkOf(design, normalWeights(7, 2, design.D * design.K)).passed).toBe(true);
    }
  });

  test('is λw beside the data, and the bias row is left alone unless it is chosen', () => {
    const { samples } = datasetOf('nine');
    const W = normalWeights(3, 1, 9);
    const data = new Float64Array(9);
    const bare = designOf({ samples, K: 3, bias: true, eta: 1 });
    const { risk } = evaluateRisk(bare, W, data);
    for (const bias of [true, false]) {
      const design = designOf({ samples, K: 3, bias: true, eta: 1, penalty: { lambda: 0.5, bias } });
      const G = new Float64Array(9);
      const found = penalisedRisk(jsKernel, design, W, G);
      const inside = W.map((w, cell) => (bias || cell > 2 ? w : 0));
      expect(found.dataRisk).toBe(risk);
      expect(found.risk).toBeCloseTo(risk + 0.25 * inside.reduce((sum, w) => sum + w * w, 0), 14);
      expect(
        largestGap(
          G,
          data.map((g, cell) => g + 0.5 * inside[cell]!),
        ),
      ).toBeLessThan(1e-15);
      expect(smoothness(design)).toBe(smoothness(bare) + 0.5);
    }
  });

  test('a feature that is always 0 is measured by its penalty', () => {
    const design: Design = {
      ...{ N: 1, D: 2, K: 2, X: Float64Array.of(1, 0), labels: Uint8Array.of(0) },
      penalty: { lambda: 0.1, firstRow: 1 },
    };
    const { centred, passed } = checkOf(design, Float64Array.of(0, 0, 3, -1));
    expect([centred[2], centred[3]].map((slope) => slope?.toFixed(9))).toEqual(['0.300000000', '-0.100000000']);
    expect(passed).toBe(true);
  });
});

test('without a penalty every bit is the kernel’s', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 30 }), ({ design, W }) => {
      const [G, H] = [new Float64Array(W.length), new Float64Array(W.length)];
      const bare = evaluateRisk(design, W, G);
      expect(penalisedRisk(jsKernel, design, W, H)).toEqual({ ...bare, dataRisk: bare.risk });
      expect(H).toEqual(G);
      expect(penaltyAt(design, W)).toBe(0);
      expect(withoutPenalty(design)).toEqual(design);
    }),
  );
});

test('without samples there is nothing to penalise', () => {
  const design = designOf({
    ...{ samples: datasetOf('empty').samples, K: 3, bias: true, eta: 1 },
    penalty: { lambda: 1, bias: true },
  });
  const G = new Float64Array(9).fill(1);
  expect(penalisedRisk(jsKernel, design, normalWeights(1, 1, 9), G)).toEqual({ risk: 0, dataRisk: 0, correct: 0 });
  expect(G).toEqual(new Float64Array(9));
});
