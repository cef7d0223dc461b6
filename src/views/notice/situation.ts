import { useMemo } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { fallsWithoutEnd } from '../../model/kernel/separates';
import { selectOptimum } from '../../session/selectors/optimum';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { useLabState } from '../../ui/labContext';
import { type Situation, situationOf } from './situationOf';

function onlyClass({ chunks }: SampleTable): number | null {
  const first = chunks[0]?.labels[0];
  if (first === undefined) return null;
  return chunks.every(({ labels }) => labels.every((label) => label === first)) ? first : null;
}

/** What is worth saying about what is shown. */
export function useSituation(): Situation {
  const run = useLabState((state) => state.run);
  const { eta, samples } = useLabState((state) => state.document);
  const shown = useLabState(selectShownFrame);
  const optimum = useLabState(selectOptimum);
  const only = useMemo(() => onlyClass(samples), [samples]);
  const separated = (): boolean => shown !== null && fallsWithoutEnd(shown.design, shown.frame.W);
  return situationOf(run, { eta, only, empty: samples.N === 0, optimum, separated });
}
