import { useMemo } from 'react';
import { type ScoreField } from '../../../model/plane/scoreField';
import { sliceMismatches } from '../../../model/plane/sliceMismatches';
import { selectShownFrame } from '../../../session/selectors/shownFrame';
import { useLabState } from '../../../ui/labContext';
import { useMarksWait } from '../useMarksWait';

const NONE: readonly number[] = [];

/** Indices of the samples whose own ŷ has another winner than the region of `scores` that they stand in. */
export function useMismatches(scores: ScoreField): readonly number[] {
  const samples = useLabState((state) => state.document.samples);
  const axes = useLabState((state) => state.document.axes);
  const shown = useLabState(selectShownFrame);
  const waits = useMarksWait(shown?.design ?? { N: 0, D: 0, K: 0 });
  return useMemo(() => {
    if (shown === null || shown.design.N !== samples.N || waits) return NONE;
    const [across = 0, up = 0] = axes;
    const { features } = samples.flat();
    return sliceMismatches(shown.design, shown.frame, scores, (n) => [
      features[n * samples.F + across]!,
      features[n * samples.F + up]!,
    ]);
  }, [shown, samples, axes, waits, scores]);
}
