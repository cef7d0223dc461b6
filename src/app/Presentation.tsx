import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { OpenLesson } from '../files/lessonFile';
import type { Play } from '../lesson/play';
import { useAutosave } from '../ui/autosaveContext';
import { bringLab } from '../ui/bringLab';
import { useLab } from '../ui/labContext';
import { LabPlay } from '../views/present/LabPlay';
import { LessonNotice } from '../views/present/LessonNotice';
import { LessonPlay } from '../views/present/LessonPlay';
import { LineContext } from '../views/present/ProofLine';
import { OnPrint } from '../views/present/print/OnPrint';
import { ScenePaper } from '../views/present/print/ScenePaper';
import { Screen } from '../views/present/Screen';
import { plainAddress } from './address';
import { PaperOnPrint } from './PaperOnPrint';
import { typesetLine } from './presentedLine';
import { fillScreen, isPrinting, leave } from './presenting';
import { isSpeaker, openWindow, roomOf } from './rooms';
import { useAskedLesson } from './useAskedLesson';
import { FRAME_NAME } from './visiting';

const Speaker = lazy(async () => ({ default: (await import('../views/present/speaker/Speaker')).Speaker }));

const Printing = lazy(async () => ({ default: (await import('./Printing')).Printing }));

interface PresentationProps {
  readonly onLanguage: () => void;
}

/** What stands in the page's place, presented or printed. It loads with the first. */
export function Presentation(props: PresentationProps): ReactElement {
  return isPrinting() ? (
    <Suspense fallback={null}>
      <Printing />
    </Suspense>
  ) : (
    <Presented {...props} />
  );
}

/** The page presented: a lesson, for the room or for its speaker, or the lab as it is. */
function Presented({ onLanguage }: PresentationProps): ReactElement {
  const { asked, opening, onScene } = useAskedLesson();
  const [room] = useState(roomOf);
  const autosave = useAutosave();
  const lab = useLab();
  const startLook = new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light';
  const opened = opening && 'opened' in opening ? opening.opened : null;
  const start = Math.min(asked?.scene ?? -1, (opened?.lesson.scenes.length ?? 0) - 1);
  const open = (as: 'speaker' | 'projector') => () => openWindow(as, room);
  const addressOf = (scene: number): string =>
    `${plainAddress()}#lesson=${encodeURIComponent(asked?.name ?? '')}&scene=${scene + 1}`;
  /** What the browser's own Print puts on paper; of the title, the scene that follows it. */
  const paperOf =
    (lesson: OpenLesson, notes: boolean) =>
    ({ scene, stage }: Play): ReactElement => {
      const at = Math.max(scene, 0);
      return (
        <OnPrint>
          <ScenePaper opened={lesson} {...{ at, notes }} revealed={stage === 'revealed'} link={addressOf(at)} />
        </OnPrint>
      );
    };
  if (asked && opened && isSpeaker()) {
    return (
      <LineContext value={typesetLine}>
        <Suspense fallback={null}>
          <Speaker
            {...{ opened, room, start, onScene, onLanguage }}
            onProjector={open('projector')}
            paperOf={paperOf(opened, true)}
          />
        </Suspense>
      </LineContext>
    );
  }
  return (
    <LineContext value={typesetLine}>
      <Screen startLook={startLook} label={FRAME_NAME} onLeave={leave} onSpeaker={opened ? open('speaker') : null}>
        {(corner) => {
          if (asked === null) {
            return (
              <>
                <LabPlay onFullScreen={fillScreen} corner={corner} />
                <PaperOnPrint />
              </>
            );
          }
          if (opening === null) return null;
          if ('problem' in opening) return <LessonNotice problem={opening.problem} corner={corner} />;
          return (
            <LessonPlay
              key={asked.name}
              {...{ opened: opening.opened, room, start, onScene, corner, addressOf }}
              paperOf={paperOf(opening.opened, false)}
              onFullScreen={fillScreen}
              onLab={(scene, run) => {
                autosave.stash(() => bringLab(lab, scene, run));
                leave();
              }}
            />
          );
        }}
      </Screen>
    </LineContext>
  );
}
