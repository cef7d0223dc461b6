import type { ReactElement } from 'react';
import type { Masks } from '../../../lesson/masks';
import { writeLink } from '../../../permalink/permalink';
import { shownSource } from '../../../session/document';
import { sessionOf, withoutRun } from '../../../session/session';
import { useLabState } from '../../../ui/labContext';
import { useMessages } from '../../../ui/messagesContext';
import { labScene, labShown } from '../labShown';
import { ShownContext } from '../shown';
import { Handout } from './Handout';
import { usePrintWords } from './printWords';

interface LabPaperProps {
  /** The page without language, theme and link. */
  readonly address: string;
  /** What the lab's screens hide is hidden on paper too, and its link then holds samples and settings alone. */
  readonly masks: Masks;
}

/** The page of what the lab shows; nothing before its first numbers. */
export function LabPaper({ address, masks }: LabPaperProps): ReactElement | null {
  const words = usePrintWords();
  const messages = useMessages();
  const state = useLabState((now) => now);
  const shown = labShown(state, labScene(state, 0, ''));
  if (!shown) return null;
  const source = shownSource(state.document);
  const session = sessionOf(state);
  return (
    <ShownContext value={{ ...shown, masks, ring: shown.moment.design.N > 0 }}>
      <Handout
        data={source === 'own' || source === 'empty' ? words.own : messages.data.names[source]}
        source={messages.data.sources[source]}
        link={`${address}#${writeLink({ session: masks.any ? withoutRun(session) : session, view: state.view })}`}
      />
    </ShownContext>
  );
}
