import { useEffect } from 'react';
import type { Lab } from '../session/lab';
import { classOfKey } from '../ui/classOfKey';
import { SCREENS } from '../session/view';
import { firstIteration, pendingIterationOf } from '../engine/run';
import { openPrint, present } from './presenting';
import { screens } from './screens';

/** A text that is being typed. */
const TEXT_SELECTOR = '[data-typing="true"], textarea';
/** Controls that use the keys themselves. */
const TYPING_SELECTOR = 'input:not([type="radio"]):not([type="checkbox"]), select, textarea';
/** Here Delete would mean the cell. */
const CELL_SELECTOR = 'td';
const PRESSABLE_SELECTOR = 'button, a, input, select, textarea, summary';

/** The next or the previous sample, round and round. */
function walk(lab: Lab, by: 1 | -1): void {
  const { document, view } = lab.store.getState();
  const N = document.samples.N;
  if (N === 0) return;
  lab.setView({ selected: view.selected === null ? (by === 1 ? 0 : N - 1) : (view.selected + by + N) % N });
}

/** Through time, whatever the number of steps computed so far. */
function travel(lab: Lab, key: string, far: boolean): boolean {
  const { document, run } = lab.store.getState();
  const from = pendingIterationOf(run);
  if (from === null || run.status === 'failed') return false;
  const still = document.samples.N === 0;
  if (key === 'ArrowLeft') {
    if (far) lab.seek(from - 10);
    else lab.stepBack();
  } else if (key === 'ArrowRight') {
    if (far) lab.seek(from + 10);
    else if (!still) lab.step();
  } else if (key === 'Home') lab.seek(firstIteration(run));
  else if (key === 'End') lab.seek(run.history.last);
  else return false;
  return true;
}

function act(lab: Lab, key: string, openKeys: () => void): boolean {
  const { document, view, run } = lab.store.getState();
  const still = document.samples.N === 0 || run.status === 'failed';
  const named = classOfKey(key, document.classes.length);
  const opened = SCREENS.find((screen) => screens[screen].shortcut === key.toLowerCase());
  if (key === ' ') {
    if (run.playing || run.descendTo !== null) lab.pause();
    else if (!still) lab.play();
  } else if (key === 'r' || key === 'R') lab.reset();
  else if (key === 'p' || key === 'P') lab.togglePhases();
  else if (key === 'f' || key === 'F') present();
  else if (key === '?') openKeys();
  else if (opened !== undefined) lab.setView({ screen: opened });
  else if (key === '[' || key === ']') walk(lab, key === ']' ? 1 : -1);
  else if (named !== null) lab.setView({ activeClass: named });
  else if ((key === 'Delete' || key === 'Backspace') && view.selected !== null) {
    lab.edit({ kind: 'removeSample', n: view.selected });
  } else if (key === 'Escape' && screens[view.screen].freesSelection) lab.setView({ selected: null });
  else return false;
  return true;
}

/** Ctrl+P, and Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, ⌘ on a Mac: those not in a text that is being typed, which has its own. */
function command(lab: Lab, event: KeyboardEvent, typing: boolean): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'p' && !event.shiftKey) openPrint(undefined, true);
  else if (typing) return false;
  else if (key === 'z' && !event.shiftKey) lab.undo();
  else if (key === 'y' || key === 'z') lab.redo();
  else return false;
  return true;
}

/** While `on`: keys that act on the page, wherever the focus is, unless the focused control uses the key; single ones can be off. */
export function useShortcuts(lab: Lab, on: boolean, openKeys: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (command(lab, event, target?.matches(TEXT_SELECTOR) === true)) event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.altKey || target?.matches(TYPING_SELECTOR)) return;
      if (!lab.store.getState().view.shortcuts) return;
      if (event.key === ' ' && (event.repeat || target?.matches(PRESSABLE_SELECTOR))) return;
      if (/^(Arrow|Home|End)/.test(event.key) && target?.matches(PRESSABLE_SELECTOR)) return;
      if (/^(Delete|Backspace)$/.test(event.key) && target?.matches(CELL_SELECTOR)) return;
      if (travel(lab, event.key, event.shiftKey) || act(lab, event.key, openKeys)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [lab, on, openKeys]);
}
