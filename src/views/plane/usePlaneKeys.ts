import { type KeyboardEvent, useRef } from 'react';
import type { Lab } from '../../session/lab';
import { newGesture } from '../../ui/gesture';
import { useLab } from '../../ui/labContext';
import { samplePosition } from './samplePosition';
import { type PlaneGeometry, pointAt } from './planeGeometry';
import type { PlaneEdits } from './usePlaneEdits';
import type { Cursor } from './usePlanePointer';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface KeyWork {
  readonly geometry: PlaneGeometry;
  readonly edits: PlaneEdits;
  readonly cursor: Cursor | null;
  readonly setCursor: (cursor: Cursor | null) => void;
  readonly onAdded: (added: boolean) => void;
  readonly onRemoved: (n: number) => void;
}

/** Share of the span that an arrow key moves by. */
function increment(event: KeyboardEvent): number {
  return event.altKey ? 1 / 200 : event.shiftKey ? 1 / 10 : 1 / 50;
}

/** Selects the next or the previous sample, round and round. */
function walk(lab: Lab, edits: PlaneEdits, by: 1 | -1): void {
  const { document, view } = lab.store.getState();
  const N = document.samples.N;
  if (N === 0) return;
  edits.select(view.selected === null ? (by === 1 ? 0 : N - 1) : (view.selected + by + N) % N);
}

/** The keyboard in the plane: arrows move the cursor or the selected sample, Enter places, brackets walk the samples. */
export function usePlaneKeys(work: KeyWork): (event: KeyboardEvent<HTMLElement>) => void {
  const { geometry, edits, cursor, setCursor, onAdded, onRemoved } = work;
  const lab = useLab();
  // A key that is held is one gesture.
  const gesture = useRef('');
  const middle = (): readonly [number, number] => pointAt(geometry, geometry.width / 2, geometry.height / 2);
  const put = (at: readonly [number, number]): void => {
    setCursor({ at, by: 'keys', over: null });
  };

  const arrow = (event: KeyboardEvent, [dx, dy]: readonly [number, number]): void => {
    const { document, view } = lab.store.getState();
    const [[x1low, x1high], [x2low, x2high]] = geometry.domain;
    const sample = view.selected === null ? undefined : document.samples.at(view.selected);
    const from =
      sample === undefined
        ? (cursor?.at ?? middle())
        : pointAt(geometry, ...samplePosition(sample, document.axes, geometry));
    const by = increment(event);
    const to = pointAt(
      geometry,
      geometry.x(from[0] + dx * by * (x1high - x1low)),
      geometry.y(from[1] + dy * by * (x2high - x2low)),
    );
    if (!event.repeat) gesture.current = newGesture('arrow');
    if (sample === undefined || view.selected === null) put(to);
    else edits.move(view.selected, ...to, gesture.current);
  };

  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const direction = ARROWS[event.key];
    const { selected } = lab.store.getState().view;
    if (direction !== undefined) arrow(event, direction);
    else if (event.key === 'Enter') {
      const at = cursor?.at ?? middle();
      put(at);
      onAdded(edits.add(...at));
    } else if (event.key === 'Escape') {
      edits.select(null);
      setCursor(null);
    } else if (event.key === '[' || event.key === ']') {
      walk(lab, edits, event.key === ']' ? 1 : -1);
      setCursor(null);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && selected !== null) {
      edits.remove(selected);
      onRemoved(selected);
    } else return false;
    return true;
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
