import type { ReactElement } from 'react';
import type { Lesson } from '../../lesson/lessonSchema';
import { useMessages } from '../../ui/messagesContext';
import { textOf } from '../../ui/lessonText';
import { Footer } from './Footer';
import { usePresentWords } from './presentWords';
import { QrCode } from './QrCode';
import styles from './Present.module.css';

interface TitleProps {
  readonly lesson: Lesson;
  readonly address: string;
  readonly onStart: () => void;
}

/** Before the first scene: what the lesson is, and how to come along on a phone. */
export function Title({ lesson, address, onStart }: TitleProps): ReactElement {
  const words = usePresentWords();
  const { lang } = useMessages();
  const questions = lesson.scenes.filter(({ ask }) => ask).length;
  return (
    <>
      <div className={styles['title']}>
        <div className={styles['titleWords']}>
          <h1>{textOf(lesson.title, lang)}</h1>
          {lesson.about && <p className={styles['about']}>{textOf(lesson.about, lang)}</p>}
          {questions > 0 && <p className={styles['motto']}>{words.title.motto(questions)}</p>}
          <p className={styles['private']}>{words.title.private}</p>
          <button type="button" className={styles['commit']} onClick={onStart}>
            <kbd aria-hidden="true">{words.enter}</kbd> {words.next}
          </button>
        </div>
        <div className={styles['titleCode']}>
          <QrCode address={address} />
          <b>{words.title.phone}</b>
          <span>{address.replace(/^https?:\/\//, '')}</span>
        </div>
      </div>
      <Footer
        scene={-1}
        scenes={lesson.scenes.length}
        minutes={lesson.minutes ?? null}
        iteration={null}
        eta={null}
        actions={[]}
      />
    </>
  );
}
