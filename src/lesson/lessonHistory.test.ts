import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, historyOf, type LessonHistory, lookingAt, redone, undone } from './lessonHistory';
import { plainScene } from '../testing/plainScene';
import * as own from './ownLesson';

const start = historyOf(own.emptyLesson('mine', { en: 'Mine' }), 0);
const added = (history: LessonHistory, id: string): LessonHistory =>
  edited(history, {
    lesson: own.withScene(history.lesson, history.at, plainScene(id), { data: 'nine' }),
    at: history.at + 1,
    name: 'added',
  });
const captioned = (history: LessonHistory, en: string, gesture?: string): LessonHistory =>
  edited(history, {
    lesson: own.withChanged(history.lesson, history.at, { caption: { en } }),
    name: 'caption',
    ...(gesture !== undefined && { gesture }),
  });

describe('the history of a lesson', () => {
  it('takes what is typed into one field back at once', () => {
    const one = added(start, 'a');
    const typed = captioned(captioned(one, 'W', 'typing 1'), 'Wh', 'typing 1');
    expect(typed.past.map(({ name }) => name)).toEqual(['added', 'caption']);
    expect(undone(typed).lesson).toBe(one.lesson);
    expect(captioned(typed, 'Why', 'typing 2').past).toHaveLength(3);
    // After an undo the same field begins another entry.
    expect(captioned(undone(captioned(typed, 'x')), 'y', 'typing 1').lesson.scenes[0]?.caption).toEqual({ en: 'y' });
  });

  it('does not count looking at another scene', () => {
    const two = added(added(start, 'a'), 'b');
    expect(two.at).toBe(1);
    const looking = lookingAt(two, 0);
    expect(looking.past).toBe(two.past);
    expect(lookingAt(two, 9).at).toBe(1);
  });

  it('undoes any edits to nothing and redoes them to the same lesson', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('add', 'say', 'drop', 'move', 'look', 'undo'), fc.nat(5)));
    fc.assert(
      fc.property(steps, (done) => {
        let history = start;
        for (const [what, n] of done) {
          const { lesson, at } = history;
          if (what === 'add') history = added(history, `s${n}`);
          else if (what === 'say') history = captioned(history, `said ${n}`, `g${n}`);
          else if (what === 'drop') {
            history = edited(history, { lesson: own.withoutScene(lesson, at), name: 'deleted' });
          } else if (what === 'move') {
            history = edited(history, { lesson: own.withSceneMoved(lesson, at, n), at: n, name: 'moved' });
          } else if (what === 'look') history = lookingAt(history, n);
          else history = undone(history);
        }
        const end = history;
        while (history.past.length > 0) history = undone(history);
        expect(history.lesson).toEqual(start.lesson);
        while (history.future.length > end.future.length) history = redone(history);
        expect(history.lesson).toEqual(end.lesson);
      }),
      { seed: 13 },
    );
  });
});
