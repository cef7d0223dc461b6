import { createContext, type ReactElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Keeper, KeepingState } from '../autosave/autosaveState';

const KeeperContext = createContext<Keeper | null>(null);

/** Gives every figure below it the keeper of the work. */
export function KeeperProvider({
  keeper,
  children,
}: {
  readonly keeper: Keeper;
  readonly children: ReactNode;
}): ReactElement {
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}

/** The keeper, for its actions. Throws outside a `KeeperProvider`. */
export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error('useKeeper outside KeeperProvider');
  return keeper;
}

/** Whether the work is kept in this browser, and what else is. */
export function useKeeping(): KeepingState {
  const keeper = useKeeper();
  return useSyncExternalStore(
    (listener) => keeper.subscribe(listener),
    () => keeper.state(),
  );
}
