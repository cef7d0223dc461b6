import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { useAutosave } from '../ui/autosaveContext';
import type { Hiding } from '../ui/hiding';
import { LessonEditor } from '../views/lessonEditor/LessonEditor';
import { plainAddress } from './address';
import { editing, editLesson, lookAt } from './editing';
import { present } from './presenting';

const setHiding = (hiding: Hiding | null): void => {
  editing.setState({ hiding });
};

/** The lesson that is edited, over the work; closing it brings the work back. It loads with the first. */
export function Editing({ id }: { readonly id: string }): ReactElement {
  const autosave = useAutosave();
  const { at, bring } = useStore(editing);
  return (
    <LessonEditor
      key={id}
      id={id}
      start={{ at, bring }}
      address={plainAddress()}
      onLook={lookAt}
      onHiding={setHiding}
      onPresent={present}
      onClose={() => {
        editLesson(null);
        autosave.takeBack();
      }}
    />
  );
}
