import { type ReactElement, useEffect, useState } from 'react';
import { guardStorage } from '../../../autosave/guardedStorage';
import { Said } from '../../../ui/Said';
import { useSpeakerWords } from './speakerWords';
import styles from './Notes.module.css';

const KEY = 'softmax-lab.notesSize';
const [LEAST, MOST, STANDARD] = [14, 40, 20];

const storage = guardStorage(() => localStorage);

function keptSize(): number {
  const kept = Number(storage.read(KEY));
  return kept >= LEAST && kept <= MOST ? kept : STANDARD;
}

interface NotesProps {
  readonly text: string;
  /** Whether + and − are free to change the size. */
  readonly keys: boolean;
  readonly children: ReactElement;
}

/** What the speaker says, as large as it is wanted. */
export function Notes({ text, keys, children }: NotesProps): ReactElement {
  const words = useSpeakerWords();
  const [size, setSize] = useState(keptSize);
  const change = (by: number): void => {
    const next = Math.min(MOST, Math.max(LEAST, size + by));
    setSize(next);
    storage.write(KEY, String(next));
  };
  useEffect(() => {
    if (!keys) return;
    const onKey = (event: KeyboardEvent): void => {
      const by = event.key === '+' || event.key === '=' ? 2 : event.key === '-' ? -2 : 0;
      const typing = event.target instanceof Element && event.target.matches('input');
      if (by === 0 || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      change(by);
    };
    // Before the keys of the remote, which know + and − as answers.
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  });
  return (
    <>
      <p className={styles['notes']} style={{ fontSize: `${size / 16}rem` }}>
        {text === '' ? <span className={styles['none']}>{words.noNotes}</span> : <Said text={text} />}
      </p>
      <p className={styles['foot']}>
        <button type="button" aria-label={words.larger} onClick={() => change(2)}>
          +
        </button>
        <button type="button" aria-label={words.smaller} onClick={() => change(-2)}>
          −
        </button>
        <span>{words.size}</span>
        {children}
      </p>
    </>
  );
}
