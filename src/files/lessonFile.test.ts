import { expect, test } from 'vitest';
import type { Lesson } from '../lesson/lessonSchema';
import { shippedLessons } from '../lesson/shippedLessons';
import { readLessonFile, writeLesson } from './lessonFile';

function backwards<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}

test.each(shippedLessons)('$id is written alike in whatever order its fields were set', (lesson) => {
  const scenes = lesson.scenes.map((scene) => backwards({ ...scene, ...(scene.ask && { ask: backwards(scene.ask) }) }));
  const other: Lesson = backwards({ ...lesson, scenes });
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(lesson));
  expect(writeLesson(other)).toBe(writeLesson(lesson));
});

test('a file that is gone or too large is refused before its text is looked at', async () => {
  const [text] = shippedLessons.map(writeLesson);
  const file = new File([text!], 'one.softmax-lesson.json');
  expect(await readLessonFile(file)).toMatchObject({ ok: true });
  const gone = new File([text!], 'gone');
  gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await readLessonFile(gone)).toEqual({ ok: false, problem: { kind: 'unreadable' } });
  Object.defineProperty(gone, 'size', { value: 20 * 2 ** 20 + 1 });
  expect(await readLessonFile(gone)).toEqual({ ok: false, problem: { kind: 'tooLarge' } });
});
