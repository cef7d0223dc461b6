/**
 * A lesson of one's own as what stands after `lesson=`: `z` and the file's text, deflated, in base64url, or `j` and the text
 * itself in base64url where the browser can't deflate. Shipped lessons travel by their names.
 */
import { type LessonReading, readLesson, writeLesson } from '../files/lessonFile';
import type { Lesson } from '../lesson/lessonSchema';
import { fromBase64url, toBase64url } from './base64url';

/** Longest address that every program passes on whole. */
export const LONGEST_LESSON_LINK = 16_384;
/** Longest text that a link may unfold to. */
const LONGEST_TEXT = 4_000_000;
const DEFLATED = 'z.';
const PLAIN = 'j.';

/** Whether a name in the address is a lesson by content. */
export function isLessonLink(name: string): boolean {
  return name.startsWith(DEFLATED) || name.startsWith(PLAIN);
}

/** The lesson as a name in the address; null where it is too long for one and must travel as a file. */
export async function writeLessonLink(lesson: Lesson): Promise<string | null> {
  const bytes = new TextEncoder().encode(writeLesson(lesson));
  const deflated = 'CompressionStream' in globalThis ? await through(bytes, new CompressionStream('deflate')) : null;
  const link = deflated ? DEFLATED + toBase64url([...deflated]) : PLAIN + toBase64url([...bytes]);
  return link.length <= LONGEST_LESSON_LINK ? link : null;
}

/** The lesson of such a name, or what is wrong with it. Never rejects, whatever the text. */
export async function readLessonLink(name: string): Promise<LessonReading> {
  const bytes = name.length <= LONGEST_LESSON_LINK ? fromBase64url(name.slice(DEFLATED.length)) : null;
  if (!bytes) return { ok: false, problem: { kind: 'damaged', where: 'lesson' } };
  try {
    const given = Uint8Array.from(bytes);
    const text = name.startsWith(PLAIN) ? given : await through(given, new DecompressionStream('deflate'));
    return readLesson(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return { ok: false, problem: { kind: 'damaged', where: 'lesson' } };
  }
}

/** RangeError where more comes out than a lesson may have. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reading side.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > LONGEST_TEXT) {
      void reader.cancel().catch(() => undefined);
      throw new RangeError(`more than ${LONGEST_TEXT} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
