import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLesson } from '../files/lessonFile';
import type { Lesson } from '../lesson/lessonSchema';
import { shippedLessons } from '../lesson/shippedLessons';
import { isLessonLink, LONGEST_LESSON_LINK, readLessonLink, writeLessonLink } from './lessonLink';

const SOAK = process.env['SOAK'] === '1';

async function linkOf(lesson: Lesson): Promise<string> {
  const link = await writeLessonLink(lesson);
  if (link === null) throw new Error('too long for a link');
  return link;
}

describe('a lesson in a link', () => {
  it('comes back byte by byte', async () => {
    for (const lesson of shippedLessons) {
      const link = await linkOf(lesson);
      expect(isLessonLink(link)).toBe(true);
      expect(link).toMatch(/^[\w.-]+$/);
      const reading = await readLessonLink(link);
      expect(reading.ok && writeLesson(reading.opened.lesson)).toBe(writeLesson(lesson));
    }
  });

  it('is a file where it is too long', async () => {
    const notes = { en: Array.from({ length: 1000 }, (_, n) => String.fromCharCode(33 + ((n * n * 7) % 90))).join('') };
    const lesson = shippedLessons[0]!;
    const scenes = Array.from({ length: 60 }, (_, n) => ({
      ...lesson.scenes[0]!,
      notes: { en: [...notes.en].map((c, at) => String.fromCharCode(c.charCodeAt(0) + ((at * n) % 800))).join('') },
    }));
    expect(await writeLessonLink({ ...lesson, scenes })).toBeNull();
  });

  it('answers any change of it with a lesson or a problem', async () => {
    const link = await linkOf(shippedLessons[2]!);
    const change = fc.tuple(fc.nat(link.length - 1), fc.constantFrom('drop', 'cut', 'A', '_', '%', '中'));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let text = link;
        for (const [at, what] of changes) {
          const rest = what === 'cut' ? '' : text.slice(at + 1);
          text = text.slice(0, at) + (what === 'cut' || what === 'drop' ? '' : what) + rest;
        }
        const reading = await readLessonLink(text);
        expect(reading.ok || reading.problem.kind !== undefined).toBe(true);
      }),
      { seed: 8, numRuns: SOAK ? 10_000 : 300 },
    );
  }, 240_000);

  it('unfolds to no more than a lesson may have', async () => {
    const zeros = new Blob([new Uint8Array(30_000_000)]).stream().pipeThrough(new CompressionStream('deflate'));
    const bytes = new Uint8Array(await new Response(zeros).arrayBuffer());
    const text = `z.${Buffer.from(bytes).toString('base64url')}`.slice(0, LONGEST_LESSON_LINK + 1);
    expect((await readLessonLink(text)).ok).toBe(false);
  });
});
