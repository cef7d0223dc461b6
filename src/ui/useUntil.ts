import { useState } from 'react';
import type { LabState } from '../session/lab';
import { useLab, useLabState } from './labContext';

/** A value that is null again once what is selected of the state is another than when the value was set. */
export function useUntil<T>(select: (state: LabState) => unknown): [value: T | null, set: (value: T | null) => void] {
  const { store } = useLab();
  const now = useLabState(select);
  const [held, hold] = useState<{ readonly value: T; readonly at: unknown } | null>(null);
  const set = (value: T | null): void => {
    hold(value === null ? null : { value, at: select(store.getState()) });
  };
  return [held !== null && held.at === now ? held.value : null, set];
}

/** The run as it was begun: opening a document or going back to iteration 0 begins another. */
export function selectBeginning({ run }: LabState): unknown {
  return run.segments[0]?.version;
}
