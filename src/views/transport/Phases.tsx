import type { ReactElement } from 'react';
import { type Phase, PHASES } from '../../session/phases';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Phases.module.css';

const SYMBOLS: Readonly<Record<Phase, string>> = { z: 'z', yhat: 'ŷ', R: 'R', G: 'G', W: 'W' };

/** Slow motion: its switch, and the five nodes of one step, each a button that reveals as far as itself. */
export function Phases({ words }: { readonly words: boolean }): ReactElement {
  const { phases } = useMessages().inspect;
  const lab = useLab();
  const phase = useLabState((state) => state.view.phase);
  const empty = useLabState((state) => state.document.samples.N === 0);
  const reached = phase?.node ?? null;
  return (
    <div className={styles['phases']} data-on={phase !== null} data-words={words}>
      <button
        type="button"
        className={styles['toggle']}
        aria-pressed={phase !== null}
        onClick={() => {
          lab.togglePhases();
        }}
      >
        {phases.toggle}
      </button>
      <div className={styles['nodes']} role="group" aria-label={phases.group}>
        {PHASES.map((phase, node) => (
          <button
            key={phase}
            type="button"
            className={styles['node']}
            data-state={reached === null || node > reached ? 'future' : node === reached ? 'now' : 'past'}
            aria-label={phases.names[phase]}
            aria-current={node === reached ? 'step' : undefined}
            aria-disabled={empty}
            onClick={() => {
              if (empty) return;
              if (phase === null) lab.togglePhases();
              lab.goToPhase(node);
            }}
          >
            <i className="symbol">{SYMBOLS[phase]}</i>
            {words && <span className={styles['word']}>{phases.names[phase]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
