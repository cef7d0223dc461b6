/** The lesson that is edited, the scene that is looked at, and how either is changed. */
import { createContext, useContext } from 'react';
import type { EditName } from '../../lesson/lessonHistory';
import type { Lesson, Scene } from '../../lesson/lessonSchema';
import type { Document } from '../../session/document';
import type { Computed } from '../../ui/useSceneRun';

export interface Editor {
  readonly lesson: Lesson;
  readonly documents: readonly Document[];
  /** Index of the scene that is looked at; −1 where there is none. */
  readonly at: number;
  /** The scene computed; null until it is. */
  readonly computed: Computed | null;
  /** Makes another lesson of this one; edits with the same gesture in a row are undone together. */
  readonly edit: (edit: EditOfLesson) => void;
  /** Changes the scene that is looked at. */
  readonly change: (part: Partial<Scene>, name: EditName, gesture?: string) => void;
  /** Brings the lab to a scene. */
  readonly goTo: (at: number) => void;
  /** Says in one line what happened. */
  readonly say: (words: string) => void;
}

export interface EditOfLesson {
  readonly lesson: Lesson;
  readonly at?: number;
  readonly name: EditName;
  readonly gesture?: string;
}

export const EditorContext = createContext<Editor | null>(null);

/** Throws outside the editor. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor outside the editor');
  return editor;
}

/** The scene that is looked at. Throws where there is none. */
export function useEditedScene(): Scene {
  const { lesson, at } = useEditor();
  const scene = lesson.scenes[at];
  if (!scene) throw new Error('no scene is looked at');
  return scene;
}
