import type { ReactElement } from 'react';
import type { OpenLesson } from '../../../files/lessonFile';
import type { Play } from '../../../lesson/play';
import { SceneFooter } from '../LessonPlay';
import { UnnamedContext } from '../Number';
import { Question } from '../Question';
import type { LessonRoom } from '../room/useLessonRoom';
import { SceneLayout } from '../SceneLayout';
import { ShownContext } from '../shown';
import { TallyContext } from '../Tally';
import { Title } from '../Title';
import { Miniature } from './Miniature';

interface ScenePictureProps {
  readonly label: string;
  readonly opened: OpenLesson;
  readonly room: LessonRoom;
  readonly play: Play;
  readonly aspect: number;
  /** Its numbers are not those of the page, which has each name once. */
  readonly unnamed?: boolean;
}

const nothing = (): void => undefined;

/** What the big screen shows in a state of the play, in small. */
export function ScenePicture({ opened, room, play, unnamed = false, ...frame }: ScenePictureProps): ReactElement {
  const shown = room.shownOf(play);
  return (
    <Miniature {...frame} blank={play.blank}>
      <UnnamedContext value={unnamed}>
        <TallyContext value={room.tallyOf(play)}>
          {shown && (
            <ShownContext value={shown}>
              <SceneLayout key={play.scene} question={<Question onCommit={nothing} onReveal={nothing} />} />
              <SceneFooter {...{ shown, play, opened }} />
            </ShownContext>
          )}
          {play.scene < 0 && <Title lesson={opened.lesson} address={location.href} onStart={nothing} />}
        </TallyContext>
      </UnnamedContext>
    </Miniature>
  );
}
