import { type ReactElement, useState } from 'react';
import { useHiding } from '../../ui/hiding';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Switch } from '../../ui/Switch';
import { derivationLatex } from './derivationLatex';
import { derivationPython } from './derivationPython';
import { useProof } from './proofContext';
import { useProofWords } from './proofWords';
import styles from './Tools.module.css';

interface ToolsProps {
  readonly exercise: boolean;
  readonly onExercise: () => void;
}

/** What is shown, the exercise, another K, and what can be taken away. */
export function Tools({ exercise, onExercise }: ToolsProps): ReactElement {
  const words = useProofWords();
  // What is copied holds every number, or W, which leads to them.
  const hides = useHiding()?.any === true;
  return (
    <div className={styles['tools']} role="group" aria-label={words.tools}>
      {!exercise && (
        <>
          <LineSwitch which="proofSlips" label={words.slips} />
          <LineSwitch which="proofBrief" label={words.brief} />
        </>
      )}
      <button type="button" aria-pressed={exercise} onClick={onExercise}>
        {exercise ? words.leave : words.find}
      </button>
      <MoreClasses />
      {!hides && <TakeAway />}
    </div>
  );
}

function LineSwitch({
  which,
  label,
}: {
  readonly which: 'proofSlips' | 'proofBrief';
  readonly label: string;
}): ReactElement {
  const lab = useLab();
  const on = useLabState((state) => state.view[which]);
  return (
    <Switch
      on={on}
      onChange={(chosen) => {
        lab.setView({ [which]: chosen });
      }}
    >
      {label}
    </Switch>
  );
}

/** D = K hides a transposition: one more class shows it. */
function MoreClasses(): ReactElement | null {
  const words = useProofWords();
  const lab = useLab();
  const { D, K } = useProof().frame;
  if (D !== K || K >= 8) return null;
  return (
    <button
      type="button"
      title={words.useMoreClassesHint(K)}
      onClick={() => {
        lab.edit({ kind: 'addClass' });
      }}
    >
      {words.useMoreClasses(K + 1)}
    </button>
  );
}

function TakeAway(): ReactElement {
  const words = useProofWords();
  const messages = useMessages();
  const standardise = useLabState((state) => state.document.standardise);
  const now = useProof();
  const [said, setSaid] = useState('');
  const copy = (text: string, done: string): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setSaid(done);
      },
      () => {
        setSaid(words.notCopied);
      },
    );
  };
  return (
    <span className={styles['takeAway']}>
      <span role="status" className={styles['said']} lang={messages.lang}>
        {said}
      </span>
      <button
        type="button"
        onClick={() => {
          copy(derivationLatex(now, standardise), words.copiedLatex);
        }}
      >
        {words.copyLatex}
      </button>
      <button
        type="button"
        onClick={() => {
          copy(derivationPython(now, standardise), words.copiedPython);
        }}
      >
        {words.copyPython}
      </button>
    </span>
  );
}
