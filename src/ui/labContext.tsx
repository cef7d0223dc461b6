import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Lab, LabState } from '../session/lab';

const LabContext = createContext<Lab | null>(null);

/** Gives every figure below it the one lab. */
export function LabProvider({ lab, children }: { readonly lab: Lab; readonly children: ReactNode }): ReactElement {
  return <LabContext value={lab}>{children}</LabContext>;
}

/** The lab, for its actions. Throws outside a `LabProvider`. */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('useLab outside LabProvider');
  return lab;
}

/** A part of the state; the component renders again when that part changes. Select values, not new objects. */
export function useLabState<T>(select: (state: LabState) => T): T {
  return useStore(useLab().store, select);
}
