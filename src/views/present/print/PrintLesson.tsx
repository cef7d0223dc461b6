import { type ReactElement, useState } from 'react';
import type { OpenLesson } from '../../../files/lessonFile';
import { computedScene, useSceneRuns } from '../../../ui/useSceneRun';
import { PrintPreview } from './PrintPreview';
import { usePrintWords } from './printWords';
import { ScenePaper } from './ScenePaper';

interface PrintLessonProps {
  readonly opened: OpenLesson;
  /** How it begins: what the address asks for. */
  readonly start: { readonly revealed: boolean; readonly notes: boolean };
  readonly addressOf: (scene: number) => string;
  readonly atOnce: boolean;
  readonly onClose: () => void;
}

/** A lesson, one scene a page: the questions open or answered, with the notes or without. */
export function PrintLesson({ opened, start, addressOf, atOnce, onClose }: PrintLessonProps): ReactElement {
  const words = usePrintWords();
  const [revealed, setRevealed] = useState(start.revealed);
  const [notes, setNotes] = useState(start.notes);
  const { lesson, documents } = opened;
  useSceneRuns(lesson.scenes.map((scene) => ({ scene, document: documents[scene.document] })));
  const ready = lesson.scenes.every((scene) => computedScene(scene) !== null || !documents[scene.document]);
  const choice = (text: string, value: boolean): ReactElement => (
    <label>
      <input type="radio" name="state" checked={revealed === value} onChange={() => setRevealed(value)} /> {text}
    </label>
  );
  return (
    <PrintPreview
      title={words.lesson}
      pages={lesson.scenes.length}
      {...{ ready, atOnce, onClose }}
      options={
        <>
          <span role="radiogroup" aria-label={words.state}>
            {choice(words.open, false)}
            {choice(words.revealed, true)}
          </span>
          <label>
            <input type="checkbox" checked={notes} onChange={() => setNotes(!notes)} /> {words.notes}
          </label>
        </>
      }
    >
      {lesson.scenes.map((scene, at) => (
        <ScenePaper key={scene.id} {...{ opened, at, revealed, notes }} link={addressOf(at)} />
      ))}
    </PrintPreview>
  );
}
