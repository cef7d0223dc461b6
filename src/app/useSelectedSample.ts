import { useEffect } from 'react';
import { mostUncertainInSlices } from '../model/kernel/forwardPass';
import { selectShownFrame } from '../session/selectors/shownFrame';
import { useLab, useLabState } from '../ui/labContext';
import { firstThenSlices } from '../ui/runInSlices';

/** Where this stands a sample is always selected: at first the one that the model is least sure of. */
export function useSelectedSample(): void {
  const lab = useLab();
  const moment = useLabState(selectShownFrame);
  const selected = useLabState((state) => state.view.selected);
  useEffect(() => {
    if (selected !== null || moment === null) return;
    return firstThenSlices(mostUncertainInSlices(moment.design, moment.frame.W), (n) => {
      if (n !== null) lab.setView({ selected: n });
    });
  }, [lab, moment, selected]);
}
