import type { Ask } from '../../lesson/lessonSchema';
import { useEditor } from './editorContext';

/** Takes another question over for the scene that is looked at. */
export function useAsk(): (ask: Ask, gesture?: string) => void {
  const { change } = useEditor();
  return (ask, gesture) => {
    change({ ask }, 'question', gesture);
  };
}
