import { useEffect, useRef } from 'react';
import { isMaskName } from '../../lesson/views';
import { type Editor } from './editorContext';
import { useEditorWords } from './editorWords';

/** What a press on the lab's screens hides: a tile's own name shows it again. Null where nothing can be hidden. */
export function maskAt(target: Element): string | null {
  const number = target.closest<HTMLElement>('[data-hidden], [data-quantity]');
  if (number) return number.dataset['hidden'] ?? number.dataset['quantity'] ?? null;
  const table = target.closest('table');
  const first = table?.querySelector<HTMLElement>('[data-quantity], [data-hidden]');
  const matrix = (first?.dataset['quantity'] ?? first?.dataset['hidden'])?.split('.')[0];
  const column = /^class\.(\d+)$/.exec(target.closest<HTMLElement>('th')?.dataset['link'] ?? '')?.[1];
  if (matrix !== undefined) return column === undefined ? matrix : `${matrix}.*.${column}`;
  const figure = target.closest<HTMLElement>('[data-hides]');
  return figure?.dataset['hides'] ?? null;
}

/** While there is an editor: a click, a tap or Enter on the lab's screens hides what it meets, and does nothing else. */
export function useHideByPressing(editor: Editor | null): void {
  const words = useEditorWords();
  const held = useRef({ editor, words });
  useEffect(() => {
    held.current = { editor, words };
  });
  const on = editor !== null;
  useEffect(() => {
    const screen = document.getElementById('screen');
    if (!on || !screen) return;
    const press = (target: Element): void => {
      const name = maskAt(target);
      if (held.current.editor && name !== null) toggleMask(held.current.editor, name, held.current.words.cantHide);
    };
    const stop = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onClick = (event: MouseEvent): void => {
      stop(event);
      if (event.target instanceof Element) press(event.target);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
      stop(event);
      press(event.target);
    };
    screen.dataset['picking'] = 'true';
    screen.addEventListener('click', onClick, true);
    screen.addEventListener('pointerdown', stop, true);
    screen.addEventListener('keydown', onKeyDown, true);
    return () => {
      delete screen.dataset['picking'];
      screen.removeEventListener('click', onClick, true);
      screen.removeEventListener('pointerdown', stop, true);
      screen.removeEventListener('keydown', onKeyDown, true);
    };
  }, [on]);
}

/** Hides a name or, where it is hidden, shows it again; what can't be hidden is said. */
export function toggleMask({ lesson, at, change, say }: Editor, name: string, cantHide: string): void {
  const hide = lesson.scenes[at]?.hide ?? [];
  if (!isMaskName(name)) return say(cantHide);
  const covering = hide.filter((mask) => mask === name || name.startsWith(`${mask}.`));
  change({ hide: covering.length > 0 ? hide.filter((mask) => !covering.includes(mask)) : [...hide, name] }, 'hidden');
}
