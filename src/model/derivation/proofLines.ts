/**
 * The lines of the handout's derivation as values: definitions R, Z, S; the Jacobian J1, J2; the loss by a score L0–L6;
 * the loss by a weight W1–W3; one sample's matrix M; the goal G; and E1, E2, E3, E5 as they were first written.
 *
 * Adding a line is adding an entry. Every `left` is a definition or a measured derivative, never the line before: else a
 * slip would make the lines after it fail too.
 */
import type { Point, Side } from './proofData';
import * as form from './proofForms';
import * as measured from './proofMeasure';
import * as obstacle from './proofObstacle';
import * as tolerance from './proofTolerance';

export const TRUE_LINES = [
  ...(['R', 'Z', 'S', 'J1', 'J2'] as const),
  ...(['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const),
  ...(['W1', 'W2', 'W3', 'M', 'G'] as const),
] as const;
/** E4 states nothing: it is struck out and has no sides. */
export const SLIPS = ['E1', 'E2', 'E3', 'E5'] as const;

export type SlipId = (typeof SLIPS)[number];
export type LineId = (typeof TRUE_LINES)[number] | SlipId;

/** Which of i, m, o a line has as its own: the whole domain runs over them, the others stay as chosen. */
export type Domain = 'one' | 'i' | 'm' | 'im' | 'om';

export interface ProofLine {
  readonly id: LineId;
  readonly over: Domain;
  /** Whether the line speaks of this point at all. */
  readonly applies: (at: Point) => boolean;
  readonly left: Side;
  readonly right: Side;
  /** What stands between the left side and the last equals sign. */
  readonly between: readonly Side[];
  /** Largest |left − right|. */
  readonly tolerance: Side;
  /** Whether each side is a sum over all samples for every cell. */
  readonly sums: boolean;
  /** Why the right side can't be evaluated at this point. */
  readonly obstacle: (at: Point) => obstacle.Obstacle | null;
  /** A second, unrelated measurement of the left side. */
  readonly witness: { readonly side: Side; readonly tolerance: number } | null;
  /** Only for slips: why it agrees where it agrees. */
  readonly accident: ((at: Point) => obstacle.Accident) | null;
}

type Entry = Pick<ProofLine, 'over' | 'left' | 'right' | 'tolerance'> & Partial<ProofLine>;

const DEFAULTS = {
  sums: false,
  applies: () => true,
  between: [],
  obstacle: obstacle.none,
  witness: null,
  accident: null,
} as const;

const DIFFERENCE = { side: measured.probabilityDifference, tolerance: tolerance.differenceTolerance() } as const;

const BY_SCORE = { over: 'm', left: measured.lossByScore, tolerance: tolerance.lossTolerance } as const;
const BY_WEIGHT = { over: 'om', left: measured.lossByWeight, tolerance: tolerance.weightTolerance } as const;
const QUOTIENT = { ...BY_SCORE, obstacle: obstacle.noQuotient } as const;

const ENTRIES: Readonly<Record<LineId, Entry>> = {
  R: {
    over: 'one',
    left: form.riskByKernel,
    right: form.riskByLogarithm,
    tolerance: tolerance.riskTolerance,
    obstacle: obstacle.noLogarithm,
  },
  Z: { over: 'm', left: form.scoreForward, right: form.scoreBackward, tolerance: tolerance.scoreTolerance },
  S: {
    over: 'i',
    left: form.softmaxShifted,
    right: form.softmaxPlain,
    tolerance: tolerance.softmaxTolerance,
    obstacle: obstacle.noExponential,
  },
  J1: {
    over: 'im',
    applies: ({ i, m }) => i === m,
    left: measured.probabilityByScore,
    between: [form.sameQuotient, form.sameSquare],
    right: form.sameClosed,
    tolerance: tolerance.jacobianTolerance,
    witness: DIFFERENCE,
  },
  J2: {
    over: 'im',
    applies: ({ i, m }) => i !== m,
    left: measured.probabilityByScore,
    between: [form.otherQuotient],
    right: form.otherClosed,
    tolerance: tolerance.jacobianTolerance,
    witness: DIFFERENCE,
  },
  L0: { ...BY_SCORE, right: form.sumOfLogarithms },
  L1: { ...QUOTIENT, right: form.chainRule },
  L2: { ...QUOTIENT, right: form.splitSum },
  L3: { ...QUOTIENT, right: form.jacobianPutIn },
  L4: { ...BY_SCORE, right: form.cancelled },
  L5: { ...BY_SCORE, right: form.expanded },
  L6: { ...BY_SCORE, right: form.error },
  W1: { ...BY_WEIGHT, right: form.throughScore },
  W2: { ...BY_WEIGHT, right: form.scoreWrittenOut },
  W3: { ...BY_WEIGHT, right: form.errorTimesFeature },
  M: { ...BY_WEIGHT, right: form.outerProduct },
  G: {
    over: 'om',
    sums: true,
    left: measured.riskByWeight,
    between: [form.averageTurned],
    right: form.averageOuterProduct,
    tolerance: tolerance.gradientTolerance,
  },
  E1: {
    over: 'm',
    left: measured.likelihoodByScore,
    right: measured.lossByScore,
    tolerance: tolerance.noTolerance,
    accident: obstacle.accidentOfSign,
  },
  E2: {
    ...QUOTIENT,
    right: form.factorDropped,
    tolerance: tolerance.factorTolerance,
    accident: obstacle.accidentOfFactor,
  },
  E3: {
    ...BY_WEIGHT,
    right: form.indicesSwapped,
    tolerance: tolerance.indexTolerance,
    obstacle: obstacle.noIndex,
    accident: obstacle.accidentOfIndices,
  },
  E5: {
    over: 'om',
    sums: true,
    left: measured.riskByWeight,
    right: form.signSlipped,
    tolerance: tolerance.gradientTolerance,
    accident: obstacle.accidentOfGradient,
  },
};

/** Every line that can be evaluated, in the order of the handout, the slips last. */
export const PROOF_LINES: readonly ProofLine[] = [...TRUE_LINES, ...SLIPS].map((id) => ({
  id,
  ...DEFAULTS,
  ...ENTRIES[id],
}));
