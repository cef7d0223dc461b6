import type { ReactElement } from 'react';
import { AfterAnswer } from './AfterAnswer';
import { AskFields } from './AskFields';
import { AskKind } from './AskKind';
import { HiddenNames } from './HiddenNames';
import { Notes } from './Notes';
import { ShownViews } from './ShownViews';
import { TruthLine } from './TruthLine';
import styles from './SceneMargin.module.css';

interface SceneMarginProps {
  readonly picking: boolean;
  readonly onPick: () => void;
}

/** What is asked in a scene, hidden, run after the answer and shown, and the notes to it. */
export function SceneMargin({ picking, onPick }: SceneMarginProps): ReactElement {
  return (
    <div className={styles['margin']}>
      <AskKind />
      <AskFields />
      <TruthLine />
      <HiddenNames picking={picking} onPick={onPick} />
      <AfterAnswer />
      <ShownViews />
      <Notes />
    </div>
  );
}
