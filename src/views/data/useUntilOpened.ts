import { useState } from 'react';
import { useLab, useLabState } from '../chart/labContext';

/** A value that is null again once another document is opened, or its run begins again. */
export function useUntilOpened<T>(): [value: T | null, set: (value: T | null) => void] {
  const { store } = useLab();
  const begun = useLabState((state) => state.run.segments[0]?.version);
  const [held, hold] = useState<{ readonly value: T; readonly begun: number | undefined } | null>(null);
  const set = (value: T | null): void => {
    hold(value === null ? null : { value, begun: store.getState().run.segments[0]?.version });
  };
  return [held !== null && held.begun === begun ? held.value : null, set];
}
