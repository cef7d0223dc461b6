import { createContext, type ReactElement, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Lab } from '../session/lab';
import { LabProvider, useLab } from './labContext';

interface WhatIf {
  /** The lab as it is. */
  readonly real: Lab;
  /** The s of s·W that is shown for W; 1 where W itself is. */
  readonly s: number;
  /** Shows another lab to the figures, or none. */
  show(lab: Lab | null, s: number): void;
}

const WhatIfContext = createContext<WhatIf | null>(null);

/** Figures below it show the lab as it is, or as it would be. */
export function WhatIfProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const real = useLab();
  const [{ lab, s }, setShown] = useState<{ readonly lab: Lab | null; readonly s: number }>({ lab: null, s: 1 });
  const value = useMemo(
    (): WhatIf => ({
      real,
      s,
      show(to, by) {
        setShown({ lab: to, s: by });
      },
    }),
    [real, s],
  );
  return (
    <WhatIfContext value={value}>
      <LabProvider lab={lab ?? real}>{children}</LabProvider>
    </WhatIfContext>
  );
}

/** Figures below it show the run itself, whatever is asked about W. */
export function AsItIs({ children }: { readonly children: ReactNode }): ReactElement {
  const lab = useLab();
  return <LabProvider lab={useContext(WhatIfContext)?.real ?? lab}>{children}</LabProvider>;
}

/** What is asked about W; null where nothing can be. */
export function useWhatIf(): WhatIf | null {
  return useContext(WhatIfContext);
}
