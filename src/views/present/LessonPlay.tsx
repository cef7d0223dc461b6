import { type ReactElement, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react';
import type { OpenLesson } from '../../files/lessonFile';
import { held, ladderOf } from '../../lesson/guess';
import { masksOf, UNMASKED } from '../../lesson/masks';
import { type Play, playAt, played, type PlayedLesson, type PlayEvent, revealedScenes } from '../../lesson/play';
import { useMessages } from '../../ui/messagesContext';
import { actionsOf } from './actions';
import { textOf } from '../../ui/lessonText';
import { Blank } from './Blank';
import { Footer } from './Footer';
import { keepPlay, keptPlay } from './keptPlay';
import { usePresentWords } from './presentWords';
import { Question } from './Question';
import { QrOverlay } from './QrCode';
import { SceneLayout } from './SceneLayout';
import { type Shown, ShownContext } from './shown';
import { slopeOf } from './slopeOf';
import { TallyContext } from './Tally';
import { Title } from './Title';
import { type PresentKey, usePresentKeys } from './usePresentKeys';
import { type Computed, useSceneRun } from '../../ui/useSceneRun';
import styles from './LessonPlay.module.css';

interface LessonPlayProps {
  readonly opened: OpenLesson;
  /** Index of the scene that the address asks for; −1 is the title. */
  readonly start: number;
  /** The address of a scene, for those who come along. */
  readonly addressOf: (scene: number) => string;
  readonly onScene: (scene: number) => void;
  readonly onFullScreen: () => void;
  readonly corner: ReactElement;
}

/** A lesson on the big screen, walked through by a remote. */
export function LessonPlay({ opened, start, addressOf, onScene, onFullScreen, corner }: LessonPlayProps): ReactElement {
  const { lesson, documents } = opened;
  const [results, setResults] = useState<ReadonlyMap<number, Computed>>(new Map());
  const rules = useMemo<PlayedLesson>(
    () => ({
      scenes: lesson.scenes.length,
      asks: (at) => results.get(at)?.truth != null && results.get(at)?.truth?.kind !== 'none',
      ladder: (at) => {
        const result = results.get(at);
        const ask = lesson.scenes[at]?.ask;
        return ask && result ? ladderOf(ask, slopeOf(result.run)) : [];
      },
    }),
    [lesson, results],
  );
  const [play, dispatch] = useReducer(
    (now: Play, event: { readonly of: PlayEvent; readonly rules: PlayedLesson }) => played(now, event.of, event.rules),
    null,
    () => keptPlay(lesson.id, start, lesson.scenes.length) ?? playAt(start),
  );
  const [qr, setQr] = useState(false);
  const scene = lesson.scenes[play.scene];
  const documentAt = (at: number) => documents[lesson.scenes[at]?.document ?? -1];
  const computed = useSceneRun(documentAt(play.scene), scene, {
    document: documentAt(play.scene + 1),
    scene: lesson.scenes[play.scene + 1],
  });
  if (computed && results.get(play.scene) !== computed) setResults(new Map(results).set(play.scene, computed));
  const ready = !scene || results.has(play.scene);
  const act = (of: PlayEvent): void => {
    if (ready) dispatch({ of, rules });
  };
  usePresentKeys((key: PresentKey) => {
    if (key === 'full') onFullScreen();
    else if (key === 'qr') setQr(!qr);
    else if (qr) setQr(false);
    else if (typeof key === 'object') {
      const count = rules.ladder(play.scene).length;
      if (scene?.ask?.kind !== 'number' && scene?.ask?.kind !== 'curve' && key.answer < count) {
        act({ kind: 'guess', guess: { kind: 'answer', which: key.answer } });
      }
    } else act({ kind: key });
  });
  useEffect(() => {
    keepPlay(lesson.id, play);
    onScene(play.scene);
  }, [lesson, play, onScene]);
  const shown = scene && computed ? shownOf(computed, play, (guess) => act({ kind: 'guess', guess })) : null;
  useLessonMirror(lesson.id, play, ready, shown?.moment.iteration ?? null);
  const tally = revealedScenes(play).flatMap((at) => {
    const [result, guess, ask] = [results.get(at), play.guesses[at], lesson.scenes[at]?.ask];
    const hit = result?.truth && guess && ask ? held(guess, ask, result.truth) : null;
    return hit === null ? [] : [hit];
  });
  return (
    <TallyContext value={tally}>
      {shown ? (
        <ShownContext value={shown}>
          <SceneLayout
            key={play.scene}
            question={<Question onCommit={() => act({ kind: 'take' })} onReveal={() => act({ kind: 'enter' })} />}
          />
          <SceneFooter {...{ shown, play, opened }} />
        </ShownContext>
      ) : (
        play.scene < 0 && <Title lesson={lesson} address={addressOf(0)} onStart={() => act({ kind: 'forward' })} />
      )}
      {qr && play.scene >= 0 && <QrOverlay address={addressOf(play.scene)} />}
      {corner}
      <Walk onBack={() => act({ kind: 'back' })} onNext={() => act({ kind: 'forward' })} />
      {play.blank && <Blank onWake={() => act({ kind: 'enter' })} />}
    </TallyContext>
  );
}

/** Figures of one sample: the plane then rings it. */
const ABOUT_SAMPLE: ReadonlySet<string> = new Set(['x', 'chain', 'plot', 'unit', 'tiles']);

function shownOf({ scene, run, truth }: Computed, play: Play, onGuess: Shown['onGuess']): Shown {
  const revealed = play.stage === 'revealed';
  const moment = revealed ? run.after : run.before;
  const last = moment.iteration - run.first;
  return {
    ...{ scene, moment, truth, run, onGuess },
    before: revealed && run.after !== run.before ? run.before : null,
    curve: run.risks.slice(0, last + 1).map((risk, at) => ({ t: run.first + at, min: risk, max: risk })),
    end: run.after.iteration,
    masks: revealed ? UNMASKED : masksOf(scene),
    stage: play.stage,
    ask: scene.ask ?? null,
    ring: scene.show.some((name) => ABOUT_SAMPLE.has(name)) || (scene.hide ?? []).includes('y'),
    guess: play.guesses[play.scene] ?? null,
  };
}

/** What the page tells of the lesson on its root. */
function useLessonMirror(id: string, play: Play, ready: boolean, iteration: number | null): void {
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

function SceneFooter({
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
      iteration={shown.moment.iteration}
      eta={shown.moment.document.eta}
      actions={actionsOf(words, { scene: shown.scene, data, stage: play.stage, guess: shown.guess })}
    />
  );
}

/** Back and Next for those without a remote: on a phone a bar, on the big screen reached by Tab. */
function Walk({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: () => void }): ReactElement {
  const words = usePresentWords();
  return (
    <div className={styles['walk']}>
      <button type="button" onClick={onBack}>
        {words.back}
      </button>
      <button type="button" onClick={onNext}>
        {words.next}
      </button>
    </div>
  );
}
