import { type ReactElement, useEffect, useRef, useState } from 'react';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useAutosave, useAutosaveState } from '../../ui/autosaveContext';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveSession } from '../../ui/saveSession';
import styles from './ErrorScreen.module.css';

interface ErrorScreenProps {
  /** Loads the page anew. */
  readonly onReload: () => void;
  /** Loads the page as one that nothing was opened in. */
  readonly onFresh: () => void;
  /** There is nothing else on the page. */
  readonly whole: boolean;
}

/** Stands where a screen could not be drawn: the work is still there, and three ways on. */
export function ErrorScreen({ onReload, onFresh, whole }: ErrorScreenProps): ReactElement {
  const { keep, data } = useMessages();
  const words = keep.failed;
  const lab = useLab();
  const autosave = useAutosave();
  const { saved } = useAutosaveState();
  const [warned, setWarned] = useState(false);
  const Title = whole ? 'h1' : 'h2';
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // Read once and outside the store's hooks: whatever is wrong with the state must not come here too.
  const { document, run } = lab.store.getState();
  const iteration = formatCount(run.frame?.iteration ?? 0);
  const lost = !saved && warned;
  const startFresh = (): void => {
    autosave.flush();
    // What is kept is offered on the fresh page; what is not kept takes a second press.
    if (!autosave.state().saved && !warned) {
      setWarned(true);
      return;
    }
    autosave.leave();
    onFresh();
  };
  return (
    // The skip link still leads somewhere.
    <section id={whole ? undefined : 'plane'} className={styles['error']} role="alert">
      <Title ref={title} tabIndex={-1} className={styles['title']}>
        {words.title}
      </Title>
      <p>
        {words.kept(iteration, formatCount(document.samples.N))}
        {saved ? words.saved : words.unsaved}
      </p>
      <ul className={styles['ways']}>
        <Way
          name={data.saveSession}
          hint={words.saveHint}
          onAct={() => {
            saveSession(lab);
          }}
        />
        <Way
          name={words.reload}
          hint={words.reloadHint}
          onAct={() => {
            autosave.flush();
            onReload();
          }}
        />
        <Way
          name={lost ? words.freshAnyway : words.fresh}
          hint={lost ? words.freshAnywayHint : words.freshHint}
          onAct={startFresh}
        />
      </ul>
    </section>
  );
}

interface WayProps {
  readonly name: string;
  readonly hint: string;
  readonly onAct: () => void;
}

function Way({ name, hint, onAct }: WayProps): ReactElement {
  return (
    <li>
      <button type="button" className={styles['act']} onClick={onAct}>
        {name}
      </button>
      <span className={styles['hint']}>{hint}</span>
    </li>
  );
}
