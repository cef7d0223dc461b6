/** The cases of `reference/*.json`: values computed with 60 digits and rounded to double. For tests only. */
import irisFour from './reference/iris-four-features.json';
import irisPetals from './reference/iris-petals.json';
import largeLogits from './reference/large-logits.json';
import ninePoints from './reference/nine-points.json';
import oneSample from './reference/one-sample.json';
import saturated from './reference/saturated.json';
import type { Design } from '../model/features/design';

interface Stored {
  readonly name: string;
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly X: number[][];
  readonly labels: number[];
  readonly W: number[][];
  readonly risk: number;
  readonly gradient: number[][];
  /** null in the larger cases. */
  readonly probabilities: number[][] | null;
  readonly trajectory?: { eta: number; steps: number; risks: number[]; W: number[][]; gradient: number[][] };
}

export interface ReferenceCase {
  readonly name: string;
  readonly design: Design;
  readonly W: Float64Array;
  readonly stored: Stored;
}

const STORED: Stored[] = [ninePoints, irisPetals, irisFour, largeLogits, oneSample, saturated];

export const REFERENCE_CASES: ReferenceCase[] = STORED.map((stored) => ({
  name: stored.name,
  design: {
    N: stored.N,
    D: stored.D,
    K: stored.K,
    X: Float64Array.from(stored.X.flat()),
    labels: Uint8Array.from(stored.labels),
  },
  W: Float64Array.from(stored.W.flat()),
  stored,
}));

export function referenceCase(name: string): ReferenceCase {
  const found = REFERENCE_CASES.find((one) => one.name === name);
  if (!found) throw new Error(`no reference case ${name}`);
  return found;
}
