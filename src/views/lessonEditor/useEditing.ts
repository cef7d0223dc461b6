import { useEffect, useMemo, useRef, useState } from 'react';
import { keepLesson, keptLesson } from '../../autosave/lessonShelf';
import { openLesson } from '../../files/lessonFile';
import { edited, historyOf, type LessonHistory, lookingAt, redone, undone } from '../../lesson/lessonHistory';
import type { Scene } from '../../lesson/lessonSchema';
import { withChanged } from '../../lesson/ownLesson';
import { useLab } from '../../ui/labContext';
import { type Computed, useSceneRun } from '../../ui/useSceneRun';
import { bringLab } from '../../ui/bringLab';
import type { Editor, EditOfLesson } from './editorContext';
import { useEditorWords } from './editorWords';

const NO_NEXT = { document: undefined, scene: undefined };

export interface Editing {
  readonly editor: Editor;
  readonly history: LessonHistory;
  /** What was last done, in words. */
  readonly said: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The index of the scene to begin with. */
export interface Start {
  readonly at: number;
  /** Whether the lab is to be brought to it; after a reload it is there. */
  readonly bring: boolean;
}

/**
 * The lesson of that id as it is edited: every edit is kept at once and can be undone, and the lab is brought to each scene
 * that is gone to. Null where no such lesson is kept.
 */
export function useEditing(id: string, start: Start, onLook: (at: number) => void): Editing | null {
  const words = useEditorWords();
  const [said, say] = useState('');
  const [history, setHistory] = useState<LessonHistory | null>(() => {
    const kept = keptLesson(id);
    return kept && historyOf(kept.lesson, start.at);
  });
  const lesson = history?.lesson;
  const opened = useMemo(() => (lesson ? openLesson(lesson) : null), [lesson]);
  const documents = opened?.ok ? opened.opened.documents : [];
  const at = history?.at ?? -1;
  const scene = lesson?.scenes[at];
  const computed = useComputed(scene && documents[scene.document], scene);
  const bring = useLabBroughtTo(scene, computed, start.bring);
  useEffect(() => {
    onLook(at);
  }, [at, onLook]);
  if (history === null || lesson === undefined) return null;
  const take = (next: LessonHistory, done: string): void => {
    if (next === history) return;
    setHistory(next);
    say(next.lesson === lesson || keepLesson(next.lesson) ? done : words.notKept);
  };
  const edit = (change: EditOfLesson): void => take(edited(history, change), '');
  const editor: Editor = {
    ...{ lesson, documents, at, computed, edit, say },
    change: (part, name, gesture) => {
      edit({ lesson: withChanged(lesson, at, part), name, ...(gesture !== undefined && { gesture }) });
    },
    goTo: (to) => {
      setHistory(lookingAt(history, to));
      bring(to === at);
    },
  };
  const named = (entry: LessonHistory['past'][number] | undefined): string => (entry ? words.edits[entry.name] : '');
  return {
    ...{ editor, history, said },
    undo: () => take(undone(history), words.undid(named(history.past.at(-1)))),
    redo: () => take(redone(history), words.did(named(history.future.at(-1)))),
  };
}

/** Brings the lab to the scene that is looked at as soon as that is computed, each time it is asked to. */
function useLabBroughtTo(scene: Scene | undefined, computed: Computed | null, atOnce: boolean): (now: boolean) => void {
  const lab = useLab();
  const asked = useRef(atOnce);
  useEffect(() => {
    if (!asked.current || !scene || !computed) return;
    asked.current = false;
    bringLab(lab, scene, computed.run);
  }, [scene, computed, lab]);
  return (now) => {
    if (now && scene && computed) bringLab(lab, scene, computed.run);
    else asked.current = true;
  };
}

/** The scene computed anew only where what it computes has changed, not with every letter of its caption. */
export function useComputed(
  document: Editor['documents'][number] | undefined,
  scene: Scene | undefined,
): Computed | null {
  const key = JSON.stringify(
    scene && [scene.iteration, scene.W, scene.eta, scene.select, scene.ask, scene.then, scene.dot],
  );
  // oxlint-disable-next-line react/exhaustive-deps -- the key stands for what of the scene is computed
  const core = useMemo(() => scene && { ...scene }, [document, key]);
  return useSceneRun(document, core, NO_NEXT);
}
