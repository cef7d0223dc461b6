import type { ReactElement } from 'react';
import { previousPhase } from '../../store/phases';
import { formatCount } from '../chart/formatNumber';
import { useLab, useLabState } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import { Quantity } from '../chart/Quantity';
import { PauseIcon, PlayIcon, StepIcon } from './icons';
import { Phases } from './Phases';
import styles from './StepControls.module.css';

/** Descent from a screen that has no room for the whole transport: play, t, one step, and if wanted its phases. */
export function StepControls({ phases }: { readonly phases: boolean }): ReactElement | null {
  const messages = useMessages();
  const lab = useLab();
  const iteration = useLabState((state) => state.run.frame?.iteration ?? null);
  const playing = useLabState((state) => state.run.playing);
  const still = useLabState((state) => state.document.samples.length === 0 || state.run.status === 'failed');
  if (iteration === null) return null;
  return (
    <div className={styles['controls']} role="group" aria-label={messages.transport.name}>
      {phases && <Phases words={false} />}
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
        <i className="symbol">t</i> ={' '}
        <Quantity name="iteration" value={iteration} text={formatCount(iteration)} className={styles['value']} />
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

/** One phase back; there only while descent goes in phases. */
export function StepBack({ className }: { readonly className?: string | undefined }): ReactElement | null {
  const { phases } = useMessages().inspect;
  const lab = useLab();
  const slow = useLabState((state) => state.view.slow);
  if (slow === null) return null;
  const blocked = previousPhase(slow) === null;
  const reason = !blocked ? undefined : slow.node < 0 ? phases.atStart : phases.noBack;
  return (
    <button
      type="button"
      className={className}
      aria-label={phases.back}
      aria-disabled={blocked}
      aria-description={reason}
      title={reason}
      onClick={() => {
        lab.stepBack();
      }}
    >
      <span style={{ display: 'block', transform: 'scaleX(-1)' }}>
        <StepIcon />
      </span>
    </button>
  );
}
