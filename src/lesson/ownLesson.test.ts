import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLesson } from './lessonChecks';
import type { Lesson } from './lessonSchema';
import { plainScene } from '../testing/plainScene';
import * as own from './ownLesson';
import { shippedLessons } from './shippedLessons';

const ids = ({ scenes }: Lesson): string[] => scenes.map(({ id }) => id);
const empty = own.emptyLesson('mine', { en: 'Mine' });
const one = own.withScene(empty, -1, plainScene('a'), { data: 'nine' });
const two = own.withScene(one, 0, plainScene('b'), { data: 'iris', eta: 0.2 });

describe('own lessons', () => {
  it('take scenes in, in place, on documents that they share', () => {
    const three = own.withScene(two, 0, plainScene('c'), { data: 'nine' });
    expect(ids(three)).toEqual(['a', 'c', 'b']);
    expect(three.documents).toEqual([{ data: 'nine' }, { data: 'iris', eta: 0.2 }]);
    expect(three.scenes.map(({ document }) => document)).toEqual([0, 0, 1]);
    expect(parseLesson(three).ok).toBe(true);
  });

  it('let go of a document with the last scene on it', () => {
    const left = own.withoutScene(two, 0);
    expect(left.documents).toEqual([{ data: 'iris', eta: 0.2 }]);
    expect(left.scenes).toEqual([{ ...plainScene('b'), document: 0 }]);
  });

  it('keep what is said and asked when a scene shows another moment', () => {
    const shipped = shippedLessons[2]!;
    const moved = own.withMoment(
      shipped,
      3,
      { ...plainScene('x'), iteration: 40, show: ['curve'] },
      { data: 'nine', eta: 1 },
    );
    expect(moved.scenes[3]).toMatchObject({ id: shipped.scenes[3]!.id, iteration: 40, ask: shipped.scenes[3]!.ask });
    expect(moved.documents).toEqual(shipped.documents);
  });

  it('stay lessons whatever is done to them', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('add', 'copy', 'drop', 'move', 'show'), fc.nat(5), fc.nat(5)));
    fc.assert(
      fc.property(steps, (done) => {
        let lesson = two;
        for (const [what, at, to] of done) {
          if (what === 'add') lesson = own.withScene(lesson, at, plainScene(`s${to}`), { data: 'nine', eta: to + 1 });
          else if (what === 'copy') lesson = own.withDuplicate(lesson, at, 'copy');
          else if (what === 'drop') lesson = own.withoutScene(lesson, at);
          else if (what === 'move') lesson = own.withSceneMoved(lesson, at, to);
          else lesson = own.withMoment(lesson, at, plainScene('x'), { data: 'two' });
        }
        const sound = lesson.scenes.length > 0 && lesson.documents.length > 0;
        expect(sound ? parseLesson(lesson).ok : true).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
