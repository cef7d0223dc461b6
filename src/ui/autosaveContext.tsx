import { createContext, type ReactElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Autosave, AutosaveState } from '../autosave/autosaveState';

const AutosaveContext = createContext<Autosave | null>(null);

/** Gives every figure below it the keeper of the work. */
export function AutosaveProvider({
  autosave,
  children,
}: {
  readonly autosave: Autosave;
  readonly children: ReactNode;
}): ReactElement {
  return <AutosaveContext value={autosave}>{children}</AutosaveContext>;
}

/** The keeper, for its actions. Throws outside a `KeeperProvider`. */
export function useAutosave(): Autosave {
  const autosave = useContext(AutosaveContext);
  if (autosave === null) throw new Error('useKeeper outside KeeperProvider');
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
