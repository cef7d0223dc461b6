import { useMemo } from 'react';
import { type ScoreField } from '../../../model/plane/scoreField';
import { sliceMismatches } from '../../../model/plane/sliceMismatches';
import { selectShownFrame } from '../../../session/selectors/shownFrame';
import { useLabState } from '../../../ui/labContext';

/** Multiplications for one picture while descent plays; above it the marks wait for a pause, and a wrong one is never shown. */
const MOST_PLAYING = 1e6;

const NONE: readonly number[] = [];

/** Indices of the samples whose own ŷ has another winner than the region of `scores` that they stand in. */
export function useMismatches(scores: ScoreField): readonly number[] {
  const samples = useLabState((state) => state.document.samples);
  const axes = useLabState((state) => state.document.axes);
  const moving = useLabState((state) => state.run.moving);
  const shown = useLabState(selectShownFrame);
  return useMemo(() => {
    if (shown === null || shown.design.N !== samples.N) return NONE;
    const { N, D, K } = shown.design;
    if (moving && N * D * K > MOST_PLAYING) return NONE;
    const [across = 0, up = 0] = axes;
    const { features } = samples.flat();
    return sliceMismatches(shown.design, shown.frame, scores, (n) => [
      features[n * samples.F + across]!,
      features[n * samples.F + up]!,
    ]);
  }, [shown, samples, axes, moving, scores]);
}
