import { type ReactElement, useState } from 'react';
import { forgetLesson, keepLesson, keptLesson, type KeptLesson, keptLessons } from '../../autosave/lessonShelf';
import { readLessonFile, writeLesson, LESSON_SUFFIX } from '../../files/lessonFile';
import type { LessonProblem } from '../../lesson/lessonProblem';
import type { Lesson } from '../../lesson/lessonSchema';
import { copyOfLesson, emptyLesson, withScene } from '../../lesson/ownLesson';
import { shippedLessons } from '../../lesson/shippedLessons';
import { textOf } from '../../ui/lessonText';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveFile } from '../../ui/saveFile';
import { documentOf, newId, sceneOf } from '../../ui/sceneFromLab';
import { useLessonsWords, usePresentProblems } from './lessonsWords';
import { OwnLessons } from './OwnLessons';
import { ShippedLesson } from './ShippedLesson';
import styles from './Lessons.module.css';

interface LessonsProps {
  /** Presents what stands after `#` in the address; on the big screen, or here. */
  readonly onPresent: (address: string, here: boolean) => void;
  /** Shows the pages of a lesson, likewise. */
  readonly onPrint: (address: string) => void;
  /** Opens a lesson of one's own over the work. */
  readonly onEdit: (id: string) => void;
  readonly formula: ReactElement;
}

/** What the screen last did, in words, and how it is undone. */
interface Said {
  readonly words: string;
  readonly undo?: () => void;
}

/** The three shipped lessons with their questions, and the visitor's own. */
export function Lessons({ onPresent, onPrint, onEdit, formula }: LessonsProps): ReactElement {
  const lab = useLab();
  const words = useLessonsWords();
  const problems = usePresentProblems();
  const { lang } = useMessages();
  const [own, setOwn] = useState<readonly KeptLesson[]>(keptLessons);
  const [said, setSaid] = useState<Said | null>(null);
  const keep = (lesson: Lesson, done: string | null): boolean => {
    const kept = keepLesson(lesson);
    setOwn(keptLessons());
    setSaid(kept ? (done === null ? null : { words: done }) : { words: words.notKept });
    return kept;
  };
  const open = async (file: File): Promise<void> => {
    const reading = await readLessonFile(file);
    if (!reading.ok) setSaid({ words: problemText(reading.problem, problems) });
    else {
      const { lesson } = reading.opened;
      // What is kept under that id stays, unless it is this very lesson.
      const kept = keptLesson(lesson.id);
      const same = kept !== null && writeLesson(kept.lesson) === writeLesson(lesson);
      const taken = shippedLessons.some(({ id }) => id === lesson.id) || (kept !== null && !same);
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
            {...{ lesson, onPresent, onPrint, formula }}
            onCopy={() => {
              const title = words.copyOf(textOf(lesson.title, lang));
              const copy = copyOfLesson(lesson, newId(), { ...lesson.title, [lang]: title });
              if (keep(copy, words.opened(title))) onEdit(copy.id);
            }}
          />
        ))}
      </div>
      <OwnLessons
        {...{ own, onPresent, onPrint }}
        onEdit={onEdit}
        onCreate={() => {
          const state = lab.store.getState();
          const empty = emptyLesson(newId(), { [lang]: words.untitled });
          const lesson = withScene(empty, -1, sceneOf(state, newId(), lang), documentOf(state.document));
          if (keep(lesson, null)) onEdit(lesson.id);
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
        {said?.words}
        {said?.undo && (
          <button type="button" onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
    </div>
  );
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
    case 'unreadable':
    case 'notJson':
    case 'notALesson':
      return words[problem.kind];
    default:
      return problem satisfies never;
  }
}
