import type { ReactElement } from 'react';
import type { KeptLesson } from '../../autosave/lessonShelf';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { textOf } from '../../ui/lessonText';
import { FilePick } from '../../ui/FilePick';
import { useMessages } from '../../ui/messagesContext';
import { useLessonsWords } from './lessonsWords';
import styles from './Lessons.module.css';

interface OwnLessonsProps {
  readonly own: readonly KeptLesson[];
  readonly onPresent: (address: string, here: boolean) => void;
  readonly onPrint: (address: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onCreate: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: (lesson: KeptLesson) => void;
  readonly onRemove: (lesson: KeptLesson) => void;
  readonly onRename: (lesson: KeptLesson, title: string) => void;
}

/** The visitor's own lessons, and how to come by one. */
export function OwnLessons({
  own,
  onPresent,
  onPrint,
  onEdit,
  onCreate,
  onOpen,
  ...does
}: OwnLessonsProps): ReactElement {
  const words = useLessonsWords();
  const { lang } = useMessages();
  const when = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className={styles['own']} aria-label={words.own}>
      <div className={styles['ownHead']}>
        <h3>{words.own}</h3>
        <small>{words.kept}</small>
        <span className={styles['acts']}>
          <button type="button" onClick={onCreate}>
            {words.create}
          </button>
          <FilePick accept=".json,application/json" onFile={onOpen}>
            {words.open}
          </FilePick>
        </span>
      </div>
      {own.length === 0 && <p className={styles['about']}>{words.none}</p>}
      <ul>
        {own.map((kept) => {
          const { lesson, changed } = kept;
          return (
            <li key={lesson.id}>
              <input
                type="text"
                className={styles['name']}
                aria-label={words.title}
                data-typing="true"
                maxLength={LESSON_LIMITS.title}
                defaultValue={textOf(lesson.title, lang)}
                onBlur={(event) => {
                  const title = event.currentTarget.value.trim();
                  if (title !== '' && title !== textOf(lesson.title, lang)) does.onRename(kept, title);
                  else event.currentTarget.value = textOf(lesson.title, lang);
                }}
              />
              <span>{words.scenes(lesson.scenes.length)}</span>
              <span>{words.changed(when.format(changed))}</span>
              <span className={styles['acts']}>
                <button
                  type="button"
                  onClick={() => {
                    onEdit(lesson.id);
                  }}
                >
                  {words.edit}
                </button>
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
                    does.onSave(kept);
                  }}
                >
                  {words.save}
                </button>
                <button
                  type="button"
                  onClick={() => {
                    onPrint(`lesson=${lesson.id}`);
                  }}
                >
                  {words.print}
                </button>
                <button
                  type="button"
                  onClick={() => {
                    does.onRemove(kept);
                  }}
                >
                  {words.remove}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles['about']}>{words.file}</p>
    </section>
  );
}
