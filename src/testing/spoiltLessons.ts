/** Lesson files to spoil, and ways to spoil them. */
import fc from 'fast-check';
import { writeLesson } from '../files/lessonFile';
import { shippedLessons } from '../lesson/shippedLessons';

/** The files of the shipped lessons. */
export const lessonTexts: readonly string[] = shippedLessons.map(writeLesson);
const numbers = ['0', '1', '2', '3', '10', '60', '0.1', '0.5', '-0.5', '1e-7', '1e6'];
const words = ['null', '-1', '1e999', '"__proto__"', '[]', '{}', '"NaN"', 'true', '9007199254740993', '""'];

/** A lesson's text with a few of its tokens replaced, or pieces cut out, doubled or turned. */
export const spoiltLessons: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...lessonTexts),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('cut', 'double', 'word', 'turn', 'number', 'number', 'number'),
        fc.nat(),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [where, length, how, word]) => {
      const tokens = [...now.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e-?\d+)?|true|[[\]{}]/g)];
      const among = how === 'number' ? tokens.filter(([token]) => /\d$/.test(token)) : tokens;
      const token = among[where % Math.max(1, among.length)];
      const at = token?.index ?? 0;
      const piece = now.slice(at, at + length);
      if (how === 'cut') return now.slice(0, at) + now.slice(at + length);
      if (how === 'double') return now.slice(0, at) + piece + now.slice(at);
      if (how === 'turn') return now.slice(0, at) + [...piece].reverse().join('') + now.slice(at + length);
      const others = how === 'number' ? numbers : words;
      return now.slice(0, at) + others[word % others.length]! + now.slice(at + (token?.[0].length ?? 0));
    }, text),
  );
