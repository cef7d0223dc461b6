/** The lines whose sides are sums over all samples, evaluated apart from the others: of many samples they take long. */
import type { Design } from '../features/design';
import { type Affordable, type Evaluation, evaluateProof } from './proof';
import { type Choice, oneHot, prepare } from './proofData';
import type { LineId } from './proofLine';
import { PROOF_LINES } from './proofLines';

/** Of these samples with this W, at this choice. */
export interface SumsQuestion {
  readonly design: Design;
  readonly W: Float64Array;
  readonly choice: Choice;
  readonly affordable: Affordable;
}

export interface SumsAnswer {
  readonly id: LineId;
  readonly evaluation: Evaluation;
}

/** One line at a time; between two of them the caller may do something else, or stop. */
export function* proofSums({ design, W, choice, affordable }: SumsQuestion): Generator<SumsAnswer, void, void> {
  const { N, D, K, X, penalty } = design;
  const data = prepare({ N, D, K, X, Y: oneHot(design), W, ...(penalty && { penalty }) });
  const proof = evaluateProof(data, choice, affordable);
  for (const line of PROOF_LINES) if (line.work(data) > 0) yield { id: line.id, evaluation: proof(line.id) };
}
