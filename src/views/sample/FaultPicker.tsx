import type { ReactElement } from 'react';
import { FAULTS } from '../../model/kernel/faultyGradient';
import { randomFrom } from '../../model/data/random';
import { QuietSelect } from '../../ui/QuietSelect';
import { useShownGradient } from './gradientContext';
import { useInspectWords } from './inspectWords';
import styles from './CheckPanel.module.css';

const NONE = 'none';
const SURPRISE = 'surprise';

/** "Find the bug": puts a fault into the shown gradient, a chosen one or one that only the check can tell. */
export function FaultPicker(): ReactElement {
  const { check: words } = useInspectWords();
  const { fault, set } = useShownGradient();
  const value = fault === null ? NONE : fault.secret ? SURPRISE : fault.kind;
  const choose = (chosen: string): void => {
    if (chosen === SURPRISE) {
      const chance = randomFrom(Math.floor(performance.now() * 1000)).uniform();
      const kind = FAULTS[Math.floor(chance * FAULTS.length)] ?? 'sign';
      set({ fault: { kind, secret: true } });
    } else set({ fault: FAULTS.flatMap((kind) => (kind === chosen ? [{ kind, secret: false }] : []))[0] ?? null });
  };
  const text = (of: string): string =>
    of === NONE
      ? words.choose
      : of === SURPRISE
        ? words.surprise
        : (FAULTS.flatMap((kind) => (kind === of ? words.faults[kind] : []))[0] ?? '');
  return (
    <span className={styles['bug']}>
      <span aria-hidden="true">{words.bug}:</span>
      <QuietSelect
        label={words.bug}
        value={value}
        shown={text(value)}
        options={[NONE, SURPRISE, ...FAULTS].map((of) => ({ value: of, text: text(of) }))}
        onChange={choose}
      />
      {fault?.secret && (
        <button
          type="button"
          className={styles['switch']}
          onClick={() => {
            set({ fault: { ...fault, secret: false } });
          }}
        >
          {words.reveal}
        </button>
      )}
    </span>
  );
}
