import type { ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { Answers } from './Answers';
import { useCanvas } from './canvas';
import { EnterButton } from './EnterButton';
import { NumberQuestion } from './NumberQuestion';
import { usePresentWords } from './presentWords';
import { Said } from '../../ui/Said';
import { sentenceOf } from './sentence';
import { useShown } from './shown';
import { Tally } from './Tally';
import styles from './Question.module.css';
import text from './text.module.css';

interface QuestionProps {
  readonly onCommit: () => void;
  readonly onReveal: () => void;
}

/** What is asked, and how it is answered: by remote, keys, touch or mouse; after the answer, the sentence and the tally. */
export function Question({ onCommit, onReveal }: QuestionProps): ReactElement | null {
  const words = usePresentWords();
  const { ask, stage, truth, scene } = useShown();
  if (!ask) return null;
  if (truth?.kind === 'none') {
    return <p className={styles['gone']}>{words.gone(scene.select.sample)}</p>;
  }
  return (
    <div className={styles['question']}>
      {ask.kind === 'number' && <NumberQuestion ask={ask} onCommit={onCommit} />}
      {(ask.kind === 'choice' || ask.kind === 'direction' || ask.kind === 'sign') && <Answers />}
      {ask.kind === 'curve' && stage !== 'revealed' && <CurveKeys />}
      {stage === 'revealed' ? <Outcome /> : <Lock onCommit={onCommit} onReveal={onReveal} />}
    </div>
  );
}

function CurveKeys(): ReactElement {
  const words = usePresentWords();
  if (useCanvas().upright) return <p className={styles['drag']}>{words.drag}</p>;
  return (
    <p className={styles['keys']} aria-hidden="true">
      <kbd>←</kbd> <kbd>→</kbd> {words.handleKey} <kbd>↑</kbd> <kbd>↓</kbd> 0.01
    </p>
  );
}

/** The sentence and the tally. */
function Outcome(): ReactElement {
  const words = usePresentWords();
  const shown = useShown();
  const { upright } = useCanvas();
  const sentence = sentenceOf(words, shown);
  const quiet = shown.ask?.kind === 'choice' || shown.ask?.kind === 'direction' || shown.ask?.kind === 'sign';
  return (
    <>
      <p className={quiet ? text['spokenOnly'] : styles['sentence']} role="status">
        {sentence === null ? words.computing : <Said text={sentence} />}
      </p>
      {upright && <Within />}
      <Tally />
    </>
  );
}

/** How much of one's own curve held. */
function Within(): ReactElement | null {
  const words = usePresentWords();
  const { ask, guess, truth } = useShown();
  if (ask?.kind !== 'curve' || guess?.kind !== 'curve' || truth?.kind !== 'curve') return null;
  const count = truth.values.filter((value, h) => Math.abs((guess.values[h] ?? NaN) - value) <= ask.tol).length;
  return <p className={styles['within']}>{words.within(count, truth.values.length, formatSetting(ask.tol))}</p>;
}

/** Commit, or why the next step waits; on a phone the bar at its foot has the button. */
function Lock({ onCommit, onReveal }: QuestionProps): ReactElement | null {
  const words = usePresentWords();
  const { ask, stage } = useShown();
  const { upright } = useCanvas();
  const locked = ask?.kind === 'curve' ? words.stepLocked : words.placeFirst;
  if (upright && stage !== 'open') return null;
  if (stage === 'committed') return <EnterButton label={words.reveal} onPress={onReveal} />;
  return (
    <>
      {stage === 'draft' && (
        <EnterButton label={ask?.kind === 'curve' ? words.commitCurve : words.commit} onPress={onCommit} />
      )}
      <p id="locked" className={styles['locked']} data-short={stage === 'draft' && ask?.kind !== 'curve'}>
        <svg viewBox="0 0 34 36" aria-hidden="true">
          <path d="M2,2L24,18L2,34ZM28,2h5v32h-5z" />
        </svg>
        {locked}
      </p>
    </>
  );
}
