import type { ReactElement } from 'react';
import type { Lesson } from '../../lesson/lessonSchema';
import { textOf } from '../../ui/lessonText';
import { useMessages } from '../../ui/messagesContext';
import { Said } from '../../ui/Said';
import { LessonPicture } from './LessonPicture';
import { useLessonsWords } from './lessonsWords';
import styles from './Lessons.module.css';

interface ShippedLessonProps {
  readonly lesson: Lesson;
  readonly formula: ReactElement;
  readonly onPresent: (address: string, here: boolean) => void;
  readonly onPrint: (address: string) => void;
  readonly onCopy: () => void;
}

/** A lesson that ships with the app: a picture computed from it, what can be done with it, and what it asks. */
export function ShippedLesson({ lesson, formula, onPresent, onPrint, onCopy }: ShippedLessonProps): ReactElement {
  const words = useLessonsWords();
  const { lang } = useMessages();
  const title = textOf(lesson.title, lang);
  return (
    <section aria-label={title}>
      <div className={styles['picture']} aria-hidden="true">
        {lesson.scenes[0]?.show[0]?.startsWith('line:') ? formula : <LessonPicture lesson={lesson} />}
      </div>
      <h3>{title}</h3>
      {lesson.about && <p className={styles['about']}>{textOf(lesson.about, lang)}</p>}
      <p className={styles['acts']}>
        <button
          type="button"
          onClick={() => {
            onPresent(`lesson=${lesson.id}`, false);
          }}
        >
          {words.present}
        </button>
        <button
          type="button"
          onClick={() => {
            onPresent(`lesson=${lesson.id}&scene=1`, true);
          }}
        >
          {words.here}
        </button>
        <button type="button" onClick={onCopy}>
          {words.copy}
        </button>
        <button
          type="button"
          onClick={() => {
            onPrint(`lesson=${lesson.id}`);
          }}
        >
          {words.print}
        </button>
        {lesson.minutes !== undefined && <small>{words.minutes(lesson.minutes)}</small>}
      </p>
      <ol>
        {lesson.scenes.map((scene) => (
          <li key={scene.id}>
            <span>
              <Said text={textOf(scene.caption, lang)} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
