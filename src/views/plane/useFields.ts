import { useEffect, useSyncExternalStore } from 'react';
import type { PlaneWeights } from '../../model/plane/affine/affineScores';
import { type CurvedField, scoreField, type ScoreField } from '../../model/plane/scoreField';

type MakeCurved = (weights: PlaneWeights, axes: readonly number[]) => CurvedField;

/** What draws curved boundaries comes with the first feature map. */
let make: MakeCurved | null = null;
let asked = false;
const listeners = new Set<() => void>();

function ask(): void {
  if (asked) return;
  asked = true;
  void import('../../model/plane/curved/curvedField').then(
    ({ curvedField }) => {
      make = curvedField;
      for (const listener of listeners) listener();
    },
    // It is asked for again with the next picture.
    () => {
      asked = false;
    },
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fields of weights; null for those of a feature map until what draws them has come, which begins where it is `wanted`. */
export function useFields(
  wanted: boolean,
): (weights: PlaneWeights, axes: readonly number[], fixed: Float64Array) => ScoreField | null {
  useEffect(() => {
    if (wanted) ask();
  });
  return useSyncExternalStore(subscribe, () => (make === null ? withoutCurves : withCurves));
}

function withoutCurves(weights: PlaneWeights, axes: readonly number[], fixed: Float64Array): ScoreField | null {
  return weights.degree ? null : scoreField(weights, axes, fixed);
}

function withCurves(weights: PlaneWeights, axes: readonly number[], fixed: Float64Array): ScoreField | null {
  return weights.degree && make ? make(weights, axes) : withoutCurves(weights, axes, fixed);
}
