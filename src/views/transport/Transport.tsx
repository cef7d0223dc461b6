import type { ReactElement } from 'react';
import { useLab, useLabState } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from './icons';
import { SpeedSelect } from './SpeedSelect';
import { StepBack } from './StepControls';
import styles from './Transport.module.css';

/** Reset, Play, Step and the speed: the hand on the descent. */
export function Transport(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const playing = useLabState((state) => state.run.playing);
  const empty = useLabState((state) => state.document.samples.length === 0);
  const gone = useLabState((state) => state.run.status === 'failed');
  const fresh = useLabState((state) => state.run.frame?.iteration === 0 && !state.run.playing);
  const slow = useLabState((state) => state.view.slow !== null);
  const idle = (empty && !playing) || gone;
  const reason = empty ? messages.transport.needsSamples : undefined;
  return (
    <div className={styles['transport']} role="group" aria-label={messages.transport.name}>
      <button
        type="button"
        className={styles['reset']}
        aria-label={messages.transport.reset}
        onClick={() => {
          lab.reset();
        }}
      >
        <ResetIcon />
      </button>
      {/* The place before Play is kept for the step back. */}
      {slow ? <StepBack className={styles['step']} /> : <span className={styles['place']} />}
      <button
        type="button"
        className={styles['play']}
        data-inviting={fresh && !empty}
        aria-label={playing ? messages.transport.pause : messages.transport.play}
        aria-disabled={idle}
        aria-description={reason}
        title={reason}
        onClick={() => {
          if (playing) lab.pause();
          else if (!idle) lab.play();
        }}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <button
        type="button"
        className={styles['step']}
        aria-label={messages.transport.step}
        aria-disabled={idle}
        aria-description={reason}
        title={reason}
        onClick={() => {
          if (!idle) lab.step();
        }}
      >
        <StepIcon />
      </button>
      <SpeedSelect />
    </div>
  );
}
