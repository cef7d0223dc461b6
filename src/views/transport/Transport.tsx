import type { ReactElement } from 'react';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Compare } from './Compare';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from './icons';
import { SpeedSelect } from './SpeedSelect';
import { StepBack } from './StepBack';
import styles from './Transport.module.css';

/** Reset, Play, Step and the speed: the hand on the descent; at the curve, what compares two runs too. */
export function Transport({ compare = false }: { readonly compare?: boolean }): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  // On the way to an iteration that was asked for it computes too, and can be stopped.
  const playing = useLabState((state) => state.run.playing || state.run.descendTo !== null);
  const empty = useLabState((state) => state.document.samples.N === 0);
  const gone = useLabState((state) => state.run.status === 'failed');
  const fresh = useLabState((state) => state.run.frame?.iteration === 0 && !state.run.playing);
  const idle = (empty && !playing) || gone;
  const reason = empty ? messages.transport.needsSamples : undefined;
  return (
    <div className={styles['transport']} role="group" aria-label={messages.transport.name}>
      <div className={styles['begin']}>
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
        {compare && <Compare />}
      </div>
      <StepBack className={styles['step']} />
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
