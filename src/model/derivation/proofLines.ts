/**
 * The lines of the handout's derivation as values: definitions R, Z, S; the Jacobian J1, J2; the loss by a score L0–L6;
 * the loss by a weight W1–W3; one sample's matrix M; the goal G; what follows from it; and E1, E2, E3, E5 as they were first written.
 *
 * Adding a line is adding an entry. Every `left` is a definition or a measured derivative, never the line before: else a
 * slip would make the lines after it fail too.
 */
import * as then from './proofConsequences';
import type { ProofData } from './proofData';
import * as form from './proofForms';
import { type LineId, type ProofLine, SLIPS, THEN_LINES, TRUE_LINES } from './proofLine';
import * as measured from './proofMeasure';
import * as obstacle from './proofObstacle';
import * as tolerance from './proofTolerance';

type Entry = Pick<ProofLine, 'over' | 'left' | 'right' | 'tolerance'> & Partial<ProofLine>;

/** By complex step every score of every sample is computed anew. */
const allScores = ({ N, D, K }: ProofData): number => N * D * K;

const DEFAULTS = {
  work: () => 0,
  relation: 'equal',
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
    work: ({ N, K }) => N * K,
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
    work: allScores,
    left: measured.riskByWeight,
    between: [form.averageTurned],
    right: form.averageOuterProduct,
    tolerance: tolerance.gradientTolerance,
  },
  V: {
    over: 'om',
    work: ({ N, K }) => N * K,
    left: form.averageOuterProduct,
    right: then.matrixProduct,
    tolerance: tolerance.productTolerance,
  },
  LSE: {
    over: 'm',
    left: measured.lossDifference,
    right: form.error,
    tolerance: tolerance.differenceTolerance,
  },
  SHIFT: {
    over: 'one',
    work: allScores,
    left: then.riskShifted,
    right: form.riskByKernel,
    tolerance: tolerance.shiftTolerance,
  },
  H: {
    over: 'imo',
    work: ({ N, K }) => 2 * N * K,
    left: measured.gradientDifference,
    right: then.curvature,
    tolerance: tolerance.curvatureTolerance,
  },
  HB: {
    over: 'one',
    relation: 'within',
    left: then.largestCurvature,
    between: [then.leastCurvature],
    right: () => 0.5,
    tolerance: tolerance.eigenvalueTolerance,
  },
  KL: {
    over: 'one',
    left: then.lossByKernel,
    right: then.entropyAndDivergence,
    tolerance: tolerance.divergenceTolerance,
    obstacle: obstacle.noDivergence,
  },
  K2: {
    over: 'om',
    applies: ({ K }) => K === 2,
    work: ({ N, D }) => N * D,
    left: form.averageOuterProduct,
    right: then.logisticGradient,
    tolerance: tolerance.logisticTolerance,
  },
  PEN: {
    over: 'om',
    applies: ({ penalty }) => penalty !== undefined,
    work: allScores,
    left: measured.penalisedByWeight,
    right: then.penalisedGradient,
    tolerance: tolerance.penaltyTolerance,
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
    work: allScores,
    left: measured.riskByWeight,
    right: form.signSlipped,
    tolerance: tolerance.gradientTolerance,
    accident: obstacle.accidentOfGradient,
  },
};

/** Every line that can be evaluated, in the order of the handout, then what follows from it, the slips last. */
export const PROOF_LINES: readonly ProofLine[] = [...TRUE_LINES, ...THEN_LINES, ...SLIPS].map((id) => ({
  id,
  ...DEFAULTS,
  ...ENTRIES[id],
}));
