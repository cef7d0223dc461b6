import { useMemo } from 'react';
import {
  type Boundary,
  boundaries,
  planeScores,
  type PlaneScores,
  type Region,
  regions,
} from '../../model/plane/affine/boundary';
import type { Sample } from '../../session/document';
import { useLabState } from '../../ui/labContext';

/** What the plane shows of one frame: scores on its two features, and the regions and boundaries that follow. */
export interface PlaneFigure {
  readonly scores: PlaneScores;
  readonly regions: readonly Region[];
  readonly boundaries: readonly Boundary[];
}

/** Without hidden features no sample matters to the regions, and an edit of one must not redraw them. */
const NO_SAMPLES: readonly Sample[] = [];

/** The mean of each of the F features: what the features that the plane does not show are held at. */
function featureMeans(samples: readonly Sample[], F: number): Float64Array {
  const means = new Float64Array(F);
  for (const { features } of samples) {
    for (let o = 0; o < F; o++) means[o] = (means[o] ?? 0) + (features[o] ?? 0) / samples.length;
  }
  return means;
}

/** The picture of the newest frame; null before the first, or for the moment in which W has another shape than the data. */
export function usePlaneFigure(): PlaneFigure | null {
  const frame = useLabState((state) => state.run.frame);
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const F = useLabState((state) => state.document.features.length);
  const sliced = useLabState(({ document }) => (F > axes.length ? document.samples : NO_SAMPLES));
  const fixed = useMemo(() => featureMeans(sliced, F), [sliced, F]);
  return useMemo(() => {
    if (frame === null || frame.D !== F + (frame.bias ? 1 : 0)) return null;
    const scores = planeScores(frame.W, frame.D, frame.K, frame.bias, axes, fixed);
    return { scores, regions: regions(scores, domain), boundaries: boundaries(scores, domain) };
  }, [frame, axes, domain, F, fixed]);
}
