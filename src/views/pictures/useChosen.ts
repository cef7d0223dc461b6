import { useMemo } from 'react';
import { forwardPass } from '../../model/kernel/forwardPass';
import { type Inspected, selectShownFrame } from '../../session/selectors/shownFrame';
import { usePacedState } from '../../ui/pacedState';

/** The chosen sample at the W that is drawn; null where none is chosen. */
export function useChosen(): Inspected | null {
  const shown = usePacedState(selectShownFrame);
  const selected = usePacedState((state) => state.view.selected);
  return useMemo(() => {
    if (shown === null || selected === null || shown.design.N === 0) return null;
    const { frame, design } = shown;
    return { frame, design, pass: forwardPass(design, frame.W, Math.min(selected, design.N - 1)) };
  }, [shown, selected]);
}
