import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { WeightPath } from '../../../model/descent/path/weightPath';
import { jsKernel } from '../../../model/kernel/jsKernel';
import { sampleOf } from '../../../session/highlight';
import { selectShownFrame } from '../../../session/selectors/shownFrame';
import { useLabState } from '../../../ui/labContext';
import { usePacedState } from '../../../ui/pacedState';
import { stretchesOf } from '../../../ui/runPath';
import { useSliced } from '../../../ui/useSliced';
import { forcesData, type ForcesData } from './forcesData';

const ForcesContext = createContext<ForcesData | null>(null);

interface ForcesProviderProps {
  readonly children: ReactNode;
  /** What is shown until the first forces are there. */
  readonly waiting?: ReactElement;
}

/** Gives the figures below it the forces at the shown W; none of them is shown before the first are computed. */
export function ForcesProvider({ children, waiting }: ForcesProviderProps): ReactElement | null {
  const moment = usePacedState(selectShownFrame);
  const moving = usePacedState((state) => state.run.moving);
  const segments = usePacedState((state) => state.run.segments);
  const version = usePacedState((state) => state.run.version);
  const selected = useLabState((state) => state.view.selected);
  const [path] = useState(() => new WeightPath(jsKernel));
  const stretches = useMemo(() => stretchesOf(segments, version), [segments, version]);
  const N = moment?.design.N ?? 0;
  const chosen = Math.max(0, Math.min(N - 1, selected ?? 0));
  const make = useCallback(
    () => forcesData({ moment: moment!, path, stretches, chosen, moving }),
    [moment, path, stretches, chosen, moving],
  );
  const data = useSliced(moment === null || N === 0 ? null : make, moving);
  if (data !== null) return <ForcesContext value={data}>{children}</ForcesContext>;
  return waiting ?? null;
}

/** The forces at one W. Throws outside a `ForcesProvider`. */
export function useForces(): ForcesData {
  const data = useContext(ForcesContext);
  if (data === null) throw new Error('useForces outside ForcesProvider');
  return data;
}

/** The sample that is looked at: the one pointed at, else the selected one. */
export function useChosenSample(): number {
  const { moment } = useForces();
  const lit = useLabState((state) => sampleOf(state.view.highlight?.identity ?? ''));
  const selected = useLabState((state) => state.view.selected);
  return Math.min(lit ?? selected ?? 0, moment.design.N - 1);
}
