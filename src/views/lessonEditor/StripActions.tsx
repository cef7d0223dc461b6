import type { ReactElement } from 'react';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { withDuplicate } from '../../lesson/ownLesson';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { newId } from '../../ui/sceneFromLab';
import { useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { addScene, updateScene } from './useEditorKeys';
import styles from './StripActions.module.css';

interface StripActionsProps {
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
}

/** What can be done with the scene that is looked at, and another made of what is on screen. */
export function StripActions({ onMove, onRemove }: StripActionsProps): ReactElement {
  const words = useEditorWords();
  const { lang } = useMessages();
  const lab = useLab();
  const editor = useEditor();
  const { lesson, at, edit, say } = editor;
  const full = lesson.scenes.length >= LESSON_LIMITS.scenes;
  const last = lesson.scenes.length - 1;
  const add = (): void => {
    if (full) say(words.full);
    else addScene(lab, editor, lang);
  };
  return (
    <span className={styles['acts']}>
      <button type="button" aria-keyshortcuts="N" aria-disabled={full} onClick={add}>
        {words.add}
      </button>
      {at >= 0 && (
        <>
          <button type="button" aria-keyshortcuts="U" onClick={() => updateScene(lab, editor, lang)}>
            {words.update}
          </button>
          <button
            type="button"
            onClick={() => {
              edit({ lesson: withDuplicate(lesson, at, newId()), at: at + 1, name: 'duplicated' });
            }}
          >
            {words.duplicate}
          </button>
          <button type="button" aria-disabled={at === 0} onClick={() => onMove(at, at - 1)}>
            {words.earlier}
          </button>
          <button type="button" aria-disabled={at === last} onClick={() => onMove(at, at + 1)}>
            {words.later}
          </button>
          <button type="button" onClick={() => onRemove(at)}>
            {words.remove}
          </button>
        </>
      )}
    </span>
  );
}
