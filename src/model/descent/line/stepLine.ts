/**
 * One step seen whole: φ(η) = R(W − ηG) along the line against the gradient, with what the descent lemma promises,
 * φ(η) ≤ R − η|G|² + ½Lη²|G|² for every η ≥ 0 (Y. Nesterov, "Introductory Lectures on Convex Optimization", 1.2.3). The
 * bound is lowest at 1/L, where it promises |G|²/2L, and meets R again at exactly 2/L.
 */
import type { Design } from '../../features/design';
import type { Slices } from '../../kernel/slices';
import { type AffineRisk, affineRisk, riskAt, risksAt } from './affineRisk';
import { type LineMinimum, lineMinimum } from './lineMinimum';

export interface StepLine {
  /** R on W − ηG: its one coefficient is η. */
  readonly affine: AffineRisk;
  /** R(W) in nats. */
  readonly risk: number;
  /** |G|², the sum of the squares of all cells. */
  readonly squaredGradient: number;
  /** L of the samples. */
  readonly smoothness: number;
  readonly etas: readonly number[];
  /** φ at each of `etas`, in nats. */
  readonly risks: Float64Array;
  readonly lowest: LineMinimum;
}

/** φ at `etas`, and the lowest point of the line. W and G are D × K row-major, L is `smoothness` > 0. */
export function* stepLine(
  design: Design,
  { W, G, smoothness }: { readonly W: Float64Array; readonly G: Float64Array; readonly smoothness: number },
  etas: readonly number[],
): Slices<StepLine> {
  const affine = yield* affineRisk(design, W, [G.map((g) => -g)]);
  const risks = yield* risksAt(
    affine,
    etas.map((eta) => [eta]),
  );
  const lowest = yield* lineMinimum(affine, smoothness);
  const squaredGradient = G.reduce((sum, g) => sum + g * g, 0);
  return { affine, risk: riskAt(affine, [0]), squaredGradient, smoothness, etas, risks, lowest };
}

/** How much the lemma promises that a step of η lowers R, in nats; negative beyond 2/L, where it promises nothing. */
export function promiseAt({ squaredGradient, smoothness }: StepLine, eta: number): number {
  return eta * squaredGradient * (1 - (smoothness * eta) / 2);
}

/** R(W − ηG) − R(W) in nats, 0 where rounding alone could make it. */
export function changeAt(line: Pick<StepLine, 'affine' | 'risk'>, eta: number): number {
  const change = riskAt(line.affine, [eta]) - line.risk;
  return Math.abs(change) <= roundingOf(line.risk) ? 0 : change;
}

/** What rounding may make of a difference of two risks near R, in nats: 4u(1 + R), u = 2⁻⁵³. */
export function roundingOf(risk: number): number {
  return 2 ** -51 * (1 + risk);
}
