import type { ReactElement } from 'react';
import type { Lesson } from '../../../lesson/lessonSchema';
import { textOf } from '../../../ui/lessonText';
import { useMessages } from '../../../ui/messagesContext';
import { Said } from '../../../ui/Said';
import type { LessonRoom } from '../room/useLessonRoom';
import { useSpeakerWords } from './speakerWords';
import styles from './SceneList.module.css';

/** All scenes with how their questions went; each can be gone to. */
export function SceneList({ lesson, room }: { readonly lesson: Lesson; readonly room: LessonRoom }): ReactElement {
  const words = useSpeakerWords();
  const { lang } = useMessages();
  const { play } = room.stamped.room;
  const stateOf = (at: number): string => {
    if (at === play.scene && play.stage !== 'revealed') return lesson.scenes[at]?.ask ? words.waiting : '';
    const held = at <= play.scene ? room.heldAt(at, play.guesses[at]) : null;
    return held === null ? '' : held ? words.held : words.missed;
  };
  return (
    <ol className={styles['list']} aria-label={words.list}>
      {lesson.scenes.map((scene, at) => (
        <li key={scene.id}>
          <button
            type="button"
            aria-current={at === play.scene ? 'step' : undefined}
            data-past={at < play.scene}
            onClick={() => room.act({ kind: 'goTo', scene: at })}
          >
            <small>{at + 1}</small>
            <span>
              <Said text={textOf(scene.caption, lang)} />
            </span>
            <small>{stateOf(at)}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
