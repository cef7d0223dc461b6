/**
 * R on a line or a plane of W-space. At W + Σ cᵢVᵢ the scores of a sample are Wᵀx + Σ cᵢ(Vᵢᵀx), so X is read once for all
 * points, and a point costs N·K exponentials whatever D is. The losses are the kernel's (`kernel/risk.ts`). R is with the
 * penalty, where there is one.
 */
import type { Design } from '../../features/design';
import { logits } from '../../kernel/logits';
import { addPull, penaltyAt } from '../../kernel/penalty';
import type { RowPenalty } from '../../penalty';
import { finish, samplesPerSlice, type Slices } from '../../kernel/slices';

/** What R needs to be known at every W + Σ cᵢVᵢ. */
export interface AffineRisk {
  readonly N: number;
  readonly K: number;
  readonly labels: Uint8Array;
  /** N × K scores of W, then of each direction. */
  readonly scores: readonly Float64Array[];
  /** W and the directions, where a penalty needs them. */
  readonly weights: readonly Float64Array[];
  readonly penalty?: RowPenalty;
}

/** The scores of W and of each of `directions` (D × K row-major, as W). */
export function* affineRisk(design: Design, W: Float64Array, directions: readonly Float64Array[]): Slices<AffineRisk> {
  const { N, D, K, X, labels, penalty } = design;
  const scores: Float64Array[] = [];
  const z = new Float64Array(K);
  const slice = samplesPerSlice(design);
  for (const V of [W, ...directions]) {
    const all = new Float64Array(N * K);
    for (let from = 0; from < N; from += slice) {
      yield;
      for (let n = from; n < Math.min(N, from + slice); n++) {
        logits(X, n * D, V, D, K, z);
        all.set(z, n * K);
      }
    }
    scores.push(all);
  }
  return { N, K, labels, scores, weights: [W, ...directions], ...(penalty && { penalty }) };
}

/** R in nats at W + Σ cᵢVᵢ; 0 where there are no samples. */
export function riskAt(affine: AffineRisk, coefficients: readonly number[]): number {
  return finish(riskInSlices(affine, coefficients));
}

/** R in nats at each of `points`, the coefficients of the directions. */
export function* risksAt(affine: AffineRisk, points: readonly (readonly number[])[]): Slices<Float64Array> {
  const risks = new Float64Array(points.length);
  for (const [place, point] of points.entries()) {
    yield;
    risks[place] = yield* riskInSlices(affine, point);
  }
  return risks;
}

function* riskInSlices(affine: AffineRisk, coefficients: readonly number[]): Slices<number> {
  const { N, K } = affine;
  const total = { sum: 0, compensation: 0 };
  const slice = samplesPerSlice({ D: coefficients.length, K });
  for (let from = 0; from < N; from += slice) {
    if (from > 0) yield;
    addLosses(total, affine, coefficients, from, Math.min(N, from + slice));
  }
  if (N === 0) return 0;
  const risk = (total.sum + total.compensation) / N;
  return affine.penalty ? risk + penaltyAt(affine, weightsAt(affine, coefficients)) : risk;
}

function weightsAt({ weights: [W, ...directions] }: AffineRisk, coefficients: readonly number[]): Float64Array {
  return W!.map((weight, cell) => coefficients.reduce((sum, c, i) => sum + c * directions[i]![cell]!, weight));
}

/** Adds ℓ of the samples `from` to `to` − 1, with Neumaier's compensation as in `kernel/risk.ts`. */
function addLosses(
  total: { sum: number; compensation: number },
  { K, labels, scores }: AffineRisk,
  coefficients: readonly number[],
  from: number,
  to: number,
): void {
  const z = new Float64Array(K);
  let { sum, compensation } = total;
  for (let n = from; n < to; n++) {
    const top = scoresAt(scores, coefficients, n * K, z);
    const max = z[top]!;
    let rest = 0;
    for (let m = 0; m < K; m++) if (m !== top) rest += Math.exp(z[m]! - max);
    const loss = max - z[labels[n]!]! + Math.log1p(rest);
    const next = sum + loss;
    compensation += sum >= loss ? sum - next + loss : loss - next + sum;
    sum = next;
  }
  total.sum = sum;
  total.compensation = compensation;
}

/** Writes the K scores of the sample whose scores begin at `start`, and returns the class of the largest. */
function scoresAt(
  scores: readonly Float64Array[],
  coefficients: readonly number[],
  start: number,
  z: Float64Array,
): number {
  let top = 0;
  for (let m = 0; m < z.length; m++) {
    let score = scores[0]![start + m]!;
    for (let i = 0; i < coefficients.length; i++) score += coefficients[i]! * scores[i + 1]![start + m]!;
    z[m] = score;
    if (score > z[top]!) top = m;
  }
  return top;
}

export interface Slope {
  /** dR/dc and d²R/dc² along the first direction. */
  readonly slope: number;
  readonly curvature: number;
}

/** The slope and curvature of R along the first direction, at W + cV₁. */
export function* slopeInSlices(affine: AffineRisk, c: number): Slices<Slope> {
  const { N, K } = affine;
  const total = { slope: 0, compensation: 0, curvature: 0 };
  const slice = samplesPerSlice({ D: 1, K });
  for (let from = 0; from < N; from += slice) {
    if (from > 0) yield;
    addSlopes(total, affine, c, from, Math.min(N, from + slice));
  }
  const { slope, curvature } = pullAlong(affine, c);
  return { slope: (total.slope + total.compensation) / N + slope, curvature: total.curvature / N + curvature };
}

/** The penalty's part of both: λ⟨W + cV, V⟩ and λ|V|². */
function pullAlong(affine: AffineRisk, c: number): Slope {
  const V = affine.weights[1]!;
  const alongV = (weights: Float64Array): number => {
    const pull = new Float64Array(V.length);
    addPull(affine, weights, pull);
    return pull.reduce((sum, entry, cell) => sum + entry * V[cell]!, 0);
  };
  return affine.penalty ? { slope: alongV(weightsAt(affine, [c])), curvature: alongV(V) } : { slope: 0, curvature: 0 };
}

/** Adds Σₘ dₘ(ŷₘ − yₘ) and Σₘ ŷₘ(dₘ − d̄)² of each sample, d = V₁ᵀx and d̄ = Σₘ ŷₘdₘ. */
function addSlopes(
  total: { slope: number; compensation: number; curvature: number },
  { K, labels, scores }: AffineRisk,
  c: number,
  from: number,
  to: number,
): void {
  const z = new Float64Array(K);
  const along = scores[1]!;
  for (let n = from; n < to; n++) {
    const start = n * K;
    const max = z[scoresAt(scores, [c], start, z)]!;
    const label = along[start + labels[n]!]!;
    let all = 0;
    for (let m = 0; m < K; m++) all += z[m] = Math.exp(z[m]! - max);
    let mean = 0;
    let term = 0;
    for (let m = 0; m < K; m++) {
      mean += (z[m]! / all) * along[start + m]!;
      // ŷ_y − 1 is −(sum of the other ŷ), which keeps its digits.
      term += (z[m]! / all) * (along[start + m]! - label);
    }
    for (let m = 0; m < K; m++) total.curvature += (z[m]! / all) * (along[start + m]! - mean) ** 2;
    const next = total.slope + term;
    total.compensation +=
      Math.abs(total.slope) >= Math.abs(term) ? total.slope - next + term : term - next + total.slope;
    total.slope = next;
  }
}
