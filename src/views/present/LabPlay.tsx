import { type ReactElement, useLayoutEffect, useState } from 'react';
import { TRUE_LINES } from '../../model/derivation/proofLine';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Screen.module.css';
import { Blank } from './Blank';
import { Footer } from './Footer';
import { labScene, labShown } from './labShown';
import { SceneLayout } from './SceneLayout';
import { ShownContext } from './shown';
import { type PresentKey, usePresentKeys } from './usePresentKeys';

interface LabPlayProps {
  readonly onFullScreen: () => void;
  readonly corner: ReactElement;
}

/** The lab as it is on the big screen, without a lesson: forward is a step of descent, or on Proof the next line. */
export function LabPlay({ onFullScreen, corner }: LabPlayProps): ReactElement {
  const lab = useLab();
  const messages = useMessages();
  const [blank, setBlank] = useState(false);
  const [line, setLine] = useState(0);
  const state = useLabState((now) => now);
  const screen = state.view.screen;
  const walk = (by: 1 | -1): void => {
    if (screen === 'proof') setLine(Math.min(TRUE_LINES.length - 1, Math.max(0, line + by)));
    else if (by === 1) lab.step();
    else lab.stepBack();
  };
  usePresentKeys((key: PresentKey) => {
    if (blank) setBlank(false);
    else if (key === 'full') onFullScreen();
    else if (key === 'blank' || key === 'take') setBlank(true);
    else if (key === 'forward' || key === 'enter') walk(1);
    else if (key === 'back') walk(-1);
  });
  const status = state.run.status;
  const iteration = state.run.frame?.iteration ?? null;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['status'] = status;
    if (iteration !== null) dataset['iteration'] = String(iteration);
    if (blank) dataset['blank'] = '';
    return () => {
      delete dataset['blank'];
      delete dataset['status'];
    };
  }, [status, iteration, blank]);
  const shown = labShown(state, labScene(state, line, messages.data.names[state.document.source]));
  return (
    <>
      {shown && (
        <ShownContext value={shown}>
          <SceneLayout question={null} />
        </ShownContext>
      )}
      <Footer {...{ scene: null, scenes: 0, minutes: null, iteration, eta: state.document.eta }} actions={[]} />
      <div className={styles['lab']}>{corner}</div>
      {blank && <Blank onWake={() => setBlank(false)} />}
    </>
  );
}
