import { type ReactElement, useLayoutEffect, useRef } from 'react';
import type { Lesson, Scene } from '../../lesson/lessonSchema';
import type { SceneRun } from '../../lesson/sceneRun';
import { textOf } from '../../ui/lessonText';
import { useMessages } from '../../ui/messagesContext';
import { useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import type { Shown } from './shown';
import { Ticks } from './Ticks';
import styles from './PhoneHead.module.css';

interface PhoneHeadProps {
  readonly lesson: Lesson;
  /** Index of the scene. */
  readonly scene: number;
  readonly shown: Shown;
  /** Takes what a scene shows to the lab. */
  readonly onLab: (scene: Scene, run: SceneRun) => void;
}

/** On a phone: which lesson and which of its scenes it is, and the way to the scene in the lab. */
export function PhoneHead({ lesson, scene, shown, onLab }: PhoneHeadProps): ReactElement | null {
  const words = usePresentWords();
  const { lang } = useMessages();
  const { upright } = useCanvas();
  const { run } = shown;
  const scenes = lesson.scenes.length;
  const head = useRef<HTMLDivElement>(null);
  // A scene is read from its top, however far down the one before was left.
  useLayoutEffect(() => {
    head.current?.parentElement?.scrollTo(0, 0);
  }, [scene]);
  if (!upright) return null;
  return (
    <div ref={head} className={styles['head']}>
      <p className={styles['row']}>
        <b>{textOf(lesson.title, lang)}</b>
        <span>{words.scene(scene + 1, scenes)}</span>
        {run && (
          <button
            type="button"
            onClick={() => {
              onLab(shown.scene, run);
            }}
          >
            {words.lab}
          </button>
        )}
      </p>
      <Ticks {...{ scene, scenes }} />
    </div>
  );
}
