import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { played, playAt, type PlayedLesson, type PlayEvent } from './play';
import {
  isNewer,
  projected,
  readStamped,
  type Room,
  type Stamped,
  startAt,
  startRoom,
  thawed,
  withFreeze,
  withHands,
  withPlay,
} from './room';

const SCENES = 4;
const lesson: PlayedLesson = {
  scenes: SCENES,
  ladder: (scene) => (scene < 0 || scene === 2 ? [] : [0, 1, 2].map((which) => ({ kind: 'answer', which }))),
  asks: (scene) => scene >= 0 && scene !== 2,
};
const press = (room: Room, kind: PlayEvent['kind'], now = 1): Room =>
  withPlay(room, played(room.play, { kind } as PlayEvent, lesson), now);

/** One window of two: it writes with the next turn, and takes what is newer. */
function newWindow(by: string): { now: Stamped; write: (room: Room) => Stamped; receive: (other: Stamped) => void } {
  const self = {
    now: startAt(0, 0),
    write: (room: Room): Stamped => (self.now = { turn: self.now.turn + 1, by, room }),
    receive: (other: Stamped): void => {
      if (isNewer(other, self.now)) self.now = other;
    },
  };
  return self;
}

describe('a room', () => {
  it('freezes what the projector shows, and goes on from there or from where the speaker is', () => {
    const frozen = press(press(withFreeze(startRoom(playAt(0), 0), true), 'forward'), 'take');
    expect(projected(frozen)).toEqual(playAt(0));
    expect(projected(withFreeze(frozen, false))).toMatchObject({ scene: 0, stage: 'committed' });
    expect(thawed(frozen, 9)).toMatchObject({ play: playAt(0), frozen: null });
  });

  it('counts the time from the first scene and from the present one', () => {
    const title = startRoom(playAt(-1), 5);
    expect(title.began).toBeNull();
    const first = press(title, 'forward', 7);
    expect(first).toMatchObject({ began: 7, entered: 7 });
    expect(press(first, 'forward', 9)).toMatchObject({ began: 7, entered: 7 });
  });

  it('is the same in two windows that write in any order, once each has received the last message of the other', () => {
    const action = fc.tuple(fc.boolean(), fc.constantFrom('forward', 'back', 'take', 'freeze', 'hands'), fc.boolean());
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const [one, two] = [newWindow('one'), newWindow('two')];
        for (const [first, what, received] of actions) {
          const [writer, other] = first ? [one, two] : [two, one];
          const { room } = writer.now;
          writer.write(
            what === 'freeze'
              ? withFreeze(room, room.frozen === null)
              : what === 'hands'
                ? withHands(room, 1, 2, 7)
                : press(room, what),
          );
          if (received) other.receive(writer.now);
        }
        const [a, b] = [one.now, two.now];
        one.receive(b);
        two.receive(a);
        expect(one.now).toEqual(two.now);
        expect(readStamped(JSON.parse(JSON.stringify(one.now)), SCENES)).toEqual(one.now);
      }),
      { seed: 3 },
    );
  });

  it('takes nothing that is no room of this lesson', () => {
    const sound = startAt(3, 0);
    expect(readStamped(sound, SCENES)).toEqual(sound);
    expect(readStamped(sound, 3)).toBeNull();
    const stray = { ...sound, room: { ...sound.room, play: { ...sound.room.play, stage: 'committed' } } };
    expect(readStamped(stray, SCENES)).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readStamped(value, SCENES);
      }),
      { seed: 4 },
    );
  });
});
