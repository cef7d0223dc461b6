import { useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import type { Boundary, Region } from '../../model/plane/region';
import { boundariesOf, regionsOf, scoreField, type ScoreField } from '../../model/plane/scoreField';
import { useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
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
  const hiding = useHiding();
  const hidden = hiding?.hides('boundaries') === true || hiding?.hides('regions') === true;
  return useMemo(() => {
    if (frame === null || hidden || frame.degree || frame.D !== rowCount(F, frame)) return null;
    const scores = scoreField(standardise ? { ...frame, standardise } : frame, axes, fixed);
    return { scores, regions: regionsOf(scores, domain), boundaries: boundariesOf(scores, domain) };
  }, [frame, hidden, axes, domain, F, fixed, standardise]);
}
