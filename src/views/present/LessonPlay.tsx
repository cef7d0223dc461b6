import { type ReactElement, useEffect, useLayoutEffect } from 'react';
import type { OpenLesson } from '../../files/lessonFile';
import type { Scene } from '../../lesson/lessonSchema';
import type { Play, PlayEvent } from '../../lesson/play';
import type { SceneRun } from '../../lesson/sceneRun';
import { projected } from '../../lesson/room';
import { useMessages } from '../../ui/messagesContext';
import { actionsOf } from './actions';
import { textOf } from '../../ui/lessonText';
import { Blank } from './Blank';
import { Footer } from './Footer';
import { PhoneHead } from './PhoneHead';
import { usePresentWords } from './presentWords';
import { Question } from './Question';
import { QrOverlay } from './QrCode';
import { useLessonRoom } from './room/useLessonRoom';
import { SceneLayout } from './SceneLayout';
import { type Shown, ShownContext } from './shown';
import { TallyContext } from './Tally';
import { Title } from './Title';
import { type PresentKey, usePresentKeys } from './usePresentKeys';
import { Walk } from './Walk';

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
          <PhoneHead {...{ lesson, shown }} scene={play.scene} onLab={rest.onLab} />
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
      <Walk {...{ play, shown, act }} last={play.scene === lesson.scenes.length - 1} />
      {rest.paperOf(play)}
      {play.blank && <Blank onWake={() => act({ kind: 'enter' })} />}
    </TallyContext>
  );
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
