import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../model/kernel/slices';
import { shippedLessons } from '../lesson/shippedLessons';
import type { Scene } from '../lesson/lessonSchema';
import { runScene } from '../lesson/sceneRun';
import { truthOf } from '../lesson/truth';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { lessonTexts, spoiltLessons } from '../testing/spoiltLessons';
import { lessonDocument, readLesson, writeLesson } from './lessonFile';

/** What a question's answer is, if it does not take long. */
function answered(document: Document, scene: Scene): void {
  if (!scene.ask || scene.iteration > 500 || (scene.then ?? []).some((act) => 'run' in act && act.run > 500)) return;
  const truth = finish(truthOf(scene.ask, finish(runScene(document, scene))));
  expect(truth.kind).not.toBe('');
}

describe('lesson files', () => {
  it('come back byte for byte', () => {
    for (const text of lessonTexts) {
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
      fc.property(spoiltLessons, (text) => {
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
