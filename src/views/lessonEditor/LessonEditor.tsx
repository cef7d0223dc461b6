import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import type { Hiding } from '../../ui/hiding';
import { masksOf } from '../../lesson/masks';
import { Caption } from './Caption';
import { EditorContext } from './editorContext';
import { useEditorWords } from './editorWords';
import { SceneMargin } from './SceneMargin';
import { StripHead } from './StripHead';
import { Strip } from './Strip';
import { type Start, useEditing } from './useEditing';
import { useEditorKeys } from './useEditorKeys';
import { useHideByPressing } from './useHideByPressing';
import styles from './LessonEditor.module.css';

interface LessonEditorProps {
  readonly id: string;
  readonly start: Start;
  readonly onLook: (at: number) => void;
  /** What the lab's screens hide now. */
  readonly onHiding: (hiding: Hiding | null) => void;
  readonly onPresent: (address: string) => void;
  readonly onClose: () => void;
  /** The address of the page, without what stands after `#`. */
  readonly address: string;
}

const TYPING = 'input[type="text"], textarea, select';

/** The strip of scenes under the header, the caption where it will stand, and the margin that holds the rest. */
export function LessonEditor({
  id,
  start,
  onLook,
  onHiding,
  onPresent,
  onClose,
  address,
}: LessonEditorProps): ReactElement {
  const words = useEditorWords();
  const editing = useEditing(id, start, onLook);
  const [picking, setPicking] = useState(false);
  const editor = editing?.editor ?? null;
  const scene = editor?.lesson.scenes[editor.at];
  const masked = JSON.stringify({ hide: scene?.hide ?? [], select: scene?.select });
  useEffect(() => {
    // The letters i, m, o are the numbers that the scene selects.
    const masks = masksOf(JSON.parse(masked) as Parameters<typeof masksOf>[0]);
    onHiding({
      hides: (name) => masks.hides(name),
      touches: (head) => masks.touches(head),
      any: masks.any,
      picking,
      label: words.hiddenHere,
    });
    return () => {
      onHiding(null);
    };
  }, [masked, picking, words, onHiding]);
  const present = (): void => {
    onPresent(`lesson=${id}&scene=${Math.max(editor?.at ?? 0, 0) + 1}`);
  };
  useEditorKeys({ editor, present, onPick: () => setPicking(!picking), onRest: () => setPicking(false) });
  useHideByPressing(picking ? editor : null);
  if (!editing || !editor) return <Gone onClose={onClose} />;
  // Ctrl+Z here is the lesson's, on the lab's screens the lab's, in a text the text's.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) editing.undo();
    else if (key === 'y' || key === 'z') editing.redo();
    else return;
    event.preventDefault();
  };
  return (
    <EditorContext value={editor}>
      <section className={styles['strip']} aria-label={words.strip} onKeyDown={onKeyDown}>
        <StripHead {...{ editing, onClose, address }} onPresent={present} />
        <Strip />
        {scene && <Caption key={scene.id} />}
        <p role="status" className={styles['said']}>
          {picking ? words.hiding : editing.said}
        </p>
      </section>
      <aside className={styles['margin']} aria-label={words.details} onKeyDown={onKeyDown}>
        {scene ? (
          <SceneMargin key={scene.id} picking={picking} onPick={() => setPicking(!picking)} />
        ) : (
          <p>{words.none}</p>
        )}
      </aside>
    </EditorContext>
  );
}

function Gone({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useEditorWords();
  return (
    <section className={styles['strip']} aria-label={words.strip}>
      <p role="alert">{words.gone}</p>
      <button type="button" className={styles['act']} onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}
