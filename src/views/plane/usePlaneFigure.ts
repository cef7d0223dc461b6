import { useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import { featureMeans } from '../../model/data/featureMeans';
import type { Boundary, Region } from '../../model/plane/region';
import { boundariesOf, regionsOf, scoreField, type ScoreField } from '../../model/plane/scoreField';
import { useLabState } from '../../ui/labContext';

/** What the plane shows of one frame: scores on its two features, and the regions and boundaries that follow. */
export interface PlaneFigure {
  readonly scores: ScoreField;
  readonly regions: readonly Region[];
  readonly boundaries: readonly Boundary[];
}

/** Without hidden features no sample matters to the regions, and an edit of one must not redraw them. */
const NOTHING_FIXED = new Float64Array(0);

/** The picture of the newest frame; null before the first, or for the moment in which W has another shape than the data. */
export function usePlaneFigure(): PlaneFigure | null {
  const frame = useLabState((state) => state.run.frame);
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const F = useLabState((state) => state.document.features.length);
  const sliced = useLabState(({ document }) => (F > axes.length ? document.samples : null));
  const fixed = useMemo(() => (sliced === null ? NOTHING_FIXED : featureMeans(sliced)), [sliced]);
  return useMemo(() => {
    if (frame === null || frame.D !== rowCount(F, frame)) return null;
    const scores = scoreField(frame, axes, fixed);
    return { scores, regions: regionsOf(scores, domain), boundaries: boundariesOf(scores, domain) };
  }, [frame, axes, domain, F, fixed]);
}
