import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WeightPath } from '../../model/descent/path/weightPath';
import { descend } from '../../model/kernel/descend';
import type { Frame } from '../../model/kernel/frame';
import { jsKernel } from '../../model/kernel/jsKernel';
import { evaluateRisk } from '../../model/kernel/risk';
import { finish } from '../../model/kernel/slices';
import { smoothness } from '../../model/kernel/smoothness';
import { randomCase } from '../../testing/randomDesigns';
import { type Landscape, landscapeOf } from './landscape';

const STATES = 200;

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, cell) => sum + value * b[cell]!, 0);

const given = fc.record({
  one: randomCase({ maxN: 60, maxD: 6, maxK: 5, weight: 3 }),
  steps: fc.nat(12),
  cell: fc.nat(),
});

test('heights are R, and the path is drawn where it is nearest in the plane', () => {
  fc.assert(
    fc.property(given, ({ one: { design, W: start }, steps, cell }) => {
      const L = smoothness(design);
      fc.pre(L > 0);
      const eta = 1.5 / L;
      const walk = [start];
      const G = new Float64Array(start.length);
      for (let t = 0; t < steps; t++) {
        const W = walk[t]!.slice();
        evaluateRisk(design, W, G);
        descend(W, G, eta);
        walk.push(W);
      }
      const W = walk.at(-1)!;
      const { risk } = evaluateRisk(design, W, G);
      const frame = { iteration: steps, W, G, risk } as unknown as Frame;
      const drawn = finish(
        landscapeOf({
          ...{ moment: { frame, design }, eta, path: new WeightPath(jsKernel), end: steps, aspect: 0.4, kept: null },
          stretches: [{ key: 1, design, eta, from: { iteration: 0, W: start } }],
        }),
      );
      const { u, v } = drawn.ground.plane;
      drawn.past.forEach(([p, q], t) => {
        const left = walk[t]!.map((w, i) => w - W[i]! - p * u[i]! - q * v[i]!);
        const size = Math.sqrt(dot(left, left)) + Math.hypot(p, q);
        expect(Math.abs(dot(left, u)) + Math.abs(dot(left, v))).toBeLessThanOrEqual(1e-12 * size);
      });
      expect(drawn.past).toHaveLength(walk.length);
      expectRisk(drawn, (7919 * cell) % drawn.ground.heights.length);
      expectRisk(drawn, cell % drawn.ground.heights.length);
    }),
    { numRuns: STATES },
  );
});

function expectRisk({ ground, moment: { design, frame } }: Landscape, place: number): void {
  const { plane, window, columns, rows } = ground;
  const [column, row] = [place % columns, Math.floor(place / columns)];
  const p = window.p[0] + ((window.p[1] - window.p[0]) * column) / (columns - 1);
  const q = window.q[0] + ((window.q[1] - window.q[0]) * row) / (rows - 1);
  const there = frame.W.map((w, i) => w + p * plane.u[i]! + q * plane.v[i]!);
  const { risk } = evaluateRisk(design, there, new Float64Array(there.length));
  expect(Math.abs(ground.heights[place]! - risk)).toBeLessThanOrEqual(1e-12 * (1 + risk));
}
