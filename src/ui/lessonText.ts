import type { Words } from '../lesson/lessonSchema';

/** A text of a lesson in the page's language, else in the one that it has. */
export function textOf(words: Words, lang: string): string {
  return (lang === 'en' ? (words.en ?? words['zh-CN']) : (words['zh-CN'] ?? words.en)) ?? '';
}
