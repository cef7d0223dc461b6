import { type ReactElement, useState } from 'react';
import { forgetLesson, keepLesson, type KeptLesson, keptLessons } from '../../autosave/lessonShelf';
import { readLesson, writeLesson, LESSON_SUFFIX } from '../../files/lessonFile';
import type { LessonProblem } from '../../lesson/lessonProblem';
import type { Lesson } from '../../lesson/lessonSchema';
import { copyOfLesson } from '../../lesson/ownLesson';
import { shippedLessons } from '../../lesson/shippedLessons';
import { textOf } from '../../ui/lessonText';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveFile } from '../../ui/saveFile';
import { lessonFromLab } from './lessonFromLab';
import { useLessonsWords, usePresentProblems } from './lessonsWords';
import { OwnLessons } from './OwnLessons';
import { ShippedLesson } from './ShippedLesson';
import styles from './Lessons.module.css';

interface LessonsProps {
  /** Presents what stands after `#` in the address; on the big screen, or here. */
  readonly onPresent: (address: string, here: boolean) => void;
  readonly formula: ReactElement;
}

/** What the screen last did, in words, and how it is undone. */
interface Said {
  readonly words: string;
  readonly undo?: () => void;
}

/** The three shipped lessons with their questions, and the visitor's own. */
export function Lessons({ onPresent, formula }: LessonsProps): ReactElement {
  const lab = useLab();
  const words = useLessonsWords();
  const problems = usePresentProblems();
  const { lang } = useMessages();
  const [own, setOwn] = useState<readonly KeptLesson[]>(keptLessons);
  const [said, setSaid] = useState<Said | null>(null);
  const keep = (lesson: Lesson, done: string | null): void => {
    const kept = keepLesson(lesson);
    setOwn(keptLessons());
    setSaid(kept ? (done === null ? null : { words: done }) : { words: words.notKept });
  };
  const open = async (file: File): Promise<void> => {
    const reading = readLesson(await file.text());
    if (!reading.ok) setSaid({ words: problemText(reading.problem, problems) });
    else {
      const { lesson } = reading.opened;
      const taken = shippedLessons.some(({ id }) => id === lesson.id);
      keep(taken ? { ...lesson, id: newId() } : lesson, words.opened(textOf(lesson.title, lang)));
    }
  };
  const remove = ({ lesson, changed }: KeptLesson): void => {
    forgetLesson(lesson.id);
    setOwn(keptLessons());
    setSaid({
      words: words.removed(textOf(lesson.title, lang)),
      undo: () => {
        keepLesson(lesson, changed);
        setOwn(keptLessons());
        setSaid(null);
      },
    });
  };
  return (
    <div className={styles['lessons']}>
      <header className={styles['head']}>
        <h2>{words.title}</h2>
        <p>{words.motto}</p>
      </header>
      <div className={styles['shipped']}>
        {shippedLessons.map((lesson) => (
          <ShippedLesson
            key={lesson.id}
            {...{ lesson, onPresent, formula }}
            onCopy={() => {
              const title = words.copyOf(textOf(lesson.title, lang));
              keep(copyOfLesson(lesson, newId(), { ...lesson.title, [lang]: title }), words.opened(title));
            }}
          />
        ))}
      </div>
      <OwnLessons
        {...{ own, onPresent }}
        onCreate={() => {
          keep(lessonFromLab(lab.store.getState(), newId(), words.untitled, lang), null);
        }}
        onOpen={(file) => void open(file)}
        onSave={({ lesson }) => {
          const name = textOf(lesson.title, lang).replace(/[^\p{L}\p{N}]+/gu, '-') || 'lesson';
          saveFile(name + LESSON_SUFFIX, new Blob([writeLesson(lesson)], { type: 'application/json' }));
        }}
        onRemove={remove}
        onRename={({ lesson }, title) => {
          keep({ ...lesson, title: { ...lesson.title, [lang]: title } }, null);
        }}
      />
      <p role="status" className={styles['said']}>
        {said?.words}{' '}
        {said?.undo && (
          <button type="button" onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
    </div>
  );
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function problemText(problem: LessonProblem, words: ReturnType<typeof usePresentProblems>): string {
  switch (problem.kind) {
    case 'newerVersion':
      return words.newerVersion(problem.version);
    case 'unknown':
      return words.unknown(problem.name);
    case 'damaged':
      return words.damaged(problem.where);
    case 'tooLarge':
    case 'notJson':
    case 'notALesson':
      return words[problem.kind];
    default:
      return problem satisfies never;
  }
}
