import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLessons } from '../lesson/shippedLessons';
import { finish } from '../model/kernel/slices';
import type { Scene } from '../lesson/lessonSchema';
import { runScene } from '../lesson/sceneRun';
import { truthOf } from '../lesson/truth';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { lessonDocument, readLesson, writeLesson } from './lessonFile';

const texts = shippedLessons.map(writeLesson);
const words = ['null', '-1', '1e999', '"__proto__"', '[]', '{}', '"NaN"', 'true', '9007199254740993', '""'];

/** A lesson's text with a few of its tokens replaced, or pieces cut out, doubled or turned. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('cut', 'double', 'word', 'turn'), fc.nat()), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [where, length, how, word]) => {
      const tokens = [...now.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e-?\d+)?|true|[[\]{}]/g)];
      const token = tokens[where % Math.max(1, tokens.length)];
      const at = token?.index ?? 0;
      const piece = now.slice(at, at + length);
      if (how === 'cut') return now.slice(0, at) + now.slice(at + length);
      if (how === 'double') return now.slice(0, at) + piece + now.slice(at);
      if (how === 'turn') return now.slice(0, at) + [...piece].reverse().join('') + now.slice(at + length);
      return now.slice(0, at) + words[word % words.length]! + now.slice(at + (token?.[0].length ?? 0));
    }, text),
  );

/** What a question's answer is, if it does not take long. */
function answered(document: Document, scene: Scene): void {
  if (!scene.ask || scene.iteration > 500 || (scene.then ?? []).some((act) => 'run' in act && act.run > 500)) return;
  const truth = finish(truthOf(scene.ask, finish(runScene(document, scene))));
  expect(truth.kind).not.toBe('');
}

describe('lesson files', () => {
  it('come back byte for byte', () => {
    for (const text of texts) {
      const reading = readLesson(text);
      expect(reading.ok && writeLesson(reading.opened.lesson)).toBe(text);
    }
  });

  it('carry whole documents', () => {
    const [lesson] = shippedLessons;
    const own = { ...lesson!, documents: [lessonDocument(openDataset('overlap'))] };
    const reading = readLesson(writeLesson(own));
    expect(reading.ok && reading.opened.documents[0]!.samples.equals(openDataset('overlap').samples)).toBe(true);
  });

  it('that are damaged give one problem and never throw', () => {
    let refused = 0;
    let played = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        const reading = readLesson(text);
        if (!reading.ok) {
          refused++;
          return;
        }
        const { lesson, documents } = reading.opened;
        expect(readLesson(writeLesson(lesson)).ok).toBe(true);
        if (played++ < 40) for (const scene of lesson.scenes.slice(0, 3)) answered(documents[scene.document]!, scene);
      }),
      { numRuns: process.env['SOAK'] === '1' ? 10_000 : 1500, seed: 13 },
    );
    expect(refused).toBeGreaterThan(500);
  }, 3_600_000);

  it('of other things are refused', () => {
    expect(readLesson('')).toMatchObject({ problem: { kind: 'notJson' } });
    expect(readLesson('[1]')).toMatchObject({ problem: { kind: 'notALesson' } });
    expect(readLesson('{"format":"softmax-lesson","version":1}')).toMatchObject({ problem: { kind: 'damaged' } });
    expect(readLesson('['.repeat(100_000))).toMatchObject({ ok: false });
  });
});
