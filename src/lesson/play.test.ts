import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guess } from './guess';
import { atTitle, type Play, type PlayedLesson, type PlayEvent, played, playAt, revealedScenes } from './play';

const answer = (which: number): Guess => ({ kind: 'answer', which });
/** Three scenes: the second asks nothing. */
const lesson: PlayedLesson = {
  scenes: 3,
  ladder: (scene) => (scene === 1 || scene < 0 ? [] : [answer(0), answer(1), answer(2)]),
  asks: (scene) => scene !== 1 && scene >= 0,
};
const press = (play: Play, ...kinds: PlayEvent['kind'][]): Play =>
  kinds.reduce((now, kind) => played(now, { kind } as PlayEvent, lesson), play);
const at = ({ scene, stage, guesses }: Play): unknown => [scene, stage, guesses[scene]];

describe('a remote', () => {
  it('walks the answers, takes one, sees it and goes on', () => {
    let play = press(atTitle, 'forward');
    expect(at(play)).toEqual([0, 'open', undefined]);
    play = press(play, 'forward', 'forward');
    expect(at(play)).toEqual([0, 'draft', answer(1)]);
    expect(at(press(play, 'forward', 'forward'))).toEqual([0, 'draft', answer(0)]);
    play = press(play, 'take');
    expect(at(play)).toEqual([0, 'committed', answer(1)]);
    play = press(play, 'forward');
    expect(at(play)).toEqual([0, 'revealed', answer(1)]);
    play = press(play, 'forward', 'forward');
    expect(at(play)).toEqual([2, 'open', undefined]);
    expect(revealedScenes(play)).toEqual([0]);
  });

  it('goes back the way it came, to the first frame', () => {
    const there = press(atTitle, 'forward', 'forward', 'forward', 'take', 'forward', 'forward', 'forward');
    const back = press(there, 'back', 'back');
    expect(at(back)).toEqual([0, 'revealed', answer(1)]);
    expect(press(back, ...(Array(5).fill('back') as 'back'[]), 'back')).toEqual(atTitle);
  });

  it('blanks with b unless an answer is lit, and any key wakes it and does nothing else', () => {
    const dark = press(playAt(0), 'take');
    expect(dark).toMatchObject({ blank: true, stage: 'open' });
    expect(press(dark, 'forward')).toEqual(playAt(0));
    expect(press(playAt(0), 'forward', 'blank')).toMatchObject({ blank: true, stage: 'draft' });
  });

  it('undoes any walk forward by as many presses back, wherever answers were taken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<PlayEvent['kind']>('forward', 'enter', 'take'), { maxLength: 30 }),
        (keys) => {
          let play = playAt(0);
          for (const kind of keys) {
            const next = press(play, kind);
            const blank = next.blank && !play.blank;
            const around = play.stage === 'draft' && next.stage === 'draft';
            // The last answer goes round to the first, which back leaves; a blank screen is woken by any key.
            if (!blank && !around && next !== play) expect(press(next, 'back')).toEqual(leaves(play, next));
            play = next;
          }
        },
      ),
      { seed: 5 },
    );
  });
});

/** Into the scene before, a step back shows its answer again if it had one. */
function leaves(before: Play, after: Play): Play {
  if (before.blank) return press(after, 'back');
  return before;
}
