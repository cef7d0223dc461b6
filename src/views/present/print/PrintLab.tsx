import { type ReactElement, useEffect } from 'react';
import { writeLink } from '../../../permalink/permalink';
import { shownSource } from '../../../session/document';
import { sessionOf } from '../../../session/session';
import { useLab, useLabState } from '../../../ui/labContext';
import { useMessages } from '../../../ui/messagesContext';
import { labScene, labShown } from '../labShown';
import { ShownContext } from '../shown';
import { Handout } from './Handout';
import { PrintPreview } from './PrintPreview';
import { usePrintWords } from './printWords';

interface PrintLabProps {
  /** The page without language, theme and link. */
  readonly address: string;
  readonly atOnce: boolean;
  readonly onClose: () => void;
}

/** The hand-out of what the lab shows: descent pauses, so that all on the page is of one moment. */
export function PrintLab({ address, atOnce, onClose }: PrintLabProps): ReactElement {
  const lab = useLab();
  const words = usePrintWords();
  const messages = useMessages();
  const state = useLabState((now) => now);
  useEffect(() => {
    lab.pause();
  }, [lab]);
  const source = shownSource(state.document);
  const shown = labShown(state, labScene(state, 0, ''));
  const settled = state.run.status === 'idle' || state.run.status === 'failed';
  return (
    <PrintPreview title={words.handout} pages={1} ready={shown !== null && settled} {...{ atOnce, onClose }}>
      {shown && (
        <ShownContext value={{ ...shown, ring: shown.moment.design.N > 0 }}>
          <Handout
            data={source === 'own' || source === 'empty' ? words.own : messages.data.names[source]}
            source={messages.data.sources[source]}
            link={`${address}#${writeLink({ session: sessionOf(state), view: state.view })}`}
          />
        </ShownContext>
      )}
    </PrintPreview>
  );
}
