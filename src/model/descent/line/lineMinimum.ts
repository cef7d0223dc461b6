/**
 * The lowest point of φ(η) = R(W − ηG). φ is convex, so it is where φ′ = −⟨G, G(W − ηG)⟩ changes its sign: Newton's steps
 * within a bracket that halves whenever they leave it. The descent lemma says that it is not before 1/L.
 */
import type { Slices } from '../../kernel/slices';
import { type AffineRisk, riskAt, slopeInSlices } from './affineRisk';

export interface LineMinimum {
  /** η̂; null where φ still falls at the end, 64/L. */
  readonly eta: number | null;
  /** φ(η̂) in nats, or φ(64/L). */
  readonly risk: number;
}

const END = 64;
const MOST_STEPS = 200;
const CLOSE = 1e-13;

/** The lowest point of R along the first direction of `affine`, which is −G; L is `smoothness` > 0. */
export function* lineMinimum(affine: AffineRisk, smoothness: number): Slices<LineMinimum> {
  let low = 0;
  let high = 1 / smoothness;
  while ((yield* slopeInSlices(affine, high)).slope < 0) {
    if (high >= END / smoothness) return { eta: null, risk: riskAt(affine, [high]) };
    low = high;
    high *= 2;
  }
  let eta = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS && high - low > CLOSE * high; step++) {
    const { slope, curvature } = yield* slopeInSlices(affine, eta);
    if (slope === 0) break;
    if (slope < 0) low = eta;
    else high = eta;
    const newton = eta - slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - eta);
    eta = next;
    if (moved <= CLOSE * eta) break;
  }
  return { eta, risk: riskAt(affine, [eta]) };
}
