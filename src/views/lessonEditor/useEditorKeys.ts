import { useEffect, useRef } from 'react';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { newId, documentOf, sceneOf } from '../../ui/sceneFromLab';
import { withMoment, withScene } from '../../lesson/ownLesson';
import type { Lab } from '../../session/lab';
import type { Editor } from './editorContext';

/** After the scene that is looked at, one of what is on screen. */
export function addScene(lab: Lab, { lesson, at, edit }: Editor, lang: string): void {
  const state = lab.store.getState();
  const scene = sceneOf(state, newId(), lang);
  edit({ lesson: withScene(lesson, at, scene, documentOf(state.document)), at: at + 1, name: 'added' });
}

/** The scene that is looked at shows what is on screen. */
export function updateScene(lab: Lab, { lesson, at, edit }: Editor, lang: string): void {
  const state = lab.store.getState();
  edit({ lesson: withMoment(lesson, at, sceneOf(state, '', lang), documentOf(state.document)), name: 'updated' });
}

interface Keys {
  readonly editor: Editor | null;
  readonly present: () => void;
  readonly onPick: () => void;
  readonly onRest: () => void;
}

const TYPING = 'input:not([type="radio"]):not([type="checkbox"]), select, textarea';

/** N adds, U updates, M hides, F presents from here, wherever the focus is but in a field; single keys can be off. */
export function useEditorKeys(keys: Keys): void {
  const lab = useLab();
  const { lang } = useMessages();
  const held = useRef(keys);
  useEffect(() => {
    held.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { editor, present, onPick, onRest } = held.current;
      if (!editor || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      if (event.key !== 'Escape' && !lab.store.getState().view.shortcuts) return;
      switch (event.key.toLowerCase()) {
        case 'n':
          addScene(lab, editor, lang);
          break;
        case 'u':
          if (editor.at >= 0) updateScene(lab, editor, lang);
          break;
        case 'm':
          if (editor.at >= 0) onPick();
          break;
        case 'f':
          present();
          break;
        case 'escape':
          return onRest();
        default:
          return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [lab, lang]);
}
