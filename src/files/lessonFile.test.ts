import { expect, test } from 'vitest';
import type { Lesson } from '../lesson/lessonSchema';
import { shippedLessons } from '../lesson/shippedLessons';
import { writeLesson } from './lessonFile';

function backwards<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}

test.each(shippedLessons)('$id is written alike in whatever order its fields were set', (lesson) => {
  const scenes = lesson.scenes.map((scene) => backwards({ ...scene, ...(scene.ask && { ask: backwards(scene.ask) }) }));
  const other: Lesson = backwards({ ...lesson, scenes });
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(lesson));
  expect(writeLesson(other)).toBe(writeLesson(lesson));
});
