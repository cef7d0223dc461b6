import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartial } from '../batch';
import { largestFeatures, largestGap, randomCase } from '../../testing/randomDesigns';
import { batchGradient, Batches, samplesOf } from './batches';
import { gradientCheck } from './gradientCheck';
import { jsKernel } from './jsKernel';
import { penalisedRisk } from './penalty';

const U = 2 ** -53;
const runs = process.env['SOAK'] ? 3000 : 300;

const drawn = fc.record({
  case: randomCase({ maxK: 5, maxD: 4 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.nat(0xffffffff),
  first: fc.oneof(fc.constant(0), fc.nat(1e9)),
  later: fc.nat(300),
});

/** B from 1 to N. */
const sizeOf = (share: number, N: number): number => 1 + Math.floor(share * (N - 1));

describe('an epoch without replacement', () => {
  test('takes every sample once, the last batch smaller, and begins anew in another order', () => {
    fc.assert(
      fc.property(drawn, ({ case: { design }, share, seed, first }) => {
        const { N } = design;
        const size = sizeOf(share, N);
        const batches = new Batches({ size, seed, replace: false }, N, first);
        const { of } = batches.place(first);
        expect(of).toBe(Math.ceil(N / size));
        const epoch = Array.from({ length: of }, (_, step) => [...batches.members(first + step)]);
        expect(epoch.map((batch) => batch.length)).toEqual([...Array<number>(of - 1).fill(size), N - size * (of - 1)]);
        expect(epoch.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: N }, (_, n) => n));
        expect(epoch.every((batch) => batch.every((n, at) => at === 0 || batch[at - 1]! < n))).toBe(true);
        expect(batches.place(first + of)).toEqual({ epoch: 2, index: 1, of });
      }),
      { numRuns: runs },
    );
    const batches = new Batches({ size: 5, seed: 1, replace: false }, 50, 0);
    expect(batches.members(0)).not.toEqual(batches.members(10));
  });

  test('averages to G: the mean of its g at one W, weighted by their sizes, within N·u of the terms', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), ({ case: { design: bare, W }, share, seed, first }, penalised) => {
        const design = penalised ? { ...bare, penalty: { lambda: 0.1, firstRow: 0 } } : bare;
        const { N, K } = design;
        const batches = new Batches({ size: sizeOf(share, N), seed, replace: false }, N, first);
        const [g, mean, G] = [W, W, W].map(() => new Float64Array(W.length));
        for (let step = 0; step < batches.place(first).of; step++) {
          const members = batches.members(first + step);
          batchGradient(jsKernel, design, members, W, g!);
          g!.forEach((slope, cell) => (mean![cell]! += (members.length / N) * slope));
        }
        penalisedRisk(jsKernel, design, W, G!);
        // A term is x(ŷ − y), below max|x|, and λw.
        const reach = largestFeatures(design);
        const pull = (cell: number): number => (penalised ? 0.1 * Math.abs(W[cell]!) : 0);
        const term = (cell: number): number => reach[Math.floor(cell / K)]! + pull(cell);
        expect(largestGap(mean!, G!, (cell) => (N + 8) * U * term(cell))).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs },
    );
  });
});

test('a batch depends on nothing but its place: asked in any order, by any other, it is the same', () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), ({ case: { design }, share, seed, first, later }, replace) => {
      const { N } = design;
      const batch = { size: sizeOf(share, N), seed, replace };
      const one = new Batches(batch, N, first);
      for (let step = 0; step < later; step++) one.members(first + step);
      const members = one.members(first + later);
      expect(new Batches(batch, N, first).members(first + later)).toEqual(members);
      expect(members.every((n) => n >= 0 && n < N)).toBe(true);
      if (replace) expect(members).toHaveLength(batch.size);
    }),
    { numRuns: runs },
  );
});

test('the draws are part of links and files: these samples, on every engine', () => {
  const without = new Batches({ size: 4, seed: 7, replace: false }, 10, 0);
  expect([0, 1, 2, 3].map((t) => [...without.members(t)])).toMatchInlineSnapshot(`
    [
      [
        0,
        1,
        3,
        8,
      ],
      [
        4,
        5,
        6,
        7,
      ],
      [
        2,
        9,
      ],
      [
        2,
        4,
        6,
        8,
      ],
    ]
  `);
  const again = new Batches({ size: 4, seed: 7, replace: true }, 10, 0);
  expect([0, 1, 2].map((t) => [...again.members(t)])).toMatchInlineSnapshot(`
    [
      [
        2,
        6,
        8,
        9,
      ],
      [
        0,
        2,
        6,
        7,
      ],
      [
        1,
        3,
        6,
        7,
      ],
    ]
  `);
});

test('every sample is drawn about as often as any other', () => {
  for (const replace of [false, true]) {
    const batches = new Batches({ size: 3, seed: 5, replace }, 10, 0);
    const counts = new Array<number>(10).fill(0);
    for (let t = 0; t < 4000; t += 4) for (const n of batches.members(t)) counts[n]!++;
    // 300 each; five standard deviations are 82.
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(82);
  }
});

test('B = N without replacement is all samples in their order, and g is G to the bit', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 40 }), fc.nat(99), ({ design, W }, seed) => {
      const { N } = design;
      expect(isPartial({ size: N, seed, replace: false }, N)).toBe(false);
      const members = new Batches({ size: N, seed, replace: false }, N, 0).members(3);
      expect(samplesOf(design, members)).toEqual(design);
      const [g, G] = [new Float64Array(W.length), new Float64Array(W.length)];
      batchGradient(jsKernel, design, members, W, g);
      penalisedRisk(jsKernel, design, W, G);
      expect(g).toEqual(G);
    }),
  );
});

test('g is the slope of the risk of its samples', () => {
  fc.assert(
    fc.property(drawn, ({ case: { design, W }, share, seed, first }) => {
      const batches = new Batches({ size: sizeOf(share, design.N), seed, replace: true }, design.N, first);
      const some = samplesOf(design, batches.members(first));
      const g = new Float64Array(W.length);
      const { risk } = penalisedRisk(jsKernel, some, W, g);
      expect(gradientCheck(some, W, risk, g).passed).toBe(true);
    }),
    { numRuns: 50 },
  );
});
