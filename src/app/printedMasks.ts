/** What is hidden on a printed page of the lab. */
import { keptLesson } from '../autosave/lessonShelf';
import { type Masks, masksOf, UNMASKED } from '../lesson/masks';
import { editing } from './editing';
import { EMBEDDED } from './visiting';

/** What the scene hides that is edited over the lab, or what the page around hides. */
export function printedMasks(): Masks {
  const { id, at, hiding } = editing.getState();
  const scene = id === null || EMBEDDED ? undefined : keptLesson(id)?.lesson.scenes[at];
  if (scene) return masksOf(scene);
  if (hiding?.onPaper) return hiding.onPaper();
  return hiding?.any ? { ...hiding, hidesRiskAt: () => false } : UNMASKED;
}
