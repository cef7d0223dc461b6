import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { withoutScene, withSceneMoved } from '../../lesson/ownLesson';
import { useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { StripActions } from './StripActions';
import { Thumbnail } from './Thumbnail';
import styles from './Strip.module.css';

/** px that a press may move and still be a press. */
const STILL = 6;

/** The scenes in order: a press brings the lab to one, dragging and Alt with arrows move it, Delete takes it away. */
export function Strip(): ReactElement {
  const words = useEditorWords();
  const { lesson, at, edit, goTo } = useEditor();
  const list = useRef<HTMLOListElement>(null);
  const drag = useRef<{ readonly from: number; readonly x: number; moved: boolean } | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const move = (from: number, to: number): void => {
    edit({ lesson: withSceneMoved(lesson, from, to), at: to, name: 'moved' });
  };
  const focus = (to: number): void => {
    list.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = place + by;
    const inside = to >= 0 && to < lesson.scenes.length;
    if (by !== 0 && event.altKey && inside) {
      move(place, to);
      requestAnimationFrame(() => focus(to));
    } else if (by !== 0 && !event.altKey && inside) focus(to);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(place);
    else if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const remove = (place: number): void => {
    edit({ lesson: withoutScene(lesson, place), at: Math.max(0, place - 1), name: 'deleted' });
  };
  /** The place that the pointer is over. */
  const placeAt = (event: PointerEvent): number | null => {
    const places = [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect());
    const near = places.findIndex(
      ({ left, right, top, bottom }) =>
        event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom,
    );
    return near < 0 ? null : near;
  };
  return (
    <div className={styles['strip']}>
      <ol ref={list} className={styles['scenes']}>
        {lesson.scenes.map((scene, place) => (
          <li key={scene.id} data-target={target === place || undefined}>
            <button
              type="button"
              className={styles['scene']}
              aria-current={place === at}
              aria-label={words.scene(place + 1, words.kinds[scene.ask?.kind ?? 'nothing'])}
              onKeyDown={(event) => onKeyDown(event, place)}
              onPointerDown={(event) => {
                drag.current = { from: place, x: event.clientX, moved: false };
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => {
                if (!drag.current) return;
                if (Math.abs(event.clientX - drag.current.x) > STILL) drag.current.moved = true;
                if (drag.current.moved) setTarget(placeAt(event));
              }}
              onPointerUp={(event) => {
                const held = drag.current;
                const to = placeAt(event);
                setTarget(null);
                if (held?.moved && to !== null && to !== held.from) move(held.from, to);
              }}
              onPointerCancel={() => {
                drag.current = null;
                setTarget(null);
              }}
              onClick={() => {
                const moved = drag.current?.moved === true;
                drag.current = null;
                if (!moved) goTo(place);
              }}
            >
              <Thumbnail scene={scene} />
              <span>
                <b>{place + 1}</b> {words.kinds[scene.ask?.kind ?? 'nothing']}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <StripActions onMove={move} onRemove={remove} />
    </div>
  );
}
