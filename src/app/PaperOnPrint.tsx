import type { ReactElement } from 'react';
import { LabPaper } from '../views/present/print/LabPaper';
import { OnPrint } from '../views/present/print/OnPrint';
import { plainAddress } from './address';
import { printedMasks } from './printedMasks';

/** The hand-out, for the browser's own Print. */
export function PaperOnPrint(): ReactElement {
  return (
    <OnPrint>
      <Paper />
    </OnPrint>
  );
}

/** What is hidden is asked for when it is printed. */
function Paper(): ReactElement {
  return <LabPaper address={plainAddress()} masks={printedMasks()} />;
}
