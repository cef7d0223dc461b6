/** What is true at one moment of a run: every value here belongs to one and the same W. */
import type { KernelName } from './kernel';
import type { Batch } from '../batch';
import type { MapDegree } from '../features/featureRows';
import type { Penalty } from '../penalty';

/** Centred differences beside G, and one verdict for the whole matrix (`gradientCheck.ts`). */
export interface GradientCheck {
  /** D × K, row-major: the measured slope of R in each cell. */
  readonly centred: Float64Array;
  /** max |Δ| / (max|xₒ|·R) over all cells, dimensionless. */
  readonly worst: number;
  /** Whether every cell keeps |Δ| ≤ 1e−9 · maxₙ|xₒ| · R. */
  readonly passed: boolean;
}

export interface FrameBatch extends Batch {
  /** The iteration from which steps are counted: the last start or edit. */
  readonly first: number;
  /** D × K, row-major; with a penalty it has λW, as G does. */
  readonly g: Float64Array;
}

export interface Frame {
  readonly iteration: number;
  /** What computed it: another kernel's bits may differ. */
  readonly kernel: KernelName;
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly bias: boolean;
  /** Of the feature map; absent where there is none. */
  readonly degree?: MapDegree;
  /** D × K, row-major: `W[o * K + m]`. */
  readonly W: Float64Array;
  /** ∂R/∂W at this W, D × K, row-major; with a penalty, ∂R_λ/∂W. */
  readonly G: Float64Array;
  /** R(W) in nats, with a penalty R_λ(W); 0 where there are no samples. */
  readonly risk: number;
  /** Samples whose arg max ŷ (lowest index at a tie) is their label. */
  readonly correct: number;
  /** max |G|. */
  readonly gradientMax: number;
  /** R here minus R one step ago on the same samples, in nats; null at a start and right after an edit. */
  readonly riskChange: number | null;
  /** In how many of the last ten steps R rose. */
  readonly rises: number;
  /** L of the samples (`smoothness.ts`), with a penalty L + λ; 0 where there are none. */
  readonly smoothness: number;
  /** null while it was too costly to measure for this frame. */
  readonly check: GradientCheck | null;
  /** The penalty, and R without it; absent where λ = 0. */
  readonly penalty?: Penalty & { readonly dataRisk: number };
  /** Where the next step goes by some samples only (`batches.ts`): their gradient at this W, g, in place of G. */
  readonly batch?: FrameBatch;
}
