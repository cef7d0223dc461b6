import { type ReactElement, useEffect, useState } from 'react';
import type { OpenLesson } from '../../../files/lessonFile';
import { comingUp, type Play } from '../../../lesson/play';
import { projected, thawed, withFreeze } from '../../../lesson/room';
import { textOf } from '../../../ui/lessonText';
import { useMessages } from '../../../ui/messagesContext';
import { useLessonMirror } from '../LessonPlay';
import { isGone } from '../room/roomStore';
import { type LessonRoom, useLessonRoom } from '../room/useLessonRoom';
import { type PresentKey, usePresentKeys } from '../usePresentKeys';
import { Hidden } from './Hidden';
import { Notes } from './Notes';
import { Remote } from './Remote';
import { ScenePicture } from './ScenePicture';
import { SceneList } from './SceneList';
import { useSpeakerWords } from './speakerWords';
import { spanOf, useTick } from './useTick';
import styles from './Speaker.module.css';

interface SpeakerProps {
  readonly opened: OpenLesson;
  readonly room: string;
  readonly start: number;
  readonly onScene: (scene: number) => void;
  /** Opens the projector's window; false where the browser forbids it. */
  readonly onProjector: () => boolean;
  readonly onLanguage: () => void;
  /** What the browser's own Print puts on paper. */
  readonly paperOf: (play: Play) => ReactElement;
}

/** The window before the speaker: what the room sees, what comes next, what is hidden from it, and what to say. */
export function Speaker({ opened, room: id, start, onScene, ...rest }: SpeakerProps): ReactElement {
  const room = useLessonRoom({ opened, id, role: 'speaker', start });
  const at = room.stamped.room.play.scene;
  useEffect(() => {
    onScene(at);
  }, [at, onScene]);
  usePresentKeys((key: PresentKey) => {
    if (key !== 'full') room.press(key);
  });
  return <Desk {...{ opened, room, ...rest }} />;
}

type DeskProps = Pick<SpeakerProps, 'opened' | 'onProjector' | 'onLanguage' | 'paperOf'> & {
  readonly room: LessonRoom;
};

function Desk({ opened, room, onProjector, onLanguage, paperOf }: DeskProps): ReactElement {
  const words = useSpeakerWords();
  const messages = useMessages();
  const { lesson } = opened;
  const { play, frozen } = room.stamped.room;
  const scene = lesson.scenes[play.scene];
  const shown = room.shownOf(play);
  const next = comingUp(play, room.rules);
  const aspect = room.other?.aspect ?? 16 / 9;
  useLessonMirror(lesson.id, play, shown !== null || play.scene < 0, shown?.moment.iteration ?? null);
  useEffect(() => {
    document.title = words.title(textOf(lesson.title, messages.lang));
  }, [words, lesson, messages.lang]);
  const curve = scene?.ask?.kind === 'curve';
  return (
    <main className={styles['speaker']}>
      <header className={styles['head']}>
        <h1>{textOf(lesson.title, messages.lang)}</h1>
        <span>{play.scene < 0 ? words.titleFrame : words.scene(play.scene + 1, lesson.scenes.length)}</span>
        <Projector {...{ room, onProjector }} />
      </header>
      <Times room={room} minutes={lesson.minutes ?? null} />
      <div className={styles['now']}>
        <ScenePicture label={words.now} {...{ opened, room, play, aspect }} />
        <Remote room={room} ask={scene?.ask ?? null} />
        <Notes text={scene?.notes ? textOf(scene.notes, messages.lang) : ''} keys={scene?.ask?.kind !== 'sign'}>
          <button type="button" className={styles['language']} aria-label={messages.app.language} onClick={onLanguage}>
            <span lang={messages.app.otherLang}>{messages.app.otherLanguage}</span>
          </button>
        </Notes>
      </div>
      <div className={styles['next']}>
        <p>
          <b>{words.next}</b> {nextWords(play, next, curve)}
          {frozen && (
            <button
              type="button"
              className={styles['thaw']}
              onClick={() => room.change((now) => thawed(now, Date.now()))}
            >
              {words.thaw}
            </button>
          )}
        </p>
        {next && <ScenePicture label={words.next} {...{ opened, room, play: next, aspect }} unnamed />}
        <Hidden {...{ room, shown }} />
        <SceneList {...{ lesson, room }} />
      </div>
      {paperOf(play)}
    </main>
  );

  function nextWords(now: Play, then: Play | null, isCurve: boolean): string {
    if (!then) return words.end;
    if (then.scene !== now.scene) return words.sceneNext(then.scene + 1);
    return now.stage === 'committed' ? words.answer : words.answerAfter(isCurve);
  }
}

/** Whether the projector shows the same, and what holds its picture. */
function Projector({ room, onProjector }: Pick<DeskProps, 'room' | 'onProjector'>): ReactElement {
  const words = useSpeakerWords();
  const [forbidden, setForbidden] = useState(false);
  const now = useTick(room.greet);
  const { stamped, other } = room;
  const gone = isGone(other, now);
  const inStep = !gone && other?.turn === stamped.turn && other.by === stamped.by;
  const { frozen } = stamped.room;
  return (
    <span className={styles['projector']}>
      {gone ? (
        <button type="button" className={styles['lost']} onClick={() => setForbidden(!onProjector())}>
          ✗ {words.lost}
        </button>
      ) : (
        <span data-in-step={inStep}>
          {inStep ? '✓' : '…'} {inStep ? words.inStep : words.follows}
        </span>
      )}
      <button
        type="button"
        className={styles['freeze']}
        aria-pressed={frozen !== null}
        onClick={() => room.change((shared) => withFreeze(shared, frozen === null))}
      >
        {words.freeze}
      </button>
      {frozen && <small>{words.frozen(projected(stamped.room).scene + 1)}</small>}
      {forbidden && gone && <small role="alert">{words.forbidden}</small>}
    </span>
  );
}

const silent = (): void => undefined;

/** The clock, the time since the first scene, and that of this one. */
function Times({ room, minutes }: { readonly room: LessonRoom; readonly minutes: number | null }): ReactElement {
  const words = useSpeakerWords();
  const { lang } = useMessages();
  const now = useTick(silent);
  const { began, entered } = room.stamped.room;
  const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <div className={styles['times']}>
      <span className={styles['clock']} role="timer" aria-label={words.clock}>
        {clock.format(now)}
      </span>
      <span>
        <b>{spanOf(began === null ? 0 : now - began)}</b> {minutes !== null && words.elapsed(`${minutes}:00`)}
      </span>
      <span className={styles['here']}>
        {words.here} <b>{spanOf(now - entered)}</b>
      </span>
    </div>
  );
}
