/** Scores that are polynomials in the two features of the plane: what a feature map makes of them. */
import type { Domain } from '../../data/fitDomain';
import { rowFactors } from '../../features/featureRows';
import type { PlaneWeights } from '../affine/affineScores';
import type { CurvedField } from '../scoreField';
import { contourLines } from './contourLines';
import { fillConfidence } from './fillConfidence';
import { Leads } from './leads';
import { type Partition, partitionOf } from './partition';
import { type Polynomial, termOf, TERMS, valueOf } from './polynomial';

/** The field of W (D × K) of mapped features on the plane of the two raw features, in the order of `axes`. */
export function curvedField(frame: PlaneWeights, axes: readonly number[]): CurvedField {
  const scores = polynomialsOf(frame, axes);
  let latest: { readonly domain: Domain; readonly leads: Leads; partition?: Partition } | null = null;
  const on = (domain: Domain): NonNullable<typeof latest> => {
    if (latest?.domain !== domain) latest = { domain, leads: new Leads(scores, domain) };
    return latest;
  };
  return {
    ...{ kind: 'curved', K: frame.K },
    scoresAt: (x1, x2) => Float64Array.from(scores, (score) => valueOf(score, x1, x2)),
    partition(domain) {
      const known = on(domain);
      return (known.partition ??= partitionOf(known.leads, domain));
    },
    fill: (domain, columns, rows, winner, confidence) => {
      fillConfidence(scores, domain, columns, rows, winner, confidence);
    },
    contours: (domain, levels, size) => contourLines(on(domain).leads, domain, levels, size),
  };
}

function polynomialsOf(
  { W, D, K, bias, degree, standardise }: PlaneWeights,
  axes: readonly number[],
): readonly Polynomial[] {
  const scores = Array.from({ length: K }, () => new Float64Array(TERMS));
  for (let o = 0; o < D; o++) {
    const factors = rowFactors(o, { bias, degree });
    const across = factors.filter((feature) => feature === axes[0]).length;
    const term = termOf(across, factors.length - across);
    const feature = bias ? o - 1 : o;
    const mean = feature < 0 ? 0 : (standardise?.mean[feature] ?? 0);
    const deviation = feature < 0 ? 1 : (standardise?.deviation[feature] ?? 1);
    scores.forEach((score, m) => {
      const weight = W[o * K + m]! / deviation;
      score[term]! += weight;
      score[0]! -= weight * mean;
    });
  }
  return scores;
}
