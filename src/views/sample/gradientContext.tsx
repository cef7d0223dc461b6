import { createContext, type ReactElement, type ReactNode, useContext, useMemo, useState } from 'react';
import { cellsApart, checkTolerances, type FaultKind, faultyGradient } from '../../model/kernel/faultyGradient';
import type { GradientCheck } from '../../model/kernel/frame';
import { USUAL_STEP } from '../../session/selectors/differences';
import { useLabState } from '../../ui/labContext';
import { useInspected } from './inspectContext';
import { useCheck } from './useCheck';

/** A fault of the exercise, and whether the student may see which it is. */
export interface Fault {
  readonly kind: FaultKind;
  readonly secret: boolean;
}

/** The gradient as this screen shows it: the right one, or in the exercise a faulty one; and how it was checked. */
interface ShownGradient {
  /** D × K, row-major. */
  readonly G: Float64Array;
  readonly fault: Fault | null;
  readonly checking: boolean;
  /** h · max|x|. */
  readonly step: number;
  /** Centred differences; null while not asked for or not measured. */
  readonly check: GradientCheck | null;
  /** max |Δ| / (max|x|·R) between what is shown and what was measured; null without a measurement. */
  readonly worst: number | null;
  /** The cells that the check names. */
  readonly apart: readonly number[];
  /** Whether the fault changes any cell by more than its tolerance. */
  readonly visible: boolean;
  readonly set: (choice: Partial<Choice>) => void;
}

interface Choice {
  readonly checking: boolean;
  readonly step: number;
  readonly fault: Fault | null;
}

const GradientContext = createContext<ShownGradient | null>(null);

/** Holds the check's switch, its step and the exercise's fault: all gone when the screen is left. */
export function GradientProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { frame, design } = useInspected();
  const moving = useLabState((state) => state.run.moving);
  const [choice, setChoice] = useState<Choice>({ checking: false, step: USUAL_STEP, fault: null });
  const { checking, step, fault } = choice;
  const check = useCheck({ frame, design }, checking ? step : null, moving);
  const shown = useMemo((): ShownGradient => {
    const G = fault ? faultyGradient(fault.kind, design, frame, frame) : frame.G;
    const tolerances = checkTolerances(design, frame.risk);
    const worst = check && worstOf(G, check.centred, tolerances);
    const apart = check ? cellsApart(G, check.centred, tolerances) : [];
    const visible = fault !== null && cellsApart(G, frame.G, tolerances).length > 0;
    const set = (change: Partial<Choice>): void => {
      setChoice((old) => ({ ...old, ...change }));
    };
    return { G, fault, checking, step, check, worst, apart, visible, set };
  }, [frame, design, checking, step, fault, check]);
  return <GradientContext value={shown}>{children}</GradientContext>;
}

/** Tolerances are 1e−9 · max|xₒ| · R, so this is max |Δ| / (max|xₒ|·R); rows whose feature is always 0 have none. */
function worstOf(G: Float64Array, centred: Float64Array, tolerances: Float64Array): number {
  const K = G.length / tolerances.length;
  return G.reduce((worst, value, cell) => {
    const tolerance = tolerances[Math.floor(cell / K)] ?? 0;
    return tolerance === 0 ? worst : Math.max(worst, (1e-9 * Math.abs(value - (centred[cell] ?? 0))) / tolerance);
  }, 0);
}

/** The gradient as it is shown. Throws outside a `GradientProvider`. */
export function useShownGradient(): ShownGradient {
  const shown = useContext(GradientContext);
  if (shown === null) throw new Error('useShownGradient outside GradientProvider');
  return shown;
}
