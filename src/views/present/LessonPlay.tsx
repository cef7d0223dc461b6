import { type ReactElement, useEffect, useLayoutEffect } from 'react';
import type { OpenLesson } from '../../files/lessonFile';
import type { Lesson, Scene } from '../../lesson/lessonSchema';
import type { Play, PlayEvent } from '../../lesson/play';
import type { SceneRun } from '../../lesson/sceneRun';
import { projected } from '../../lesson/room';
import { useMessages } from '../../ui/messagesContext';
import { actionsOf } from './actions';
import { textOf } from '../../ui/lessonText';
import { Blank } from './Blank';
import { useCanvas } from './canvas';
import { Footer } from './Footer';
import { usePresentWords } from './presentWords';
import { Question } from './Question';
import { QrOverlay } from './QrCode';
import { useLessonRoom } from './room/useLessonRoom';
import { SceneLayout } from './SceneLayout';
import { type Shown, ShownContext } from './shown';
import { TallyContext } from './Tally';
import { Title } from './Title';
import { type PresentKey, usePresentKeys } from './usePresentKeys';
import styles from './LessonPlay.module.css';

interface LessonPlayProps {
  readonly opened: OpenLesson;
  /** The room that a speaker window may share. */
  readonly room: string;
  /** Index of the scene that the address asks for; −1 is the title. */
  readonly start: number;
  /** The address of a scene, for those who come along. */
  readonly addressOf: (scene: number) => string;
  readonly onScene: (scene: number) => void;
  readonly onFullScreen: () => void;
  /** What the browser's own Print puts on paper of a scene. */
  readonly paperOf: (play: Play) => ReactElement;
  /** Takes what a scene shows to the lab. */
  readonly onLab: (scene: Scene, run: SceneRun) => void;
  readonly corner: ReactElement;
}

/** A lesson on the big screen, walked through by a remote. */
export function LessonPlay({ opened, room, start, onScene, onFullScreen, ...rest }: LessonPlayProps): ReactElement {
  const { lesson } = opened;
  const played = useLessonRoom({ opened, id: room, role: 'projector', start });
  const play = projected(played.stamped.room);
  const act = (event: PlayEvent): void => played.act(event);
  usePresentKeys((key: PresentKey) => {
    if (key === 'full') onFullScreen();
    else played.press(key);
  });
  const at = play.scene;
  useEffect(() => {
    onScene(at);
  }, [at, onScene]);
  const shown = played.shownOf(play);
  useLessonMirror(lesson.id, play, shown !== null || play.scene < 0, shown?.moment.iteration ?? null);
  return (
    <TallyContext value={played.tallyOf(play)}>
      {shown ? (
        <ShownContext value={shown}>
          <PhoneHead {...{ lesson, shown }} onLab={rest.onLab} />
          <SceneLayout
            key={play.scene}
            question={<Question onCommit={() => act({ kind: 'take' })} onReveal={() => act({ kind: 'enter' })} />}
          />
          <SceneFooter {...{ shown, play, opened }} />
        </ShownContext>
      ) : (
        play.scene < 0 && <Title lesson={lesson} address={rest.addressOf(0)} onStart={() => act({ kind: 'forward' })} />
      )}
      {played.stamped.room.qr && play.scene >= 0 && <QrOverlay address={rest.addressOf(play.scene)} />}
      {rest.corner}
      <Walk play={play} curve={shown?.ask?.kind === 'curve'} act={act} />
      {rest.paperOf(play)}
      {play.blank && <Blank onWake={() => act({ kind: 'enter' })} />}
    </TallyContext>
  );
}

/** On a phone: which lesson it is, and the way to its scene in the lab. */
function PhoneHead({ lesson, shown, onLab }: PhoneHeadProps): ReactElement | null {
  const words = usePresentWords();
  const { lang } = useMessages();
  const { upright } = useCanvas();
  const { run, scene } = shown;
  if (!upright || !run) return null;
  return (
    <p className={styles['phoneHead']}>
      <b>{textOf(lesson.title, lang)}</b>
      <button
        type="button"
        onClick={() => {
          onLab(scene, run);
        }}
      >
        {words.lab}
      </button>
    </p>
  );
}

interface PhoneHeadProps {
  readonly lesson: Lesson;
  readonly shown: Shown;
  readonly onLab: (scene: Scene, run: SceneRun) => void;
}

/** What the page tells of the lesson on its root. */
export function useLessonMirror(id: string, play: Play, ready: boolean, iteration: number | null): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['lesson'] = id;
    dataset['scene'] = String(play.scene + 1);
    dataset['sceneState'] = play.stage;
    dataset['status'] = ready ? 'idle' : 'running';
    if (iteration !== null) dataset['iteration'] = String(iteration);
    if (play.blank) dataset['blank'] = '';
    else delete dataset['blank'];
  }, [id, play, ready, iteration]);
  useLayoutEffect(
    () => () => {
      const { dataset } = document.documentElement;
      for (const name of ['lesson', 'scene', 'sceneState', 'blank', 'status']) delete dataset[name];
    },
    [],
  );
}

/** The footer of a scene of a lesson. */
export function SceneFooter({
  shown,
  play,
  opened,
}: {
  readonly shown: Shown;
  readonly play: Play;
  readonly opened: OpenLesson;
}): ReactElement {
  const words = usePresentWords();
  const messages = useMessages();
  const { lesson } = opened;
  const entry = lesson.documents[shown.scene.document];
  const source = entry && 'data' in entry ? entry.data : 'own';
  const name = messages.data.names[source as keyof typeof messages.data.names];
  const data = typeof name === 'string' ? name : textOf(lesson.title, messages.lang);
  return (
    <Footer
      scene={play.scene}
      scenes={lesson.scenes.length}
      minutes={lesson.minutes ?? null}
      iteration={shown.masks.hides('iteration') ? null : shown.moment.iteration}
      eta={shown.masks.hides('eta') ? null : shown.moment.document.eta}
      actions={actionsOf(words, { scene: shown.scene, data, stage: play.stage, guess: shown.guess })}
    />
  );
}

interface WalkProps {
  readonly play: Play;
  /** Whether a curve is asked for. */
  readonly curve: boolean;
  readonly act: (event: PlayEvent) => void;
}

/** Back and Next for those without a remote: on the big screen reached by Tab, on a phone a bar whose button commits and reveals too. */
function Walk({ play, curve, act }: WalkProps): ReactElement {
  const words = usePresentWords();
  const { upright } = useCanvas();
  const commits = upright && play.stage === 'draft';
  const reveals = upright && play.stage === 'committed';
  return (
    <div className={styles['walk']}>
      <button type="button" onClick={() => act({ kind: 'back' })}>
        {words.back}
      </button>
      <button type="button" onClick={() => act({ kind: commits ? 'take' : 'forward' })}>
        {commits ? (curve ? words.commitCurve : words.commit) : reveals ? words.reveal : words.next}
      </button>
    </div>
  );
}
