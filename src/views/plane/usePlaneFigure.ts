import { useMemo, useState } from 'react';
import { rowCount } from '../../model/features/featureRows';
import type { Frame } from '../../model/kernel/frame';
import type { PlaneWeights } from '../../model/plane/affine/affineScores';
import type { Boundary, Region } from '../../model/plane/region';
import { boundariesOf, regionsOf, type ScoreField } from '../../model/plane/scoreField';
import type { LabState } from '../../session/lab';
import { useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { useFields } from './useFields';
import { useHeldValues } from './useHeldValues';

/** What the plane shows of one frame: scores on its two features, and the regions and boundaries that follow. */
export interface PlaneFigure {
  readonly weights: PlaneWeights;
  readonly scores: ScoreField;
  readonly regions: readonly Region[];
  readonly boundaries: readonly Boundary[];
}

/** The picture of the newest frame; null before the first, while it is hidden, or for the moment in which W has another shape than the data. */
export function usePlaneFigure(): PlaneFigure | null {
  const [frameOf] = useState(latestWeights);
  const frame = useLabState(frameOf);
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const F = useLabState((state) => state.document.features.length);
  const standardise = useLabState((state) => state.document.standardise);
  const fixed = useHeldValues();
  const fieldOf = useFields(frame?.degree !== undefined);
  const hiding = useHiding();
  const hidden = hiding?.hides('boundaries') === true || hiding?.hides('regions') === true;
  return useMemo(() => {
    if (frame === null || hidden || frame.D !== rowCount(F, frame)) return null;
    const weights = standardise ? { ...frame, standardise } : frame;
    const scores = fieldOf(weights, axes, fixed);
    if (scores === null) return null;
    return { weights, scores, regions: regionsOf(scores, domain), boundaries: boundariesOf(scores, domain) };
  }, [frame, hidden, axes, domain, F, fixed, standardise, fieldOf]);
}

/** Gives the first of consecutive frames with the same W: an edit of a sample leaves W, and the picture of it is not to be made again. */
function latestWeights(): (state: LabState) => Frame | null {
  let kept: Frame | null = null;
  return ({ run: { frame } }) => {
    if (kept === null || frame === null || !hasWeightsOf(kept, frame)) kept = frame;
    return kept;
  };
}

function hasWeightsOf(a: Frame, b: Frame): boolean {
  if (a === b) return true;
  if (a.D !== b.D || a.K !== b.K || a.bias !== b.bias || a.degree !== b.degree) return false;
  return a.W.every((w, at) => Object.is(w, b.W[at]));
}
