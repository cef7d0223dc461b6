/** What a line of the derivation is, and which there are. */
import type { Point, ProofData, Side } from './proofData';
import type { Accident, Obstacle } from './proofObstacle';

export const TRUE_LINES = [
  ...(['R', 'Z', 'S', 'J1', 'J2'] as const),
  ...(['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const),
  ...(['W1', 'W2', 'W3', 'M', 'G'] as const),
] as const;
/** What follows from G: the vectorised form, the short route, the shift, the Hessian, its bound, likelihood, K = 2, a penalty. */
export const THEN_LINES = ['V', 'LSE', 'SHIFT', 'H', 'HB', 'KL', 'K2', 'PEN'] as const;
/** E4 states nothing: it is struck out and has no sides. */
export const SLIPS = ['E1', 'E2', 'E3', 'E5'] as const;

export type SlipId = (typeof SLIPS)[number];
export type LineId = (typeof TRUE_LINES)[number] | (typeof THEN_LINES)[number] | SlipId;

/** Which of i, m, o a line has as its own: the whole domain runs over them, the others stay as chosen. */
export type Domain = 'one' | 'i' | 'm' | 'im' | 'om' | 'imo';

export interface ProofLine {
  readonly id: LineId;
  readonly over: Domain;
  /** Whether the line speaks of this point at all. */
  readonly applies: (at: Point) => boolean;
  readonly left: Side;
  readonly right: Side;
  /** What stands between the left side and the last equals sign. */
  readonly between: readonly Side[];
  /** `within`: the line says 0 ≤ left ≤ right, and 0 ≤ between ≤ right. */
  readonly relation: 'equal' | 'within';
  /** Largest |left − right|, or how far an inequality may be passed. */
  readonly tolerance: Side;
  /** About how many numbers a cell takes to compute where its sides are sums over all samples; 0 where they are not. */
  readonly work: (data: ProofData) => number;
  /** Why the right side can't be evaluated at this point. */
  readonly obstacle: (at: Point) => Obstacle | null;
  /** A second, unrelated measurement of the left side. */
  readonly witness: { readonly side: Side; readonly tolerance: number } | null;
  /** Only for slips: why it agrees where it agrees. */
  readonly accident: ((at: Point) => Accident) | null;
}
