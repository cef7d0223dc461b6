/** A lesson by its name in the address. */
import type { OpenLesson } from '../files/lessonFile';

/** Why a lesson is not shown. */
export type LessonTrouble = 'notFound' | 'notLoaded' | 'badLink';
export type Found = { readonly opened: OpenLesson } | { readonly problem: LessonTrouble };

/** A shipped lesson, one of the visitor's own, or one that the address holds whole. Never rejects: what can't be found or fetched is said. */
export async function lessonNamed(name: string): Promise<Found> {
  try {
    const [{ shippedLessons }, { openLesson }] = await Promise.all([
      import('../lesson/shippedLessons'),
      import('../files/lessonFile'),
    ]);
    const { isLessonLink, readLessonLink } = await import('../permalink/lessonLink');
    if (isLessonLink(name)) {
      const linked = await readLessonLink(name);
      return linked.ok ? { opened: linked.opened } : { problem: 'badLink' };
    }
    const lesson = shippedLessons.find(({ id }) => id === name);
    const reading = lesson && openLesson(lesson);
    const own = reading ? null : (await import('../autosave/lessonShelf')).keptLesson(name);
    if (own) return { opened: own };
    return reading?.ok ? { opened: reading.opened } : { problem: 'notFound' };
  } catch {
    return { problem: 'notLoaded' };
  }
}
