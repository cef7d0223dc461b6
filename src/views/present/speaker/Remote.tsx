import type { ReactElement } from 'react';
import type { SpeakerMessages } from '../../../i18n/speakerEn';
import { type Play, type PlayedLesson, rungOf } from '../../../lesson/play';
import type { Ask } from '../../../lesson/lessonSchema';
import type { LessonRoom } from '../room/useLessonRoom';
import { useSpeakerWords } from './speakerWords';
import styles from './Remote.module.css';

/** As they stand on keys, in every language. */
const KEYS = { back: 'PgUp', forward: 'PgDn', take: 'b' } as const;

interface RemoteProps {
  readonly room: LessonRoom;
  readonly ask: Ask | null;
}

/** The three keys of a remote as buttons, each saying what it does now, and why it does no more. */
export function Remote({ room, ask }: RemoteProps): ReactElement {
  const words = useSpeakerWords();
  const { play, frozen } = room.stamped.room;
  const does = deeds(words, play, room.rules, ask);
  return (
    <>
      <div className={styles['remote']}>
        <button type="button" onClick={() => room.press('back')}>
          <kbd>{KEYS.back}</kbd> {does.back}
        </button>
        <button type="button" onClick={() => room.press('forward')}>
          <kbd>{KEYS.forward}</kbd> {does.forward}
        </button>
        <button type="button" data-takes={play.stage === 'draft' && !play.blank} onClick={() => room.press('take')}>
          <kbd>{KEYS.take}</kbd> {does.take}
        </button>
      </div>
      <p className={styles['why']} role="status">
        {frozen ? words.why.frozen : does.why}
      </p>
    </>
  );
}

interface Deeds {
  readonly back: string;
  readonly forward: string;
  readonly take: string;
  readonly why: string;
}

function deeds(words: SpeakerMessages, play: Play, rules: PlayedLesson, ask: Ask | null): Deeds {
  const { wake, why } = words;
  if (play.blank) return { back: wake, forward: wake, take: wake, why: why.blank };
  const ladder = rules.asks(play.scene) ? rules.ladder(play.scene) : [];
  const curve = ask?.kind === 'curve';
  const before = play.scene === 0 ? words.toTitle : play.scene > 0 ? words.sceneNext(play.scene) : words.titleFrame;
  const after = play.scene + 1 < rules.scenes ? words.sceneNext(play.scene + 2) : words.end;
  if (ladder.length === 0) {
    return { back: before, forward: after, take: words.blank, why: play.scene < 0 ? '' : why.nothing };
  }
  const rung = play.stage === 'open' ? -1 : rungOf(play, rules);
  const named = (at: number): string => (curve ? words.shape : words.rung)(at + 1, ladder.length);
  switch (play.stage) {
    case 'open':
      return { back: before, forward: named(0), take: words.blank, why: why.waits(curve) };
    case 'draft':
      return {
        back: rung > 0 ? words.lastRung : words.takeOff,
        forward: named((rung + 1) % ladder.length),
        take: words.commit(curve),
        why: why.waits(curve),
      };
    case 'committed':
      return { back: words.change, forward: words.showAnswer, take: words.blank, why: why.committed };
    case 'revealed':
      return { back: words.hideAgain, forward: after, take: words.blank, why: why.revealed };
    default:
      return play.stage satisfies never;
  }
}
