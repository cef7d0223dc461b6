import type { ReactElement } from 'react';
import { FORMULAS, plainTex } from '../ui/formulas';
import { Lessons as LessonsFigure } from '../views/lessons/Lessons';
import { Typeset } from '../views/proof/Formula';
import { useAutosave } from '../ui/autosaveContext';
import { editing, editLesson } from './editing';
import { openPrint, present } from './presenting';

/** The screen of lessons: the shipped ones, and one's own. */
export function Lessons(): ReactElement {
  const autosave = useAutosave();
  // Own work is set aside once, however many lessons are opened over it.
  const edit = (id: string): void => {
    if (editing.getState().id === null) autosave.stash(() => editLesson(id));
    else editLesson(id);
  };
  const formula = <Typeset tex={plainTex(FORMULAS.G).split(' = ').slice(0, 2).join(' = ')} />;
  return <LessonsFigure formula={formula} onPresent={present} onPrint={openPrint} onEdit={edit} />;
}
