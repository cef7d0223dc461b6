import { useEffect } from 'react';
import type { Lab } from '../store/lab';

/** Controls that use the keys themselves. */
const TYPING = 'input:not([type="radio"]):not([type="checkbox"]), select, textarea';
const PRESSABLE = 'button, a, input, select, textarea, summary';

/** The next or the previous sample, round and round. */
function walk(lab: Lab, by: 1 | -1): void {
  const { document, view } = lab.store.getState();
  const N = document.samples.length;
  if (N === 0) return;
  lab.setView({ selected: view.selected === null ? (by === 1 ? 0 : N - 1) : (view.selected + by + N) % N });
}

function act(lab: Lab, key: string): boolean {
  const { document, view, run } = lab.store.getState();
  const still = document.samples.length === 0 || run.status === 'failed';
  if (key === ' ') {
    if (run.playing) lab.pause();
    else if (!still) lab.play();
  } else if (key === 'ArrowRight') {
    if (!still) lab.step();
  } else if (key === 'r' || key === 'R') lab.reset();
  else if (key === 'p' || key === 'P') lab.togglePhases();
  else if (key === 'i' || key === 'I') lab.setView({ screen: 'inspect' });
  else if (key === 'v' || key === 'V') lab.setView({ screen: 'proof' });
  else if (key === '[' || key === ']') walk(lab, key === ']' ? 1 : -1);
  else if (/^[1-8]$/.test(key) && Number(key) <= document.classes.length) lab.setView({ armed: Number(key) - 1 });
  else if ((key === 'Delete' || key === 'Backspace') && view.selected !== null) {
    lab.edit({ kind: 'removeSample', n: view.selected });
  } else if (key === 'Escape' && view.screen === 'explore') lab.setView({ selected: null });
  else return false;
  return true;
}

/** Single keys that act on the page, wherever the focus is, unless the focused control uses the key or they are off. */
export function useShortcuts(lab: Lab): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!lab.store.getState().view.shortcuts) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.matches(TYPING)) return;
      if (event.key === ' ' && (event.repeat || target?.matches(PRESSABLE))) return;
      if (event.key.startsWith('Arrow') && target?.matches(PRESSABLE)) return;
      if (act(lab, event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [lab]);
}
