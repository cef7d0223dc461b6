import { createContext, type ReactElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Autosave, AutosaveState } from '../autosave/autosaveState';

const AutosaveContext = createContext<Autosave | null>(null);

/** Gives every component below it the autosave. */
export function AutosaveProvider({
  autosave,
  children,
}: {
  readonly autosave: Autosave;
  readonly children: ReactNode;
}): ReactElement {
  return <AutosaveContext value={autosave}>{children}</AutosaveContext>;
}

/** The autosave, for its actions. Throws outside an `AutosaveProvider`. */
export function useAutosave(): Autosave {
  const autosave = useContext(AutosaveContext);
  if (autosave === null) throw new Error('useAutosave outside AutosaveProvider');
  return autosave;
}

/** Whether the work is kept in this browser, and what else is. */
export function useAutosaveState(): AutosaveState {
  const autosave = useAutosave();
  return useSyncExternalStore(
    (listener) => autosave.subscribe(listener),
    () => autosave.state(),
  );
}
