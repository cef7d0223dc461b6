/** A lesson by its name in the address. */
import type { OpenLesson } from '../files/lessonFile';

export type Found = { readonly opened: OpenLesson } | { readonly problem: 'notFound' | 'notLoaded' };

/** A shipped lesson, or one of the visitor's own. Never rejects: what can't be found or fetched is said. */
export async function lessonNamed(name: string): Promise<Found> {
  try {
    const [{ shippedLessons }, { openLesson }] = await Promise.all([
      import('../lesson/shippedLessons'),
      import('../files/lessonFile'),
    ]);
    const lesson = shippedLessons.find(({ id }) => id === name);
    const reading = lesson && openLesson(lesson);
    const own = reading ? null : (await import('../autosave/lessonShelf')).keptLesson(name);
    if (own) return { opened: own };
    return reading?.ok ? { opened: reading.opened } : { problem: 'notFound' };
  } catch {
    return { problem: 'notLoaded' };
  }
}
