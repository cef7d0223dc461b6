/**
 * Mistakes that gradients are really programmed with, applied to a right G = (1/N) Σₙ x⁽ⁿ⁾(ŷ⁽ⁿ⁾ − y⁽ⁿ⁾)ᵀ, for the
 * exercise "find the bug": which cells the gradient check names, and why it sometimes can't see a fault.
 */
import type { Design } from '../features/design';
import { type FeatureMap, isBiasRow } from '../features/featureRows';
import { errorsOf } from './forwardPass';
import type { Frame } from './frame';
import { rowReaches } from './gradientCheck';

export type FaultKind = 'sign' | 'twice' | 'noMean' | 'noLabel' | 'diagonal' | 'transposed' | 'noBias' | 'summedBias';

/** Every fault, in the order of the menu. */
export const FAULTS: readonly FaultKind[] = [
  ...(['sign', 'twice', 'noMean', 'noLabel', 'diagonal', 'transposed', 'noBias', 'summedBias'] as const),
];

/** A gradient (D × K, row-major) and the W that it is of. */
type At = Pick<Frame, 'W' | 'G'>;

/**
 * G with a fault in it, as a new array. `sign`: −G. `twice`: a factor of 2. `noMean`: the sum instead of the mean, N·G.
 * `noLabel`: x ŷᵀ instead of x(ŷ − y)ᵀ. `diagonal`: of the chain rule's sum over i only the term i = m, so that the label's
 * class alone has an error. `transposed`: the memory of Gᵀ (K × D) read as D × K. `noBias`: the bias row, where there is
 * one, is 0. `summedBias`: each of its cells is the sum of the row.
 */
export function faultyGradient(kind: FaultKind, design: Design, { W, G }: At, map: FeatureMap): Float64Array {
  const { N, D, K } = design;
  switch (kind) {
    case 'sign':
      return G.map((g) => -g);
    case 'twice':
      return G.map((g) => 2 * g);
    case 'noMean':
      return G.map((g) => N * g);
    case 'diagonal':
      return ofLabelsAlone(design, W, G);
    case 'noLabel':
      return withoutLabels(design, G);
    case 'transposed':
      // Memory place p of a K × D matrix is its row ⌊p/D⌋ (a class) and column p mod D (a feature).
      return G.map((_, place) => G[(place % D) * K + Math.floor(place / D)]!);
    case 'noBias':
      return G.map((g, cell) => (isBiasRow(Math.floor(cell / K), map) ? 0 : g));
    case 'summedBias':
      return G.map((g, cell) => (isBiasRow(Math.floor(cell / K), map) ? sumOfRow(G, Math.floor(cell / K), K) : g));
    default:
      return kind satisfies never;
  }
}

/** G + (1/N) Σ x yᵀ = (1/N) Σ x ŷᵀ. */
function withoutLabels({ N, D, K, X, labels }: Design, G: Float64Array): Float64Array {
  const forgotten = new Float64Array(D * K);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < D; o++) forgotten[o * K + labels[n]!]! += X[n * D + o]! / N;
  }
  return G.map((g, cell) => g + forgotten[cell]!);
}

/** G less what the errors of all classes but the label's bring. */
function ofLabelsAlone(design: Design, W: Float64Array, G: Float64Array): Float64Array {
  const { N, D, K, X, labels } = design;
  const errors = errorsOf(design, W);
  const others = new Float64Array(D * K);
  for (let n = 0; n < N; n++) {
    errors[n * K + labels[n]!] = 0;
    for (let o = 0; o < D; o++) {
      for (let m = 0; m < K; m++) others[o * K + m]! += (X[n * D + o]! * errors[n * K + m]!) / N;
    }
  }
  return G.map((g, cell) => g - others[cell]!);
}

function sumOfRow(G: Float64Array, o: number, K: number): number {
  return G.subarray(o * K, (o + 1) * K).reduce((sum, g) => sum + g, 0);
}

/** Why a fault changes no cell: one sample only, no bias row, equal to its transpose, or zeros that stay zeros. */
export type Unseen = 'oneSample' | 'noBiasRow' | 'symmetric' | 'zero';

/** Why `faultyGradient(kind, …)` equals G, given that it does. */
export function whyUnseen(kind: FaultKind, { N }: Design, G: Float64Array, map: FeatureMap): Unseen {
  if ((kind === 'noBias' || kind === 'summedBias') && !map.bias) return 'noBiasRow';
  if (kind === 'noMean' && N === 1) return 'oneSample';
  return kind === 'transposed' && G.some((g) => g !== 0) ? 'symmetric' : 'zero';
}

/** How far a cell of each row may be from its measured slope, D values, for the risk R in nats: the rule of `gradientCheck.ts`. */
export function checkTolerances(design: Design, risk: number): Float64Array {
  return rowReaches(design).map((reach) => 1e-9 * reach * Math.max(risk, 2 ** -1022));
}

/** The cells (places in a D × K row-major matrix) where two matrices differ by more than their row's tolerance. */
export function cellsApart(a: Float64Array, b: Float64Array, tolerances: Float64Array): number[] {
  const K = a.length / Math.max(1, tolerances.length);
  const apart: number[] = [];
  a.forEach((value, cell) => {
    if (!(Math.abs(value - b[cell]!) <= tolerances[Math.floor(cell / K)]!)) apart.push(cell);
  });
  return apart;
}
