/** The visitor's own lessons, kept in this browser as the text of their files. */
import { checkedLesson, type OpenLesson, writeLesson } from '../files/lessonFile';
import { parseJson } from '../files/sessionFile';
import type { Lesson } from '../lesson/lessonSchema';
import { guardStorage } from './guardedStorage';

const PREFIX = 'softmax-lab.lesson.';
/** No more lessons than this are kept. */
export const MOST_LESSONS = 200;

const storage = guardStorage(() => localStorage);

export interface KeptLesson extends OpenLesson {
  /** When it was last changed, in ms since 1970. */
  readonly changed: number;
}

/** What was read: the list is asked for after every press, and a lesson of large data takes long to check. */
const known = new Map<string, { readonly stored: string; readonly lesson: KeptLesson | null }>();

/** The lesson of that id; null where none is kept, or it can't be read. */
export function keptLesson(id: string): KeptLesson | null {
  const stored = storage.read(PREFIX + id) ?? '';
  const read = known.get(id);
  if (read?.stored === stored) return read.lesson;
  const [, changed, text] = /^(\d+)\n([^]*)$/.exec(stored) ?? [];
  const reading = text === undefined ? null : checkedLesson(parseJson(text));
  const lesson = reading?.ok ? { ...reading.opened, changed: Number(changed) } : null;
  known.set(id, { stored, lesson });
  return lesson;
}

/** All that can be read, the latest first. */
export function keptLessons(): readonly KeptLesson[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => keptLesson(key.slice(PREFIX.length)))
    .filter((lesson) => lesson !== null)
    .sort((a, b) => b.changed - a.changed);
}

/** Whether the lesson is kept now. */
export function keepLesson(lesson: Lesson, now = Date.now()): boolean {
  if (keptLesson(lesson.id) === null && keptLessons().length >= MOST_LESSONS) return false;
  return storage.write(PREFIX + lesson.id, `${now}\n${writeLesson(lesson)}`);
}

export function forgetLesson(id: string): void {
  known.delete(id);
  storage.remove(PREFIX + id);
}
