/** The two terms of lines L3 and E2, −[first + second], each with the minus in front: own class, then the others. */
import { label, type Point, probabilities, sumOver } from '../model/derivation/proofData';
import type { LineId } from '../model/derivation/proofLine';

/** −yₘ·ŷₘ(1 − ŷₘ)/ŷₘ in L3, −yₘ·(1 − ŷₘ)/ŷₘ in E2; 1 − ŷₘ is the sum of the others. */
export function firstTerm(line: LineId, at: Point): number {
  const yhat = probabilities(at);
  const own = yhat[at.m]!;
  const rest = sumOver(at.K, (k) => (k === at.m ? 0 : yhat[k]!));
  const y = label(at, at.m);
  if (y === 0) return 0;
  return line === 'E2' ? (-y * rest) / own : (-y * own * rest) / own;
}

/** −Σ_{i≠m} yᵢ·(−ŷₘŷᵢ)/ŷᵢ, the same in both. */
export function secondTerm(at: Point): number {
  const yhat = probabilities(at);
  return -sumOver(at.K, (k) =>
    k === at.m || label(at, k) === 0 ? 0 : (label(at, k) * -yhat[at.m]! * yhat[k]!) / yhat[k]!,
  );
}
