import type { ReactElement } from 'react';
import { GoToIteration } from '../../ui/GoToIteration';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { PauseIcon, PlayIcon, StepIcon } from './icons';
import { StepBack } from './StepBack';
import styles from './StepControls.module.css';

/** Descent from a screen that has no room for the whole transport: play, t and one step. */
export function StepControls(): ReactElement | null {
  const messages = useMessages();
  const lab = useLab();
  const begun = useLabState((state) => state.run.frame !== null);
  const playing = useLabState((state) => state.run.playing || state.run.descendTo !== null);
  const still = useLabState((state) => state.document.samples.N === 0 || state.run.status === 'failed');
  if (!begun) return null;
  return (
    <div className={styles['controls']} role="group" aria-label={messages.transport.name}>
      <StepBack />
      <button
        type="button"
        aria-label={playing ? messages.transport.pause : messages.transport.play}
        aria-disabled={still && !playing}
        onClick={() => {
          if (playing) lab.pause();
          else if (!still) lab.play();
        }}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <span className={styles['time']}>
        <GoToIteration digits={4} />
      </span>
      <button
        type="button"
        aria-label={messages.transport.step}
        aria-disabled={still}
        onClick={() => {
          if (!still) lab.step();
        }}
      >
        <StepIcon />
      </button>
    </div>
  );
}
