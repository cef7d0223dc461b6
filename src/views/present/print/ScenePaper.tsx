import type { ReactElement } from 'react';
import type { OpenLesson } from '../../../files/lessonFile';
import { playAt } from '../../../lesson/play';
import { textOf } from '../../../ui/lessonText';
import { useMessages } from '../../../ui/messagesContext';
import { Said } from '../../../ui/Said';
import { computedScene } from '../../../ui/useSceneRun';
import { CanvasContext } from '../canvas';
import { SceneFooter } from '../LessonPlay';
import { UnnamedContext } from '../Number';
import { usePresentWords } from '../presentWords';
import { SceneLayout } from '../SceneLayout';
import screen from '../Screen.module.css';
import { shownIn, ShownContext } from '../shown';
import { Foot } from './Foot';
import { Head } from './Head';
import { Paper } from './Paper';
import { PaperQuestion } from './PaperQuestion';
import { usePrintWords } from './printWords';
import styles from './ScenePaper.module.css';

interface ScenePaperProps {
  readonly opened: OpenLesson;
  /** Index of the scene. */
  readonly at: number;
  readonly revealed: boolean;
  readonly notes: boolean;
  readonly link: string;
}

/** px of the picture: four by three, as the narrowest hall has it. */
const [WIDTH, HEIGHT] = [648, 486];
const UNIT = HEIGHT / 1080;
const CANVAS = { width: WIDTH / UNIT, upright: false, narrow: true, unit: UNIT };
const nothing = (): void => undefined;

/** One scene of a lesson on a page of A4: as the big screen shows it, with room to write. */
export function ScenePaper({ opened, at, revealed, notes, link }: ScenePaperProps): ReactElement {
  const words = usePrintWords();
  const present = usePresentWords();
  const { lang } = useMessages();
  const { lesson } = opened;
  const scene = lesson.scenes[at];
  const result = computedScene(scene);
  const play = { ...playAt(at), stage: revealed ? ('revealed' as const) : ('open' as const) };
  const shown = result && shownIn(result, play, { hands: [], onGuess: nothing });
  const said = notes && scene?.notes ? textOf(scene.notes, lang) : '';
  return (
    <Paper label={present.scene(at + 1, lesson.scenes.length)}>
      <Head title={textOf(lesson.title, lang)}>{present.scene(at + 1, lesson.scenes.length)}</Head>
      <div
        className={styles['frame']}
        role="img"
        aria-label={scene ? textOf(scene.caption, lang) : ''}
        style={{ width: WIDTH, height: HEIGHT, ['--u' as string]: `${UNIT}px` }}
      >
        <div inert>
          {shown && (
            <CanvasContext value={CANVAS}>
              <UnnamedContext value>
                <ShownContext value={shown}>
                  <div className={screen['present']} data-look="light" data-narrow="true">
                    <SceneLayout question={<PaperQuestion />} />
                    <SceneFooter {...{ shown, play, opened }} />
                  </div>
                </ShownContext>
              </UnnamedContext>
            </CanvasContext>
          )}
        </div>
      </div>
      {said !== '' && (
        <p className={styles['notes']}>
          <Said text={said} />
        </p>
      )}
      <div className={styles['write']}>{scene?.ask && !revealed && <p>{words.yourGuess}</p>}</div>
      <Foot link={link} source="" />
    </Paper>
  );
}
