/** Which lesson is edited over the work, if one is: kept in this tab, so that a reload comes back to it. */
import { createStore } from 'zustand/vanilla';
import { guardStorage } from '../autosave/guardedStorage';
import type { Hiding } from '../ui/hiding';
import { EMBEDDED } from './visiting';

interface Edited {
  readonly id: string | null;
  /** Index of the scene that is looked at. */
  readonly at: number;
  /** Whether the lab is still to be brought to it. */
  readonly bring: boolean;
  /** What the lab's screens hide. */
  readonly hiding: Hiding | null;
}

const KEY = 'softmax-lab.editing';
const tab = guardStorage(() => sessionStorage);

const [, at, id] = /^(-?\d+) (.{1,80})$/.exec(tab.read(KEY) ?? '') ?? [];

/** Until it is known what the page around hides, nothing is shown. */
const every = (): boolean => true;
export const ALL: Hiding = { hides: every, touches: every, any: true, picking: false, label: '' };
const hiding = EMBEDDED && new URLSearchParams(location.search).has('hide') ? ALL : null;

export const editing = createStore<Edited>(() => ({ id: id ?? null, at: Number(at ?? 0), bring: false, hiding }));

/** Opens a lesson of one's own over the work; null closes it. */
export function editLesson(lesson: string | null): void {
  keep(lesson, 0);
  editing.setState({ id: lesson, at: 0, bring: true, hiding: null });
}

export function lookAt(scene: number): void {
  const { id: lesson, at: before } = editing.getState();
  if (lesson === null || scene === before) return;
  keep(lesson, scene);
  editing.setState({ at: scene });
}

function keep(lesson: string | null, scene: number): void {
  if (lesson === null) tab.remove(KEY);
  else tab.write(KEY, `${scene} ${lesson}`);
}
