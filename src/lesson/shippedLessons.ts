/** The lessons that ship with the app. They are data, read by the same gate as a file. */
import { parseLesson } from './lessonChecks';
import type { Lesson } from './lessonSchema';
import lessons from './shipped/lessons.json' with { type: 'json' };

/** In the order of the menu. RangeError if one is not a lesson, which its test would have seen. */
export const shippedLessons: readonly Lesson[] = lessons.map((json: unknown) => {
  const parsed = parseLesson(json);
  if (!parsed.ok) throw new RangeError(`shipped lesson: ${parsed.problem.kind}`);
  return parsed.lesson;
});
