import { useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import type { Boundary, Region } from '../../model/plane/region';
import { boundariesOf, regionsOf, type ScoreField } from '../../model/plane/scoreField';
import { useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { useFields } from './useFields';
import { useHeldValues } from './useHeldValues';

/** What the plane shows of one frame: scores on its two features, and the regions and boundaries that follow. */
export interface PlaneFigure {
  readonly scores: ScoreField;
  readonly regions: readonly Region[];
  readonly boundaries: readonly Boundary[];
}

/** The picture of the newest frame; null before the first, while it is hidden, or for the moment in which W has another shape than the data. */
export function usePlaneFigure(): PlaneFigure | null {
  const frame = useLabState((state) => state.run.frame);
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
    const scores = fieldOf(standardise ? { ...frame, standardise } : frame, axes, fixed);
    if (scores === null) return null;
    return { scores, regions: regionsOf(scores, domain), boundaries: boundariesOf(scores, domain) };
  }, [frame, hidden, axes, domain, F, fixed, standardise, fieldOf]);
}
