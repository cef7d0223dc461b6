import { useEffect, useState } from 'react';
import type { LabState } from '../../session/lab';
import { useLab } from '../../ui/labContext';

/** The state as it last stood still: the one at the beginning, then each in which nothing is pending. */
export function useSettled(): LabState {
  const { store } = useLab();
  const [settled, setSettled] = useState(store.getState);
  useEffect(() => {
    const update = (state: LabState): void => {
      if (state.run.status === 'idle' || state.run.status === 'failed') setSettled(state);
    };
    update(store.getState());
    return store.subscribe(update);
  }, [store]);
  return settled;
}
