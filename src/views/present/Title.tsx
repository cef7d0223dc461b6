import type { ReactElement } from 'react';
import type { Lesson } from '../../lesson/lessonSchema';
import { useMessages } from '../../ui/messagesContext';
import { textOf } from '../../ui/lessonText';
import { useCanvas } from './canvas';
import { EnterButton } from './EnterButton';
import { Footer } from './Footer';
import { usePresentWords } from './presentWords';
import { QrCard } from './QrCode';
import styles from './Title.module.css';

interface TitleProps {
  readonly lesson: Lesson;
  readonly address: string;
  readonly onStart: () => void;
}

/** Before the first scene: what the lesson is, and how to come along on a phone. */
export function Title({ lesson, address, onStart }: TitleProps): ReactElement {
  const words = usePresentWords();
  const { lang } = useMessages();
  // A phone has no Enter key, and the button at its foot.
  const { upright } = useCanvas();
  const questions = lesson.scenes.filter(({ ask }) => ask).length;
  return (
    <>
      <div className={styles['title']}>
        <div className={styles['titleWords']}>
          <h1>{textOf(lesson.title, lang)}</h1>
          {lesson.about && <p className={styles['about']}>{textOf(lesson.about, lang)}</p>}
          {questions > 0 && <p className={styles['motto']}>{words.title.motto(questions)}</p>}
          <p className={styles['private']}>{words.title.private}</p>
          {!upright && <EnterButton label={words.next} onPress={onStart} />}
        </div>
        <QrCard address={address} />
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
