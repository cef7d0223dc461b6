import { type ReactElement, useState } from 'react';
import { LineContext } from '../views/present/ProofLine';
import { PrintLab } from '../views/present/print/PrintLab';
import { PrintLesson } from '../views/present/print/PrintLesson';
import { PrintTrouble } from '../views/present/print/PrintTrouble';
import { plainAddress } from './address';
import { typesetLine } from './presentedLine';
import { leave, PRINT, isPrintAtOnce } from './presenting';
import { printedMasks } from './printedMasks';
import { useAskedLesson } from './useAskedLesson';

/** What is printed: a hand-out of the lab, or the scenes of the lesson that the address names. It loads with the first print. */
export function Printing(): ReactElement | null {
  const { asked, opening } = useAskedLesson();
  const [atOnce] = useState(isPrintAtOnce);
  const [masks] = useState(printedMasks);
  const wanted = (new URLSearchParams(location.search).get(PRINT) ?? '').split(',');
  if (asked === null) return <PrintLab address={plainAddress()} {...{ masks, atOnce }} onClose={leave} />;
  if (opening === null) return null;
  if ('problem' in opening) return <PrintTrouble onClose={leave} />;
  return (
    <LineContext value={typesetLine}>
      <PrintLesson
        opened={opening.opened}
        start={{ revealed: wanted.includes('revealed'), notes: wanted.includes('notes') }}
        addressOf={(scene) => `${plainAddress()}#lesson=${encodeURIComponent(asked.name)}&scene=${scene + 1}`}
        atOnce={atOnce}
        onClose={leave}
      />
    </LineContext>
  );
}
