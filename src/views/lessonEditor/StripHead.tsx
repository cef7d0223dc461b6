import { type ReactElement, useState } from 'react';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { LESSON_SUFFIX, writeLesson } from '../../files/lessonFile';
import { writeLessonLink } from '../../permalink/lessonLink';
import { copyText } from '../../ui/copyText';
import { textOf } from '../../ui/lessonText';
import { useMessages } from '../../ui/messagesContext';
import { saveFile } from '../../ui/saveFile';
import { useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import type { Editing } from './useEditing';
import styles from './StripHead.module.css';

interface StripHeadProps {
  readonly editing: Editing;
  readonly address: string;
  readonly onPresent: () => void;
  readonly onClose: () => void;
}

/** The lesson's title, and what is done with the whole of it. */
export function StripHead({ editing, address, onPresent, onClose }: StripHeadProps): ReactElement {
  const words = useEditorWords();
  const { lang } = useMessages();
  const { lesson, edit, say } = useEditor();
  const [link, setLink] = useState<string | null>(null);
  const { past, future } = editing.history;
  const [last, next] = [past.at(-1), future.at(-1)];
  const title = textOf(lesson.title, lang);
  const questions = lesson.scenes.filter(({ ask }) => ask).length;
  const copyLink = async (): Promise<void> => {
    const name = await writeLessonLink(lesson);
    if (name === null) return say(words.linkTooLong);
    const whole = `${address}#lesson=${name}`;
    const copied = await copyText(whole);
    setLink(copied ? null : whole);
    say(copied ? words.linkCopied : words.linkShown);
  };
  return (
    <div className={styles['head']}>
      <input
        type="text"
        data-typing="true"
        className={styles['title']}
        aria-label={words.title}
        maxLength={LESSON_LIMITS.title}
        value={title}
        onChange={(event) => {
          const text = event.currentTarget.value;
          edit({ lesson: { ...lesson, title: { ...lesson.title, [lang]: text } }, name: 'title', gesture: 'title' });
        }}
      />
      <span className={styles['count']}>{words.count(lesson.scenes.length, questions, lesson.minutes ?? null)}</span>
      <span className={styles['acts']}>
        <button
          type="button"
          aria-disabled={!last}
          aria-label={last ? words.undo(words.edits[last.name]) : words.undo('')}
          title={last && words.undo(words.edits[last.name])}
          onClick={editing.undo}
        >
          ↶
        </button>
        <button
          type="button"
          aria-disabled={!next}
          aria-label={next ? words.redo(words.edits[next.name]) : words.redo('')}
          title={next && words.redo(words.edits[next.name])}
          onClick={editing.redo}
        >
          ↷
        </button>
        <button type="button" onClick={onPresent}>
          {words.from}
        </button>
        <button
          type="button"
          onClick={() => {
            const name = title.replace(/[^\p{L}\p{N}]+/gu, '-') || 'lesson';
            saveFile(name + LESSON_SUFFIX, new Blob([writeLesson(lesson)], { type: 'application/json' }));
          }}
        >
          {words.save}
        </button>
        <button type="button" onClick={() => void copyLink()}>
          {words.link}
        </button>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </span>
      {link !== null && (
        <input
          className={styles['link']}
          type="text"
          readOnly
          data-typing="true"
          aria-label={words.link}
          value={link}
        />
      )}
    </div>
  );
}
