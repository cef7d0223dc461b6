import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { classOf } from '../../session/highlight';
import { type Inspected, selectInspected } from '../../session/selectors/shownFrame';
import { useLabState } from '../../ui/labContext';
import { RestingHighlight, useHighlightedIdentity } from '../../ui/highlighting';

const InspectContext = createContext<Inspected | null>(null);

/** Gives the figures of a sample its chain at the shown W; at rest its class is highlighted. `otherwise` stands in without one. */
export function InspectProvider({
  otherwise,
  children,
}: {
  readonly otherwise: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const inspected = useLabState(selectInspected);
  if (inspected === null) return <>{otherwise}</>;
  return (
    <InspectContext value={inspected}>
      <RestingHighlight identity={`class.${inspected.pass.label}`}>{children}</RestingHighlight>
    </InspectContext>
  );
}

/** The chain of the selected sample. Throws outside an `InspectProvider`. */
export function useInspected(): Inspected {
  const inspected = useContext(InspectContext);
  if (inspected === null) throw new Error('useInspected outside InspectProvider');
  return inspected;
}

/** The class that is highlighted, or the sample's own. */
export function useFocusClass(): number {
  const { frame, pass } = useInspected();
  const highlight = classOf(useHighlightedIdentity() ?? '');
  return highlight === null || highlight >= frame.K ? pass.label : highlight;
}
