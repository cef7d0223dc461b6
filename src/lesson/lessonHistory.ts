/** The edits of a lesson of one's own, to be undone and redone: apart from the lab's, and every entry named. */
import { MOST_UNDO } from '../session/undo';
import type { Lesson } from './lessonSchema';

/** What an edit did. */
export type EditName =
  | 'added'
  | 'updated'
  | 'moved'
  | 'duplicated'
  | 'deleted'
  | 'caption'
  | 'notes'
  | 'question'
  | 'hidden'
  | 'shown'
  | 'then'
  | 'title';

/** The lesson on the other side of an edit, with the scene that was looked at there. */
interface LessonEntry {
  readonly lesson: Lesson;
  readonly at: number;
  readonly name: EditName;
  /** Edits with the same one in a row are one entry. */
  readonly gesture: string | null;
}

export interface LessonHistory {
  /** To be undone, the newest last. */
  readonly past: readonly LessonEntry[];
  readonly lesson: Lesson;
  /** The scene that is looked at; −1 where there is none. */
  readonly at: number;
  /** To be redone, the next last. */
  readonly future: readonly LessonEntry[];
}

export function historyOf(lesson: Lesson, at: number): LessonHistory {
  return lookingAt({ past: [], lesson, at, future: [] }, at);
}

/** Looks at another scene, which is no edit. */
export function lookingAt(history: LessonHistory, at: number): LessonHistory {
  const most = history.lesson.scenes.length - 1;
  return { ...history, at: Math.min(Math.max(at, 0), most) };
}

/** After an edit that made `lesson`; the same history where it changed nothing. */
export function edited(
  history: LessonHistory,
  edit: { readonly lesson: Lesson; readonly at?: number; readonly name: EditName; readonly gesture?: string },
): LessonHistory {
  const { past, lesson, at, future } = history;
  if (edit.lesson === lesson) return history;
  const gesture = edit.gesture ?? null;
  const last = past.at(-1);
  const same = gesture !== null && last?.gesture === gesture && future.length === 0;
  const entries = same ? past : [...past, { lesson, at, name: edit.name, gesture }].slice(-MOST_UNDO);
  return lookingAt({ past: entries, lesson: edit.lesson, at, future: [] }, edit.at ?? at);
}

/** The last edit taken back; the same history where there is none. */
export function undone({ past, lesson, at, future }: LessonHistory): LessonHistory {
  const last = past.at(-1);
  if (!last) return { past, lesson, at, future };
  const entry = { ...last, lesson, at };
  return { past: past.slice(0, -1), lesson: last.lesson, at: last.at, future: [...future, entry] };
}

/** The last edit that was taken back, done again; the same history where there is none. */
export function redone({ past, lesson, at, future }: LessonHistory): LessonHistory {
  const next = future.at(-1);
  if (!next) return { past, lesson, at, future };
  const entry = { ...next, lesson, at };
  return { past: [...past, entry], lesson: next.lesson, at: next.at, future: future.slice(0, -1) };
}
