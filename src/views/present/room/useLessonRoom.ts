import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenLesson } from '../../../files/lessonFile';
import { type Guess, held, ladderOf } from '../../../lesson/guess';
import type { Lesson } from '../../../lesson/lessonSchema';
import { type Play, playAt, played, type PlayedLesson, type PlayEvent, revealedScenes } from '../../../lesson/play';
import { projected, type Room, thawed, withPlay } from '../../../lesson/room';
import { computedScene, useSceneRuns } from '../../../ui/useSceneRun';
import { type Shown, shownIn } from '../shown';
import { slopeOf } from '../slopeOf';
import type { PresentKey } from '../usePresentKeys';
import { keepRoom, keptRoom } from './keptRoom';
import { createRoom, isGone, type Role, type RoomState, type RoomStore } from './roomStore';

export interface LessonRoom extends RoomState {
  readonly rules: PlayedLesson;
  /** Ignored while the scene is being computed. */
  readonly act: (event: PlayEvent) => void;
  /** What a key of the remote, a keyboard or a speaker's button asks for. */
  readonly press: (key: Exclude<PresentKey, 'full'>) => void;
  readonly change: RoomStore['change'];
  readonly greet: () => void;
  /** What a play shows; null until its scene is computed, and on the title. */
  readonly shownOf: (play: Play) => Shown | null;
  /** Of each question answered in a play, whether the guess held. */
  readonly tallyOf: (play: Play) => readonly boolean[];
  /** Whether a question's guess held; null where that is not known. */
  readonly heldAt: (scene: number, guess: Guess | undefined) => boolean | null;
}

interface Options {
  readonly opened: OpenLesson;
  readonly id: string;
  readonly role: Role;
  /** Index of the scene that the address asks for; −1 is the title. */
  readonly start: number;
}

/** A lesson that is being played, shared with the other window of its room. The options stay as they first were. */
export function useLessonRoom({ opened, id, role, start }: Options): LessonRoom {
  const { lesson, documents } = opened;
  const scenes = lesson.scenes.length;
  const [joined] = useState(() => createRoom({ id, role, scenes, start: keptRoom(lesson.id, start, scenes) }));
  useEffect(() => joined.join(), [joined]);
  const state = useStore(joined.store);
  const { room } = state.stamped;
  useEffect(() => {
    keepRoom(lesson.id, state.stamped);
  }, [lesson.id, state.stamped]);
  useSceneRuns(
    wanted(room).map((at) => ({ scene: lesson.scenes[at], document: documents[lesson.scenes[at]?.document ?? -1] })),
  );
  useAskedScene(joined, start);
  const resultAt = (at: number) => computedScene(lesson.scenes[at]);
  const rules = rulesOf(lesson);
  const act = (event: PlayEvent): void => {
    const time = Date.now();
    // Without a speaker nobody else would free the picture.
    const alone = role === 'projector' && isGone(joined.store.getState().other, time);
    joined.change((shared) => {
      const now = alone ? thawed(shared, time) : shared;
      if (now.play.scene >= 0 && !resultAt(now.play.scene)) return now;
      return withPlay(now, played(now.play, event, rules), time);
    });
  };
  const press: LessonRoom['press'] = (key) => {
    const { room: now } = joined.store.getState().stamped;
    if (key === 'qr' || now.qr) joined.change((shared) => ({ ...shared, qr: !now.qr && now.play.scene >= 0 }));
    else if (typeof key !== 'object') act({ kind: key });
    else if (key.answer < answersOf(now.play)) act({ kind: 'guess', guess: { kind: 'answer', which: key.answer } });
  };
  const answersOf = ({ scene }: Play): number => {
    const kind = lesson.scenes[scene]?.ask?.kind;
    return kind === 'number' || kind === 'curve' ? 0 : rules.ladder(scene).length;
  };
  const heldAt = (at: number, guess: Guess | undefined): boolean | null => {
    const [result, ask] = [resultAt(at), lesson.scenes[at]?.ask];
    return result?.truth && guess && ask ? held(guess, ask, result.truth) : null;
  };
  return {
    ...state,
    ...{ rules, act, press, heldAt },
    change: joined.change,
    greet: joined.greet,
    shownOf: (play) => {
      const result = resultAt(play.scene);
      const hands = state.stamped.room.hands[play.scene] ?? [];
      return result && shownIn(result, play, { hands, onGuess: (guess) => act({ kind: 'guess', guess }) });
    },
    tallyOf: (play) => {
      const guessed = revealedScenes(play).filter((at) => play.guesses[at]);
      // A count without those that are still computed, as after a reload, would be false for a moment.
      if (!guessed.every(resultAt)) return [];
      return guessed.map((at) => heldAt(at, play.guesses[at])).filter((hit) => hit !== null);
    },
  };
}

/** Goes to another scene once the address names it, as typed there or asked for by an embedding page. */
function useAskedScene({ change }: RoomStore, scene: number): void {
  const asked = useRef(scene);
  useEffect(() => {
    if (asked.current === scene) return;
    asked.current = scene;
    change((now) => withPlay(now, { ...playAt(scene), guesses: now.play.guesses }, Date.now()));
  }, [scene, change]);
}

/** What the remote must know of the lesson, as far as it is computed. */
function rulesOf({ scenes }: Lesson): PlayedLesson {
  return {
    scenes: scenes.length,
    asks: (at) => (computedScene(scenes[at])?.truth?.kind ?? 'none') !== 'none',
    ladder: (at) => {
      const [result, ask] = [computedScene(scenes[at]), scenes[at]?.ask];
      return ask && result ? ladderOf(ask, slopeOf(result.run)) : [];
    },
  };
}

/** Scenes to compute, the most urgent first: what is shown, what comes, what the tally counts. */
function wanted(room: Room): readonly number[] {
  const { play } = room;
  return [projected(room).scene, play.scene, play.scene + 1, ...Object.keys(play.guesses).map(Number)];
}
