import { type KeyboardEvent, useRef } from 'react';
import type { Domain } from '../../model/data/fitDomain';
import { type Share, zoomDomain } from '../../model/data/zoomDomain';
import type { Lab } from '../../session/lab';
import { classOfKey } from '../../ui/classOfKey';
import { newGesture } from '../../ui/gesture';
import { useLab } from '../../ui/labContext';
import { samplePosition } from './samplePosition';
import { type PlaneGeometry, pointAt, shareAt } from './planeGeometry';
import type { PlaneEdits } from './usePlaneEdits';
import type { Cursor } from './cursor';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What the keys do to the spans of the plane. */
const ZOOMS: ReadonlyMap<string, number> = new Map([
  ['+', 0.8],
  ['=', 0.8],
  ['-', 1.25],
]);
const MIDDLE: Share = [0.5, 0.5];

interface KeyWork {
  readonly geometry: PlaneGeometry;
  readonly edits: PlaneEdits;
  readonly cursor: Cursor | null;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** The selected sample has just been placed. */
  readonly fresh: boolean;
  /** Enter selects the sample nearest to the cursor and places none. */
  readonly inspecting: boolean;
  /** Gives the focus to the card of the selected sample. */
  readonly openCard: () => void;
  /** False where nothing is dragged. */
  readonly cancelDrag: () => boolean;
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

/** The keyboard in the plane: arrows move the cursor or the selected sample, Enter places, brackets walk, digits relabel. */
export function usePlaneKeys(work: KeyWork): (event: KeyboardEvent<HTMLElement>) => void {
  const { geometry, edits, cursor, setCursor, fresh, inspecting, openCard, cancelDrag } = work;
  const lab = useLab();
  // A key that is held is one gesture.
  const gesture = useRef('');
  /** The keys have the cursor, and not the selected sample. */
  const aims = cursor?.by === 'keys';

  const arrow = (event: KeyboardEvent, [dx, dy]: readonly [number, number]): void => {
    const { document, view } = lab.store.getState();
    const sample = aims || view.selected === null ? undefined : document.samples.at(view.selected);
    const from =
      sample === undefined
        ? (cursor?.at ?? middleOf(geometry))
        : pointAt(geometry, ...samplePosition(sample, document.axes, geometry));
    const to = stepped(geometry, from, dx * increment(event), dy * increment(event));
    if (!event.repeat) gesture.current = newGesture('arrow');
    if (sample === undefined || view.selected === null) setCursor({ at: to, by: 'keys', over: null });
    else edits.move(view.selected, ...to, gesture.current);
  };

  const enter = (): void => {
    const { view } = lab.store.getState();
    const at = cursor?.at ?? middleOf(geometry);
    // A sample in the hand is not doubled: by keys a new one needs a cursor that has gone elsewhere.
    if (!inspecting && view.selected !== null && (!aims || isAt(lab, view.selected, at, geometry))) openCard();
    else {
      setCursor({ at, by: 'keys', over: null });
      edits.add(...at);
    }
  };

  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const direction = ARROWS[event.key];
    const { document, view } = lab.store.getState();
    if (direction !== undefined) arrow(event, direction);
    else if (event.key === 'Enter') enter();
    else if (ZOOMS.has(event.key)) edits.zoom(zoomedByKey(event.key, geometry, cursor), 'keys');
    else if (event.key === '0' && classOfKey('0', document.classes.length) === null) lab.fit();
    else if (event.key === 'Escape') {
      if (cancelDrag()) return true;
      edits.select(null);
      setCursor(null);
    } else if (event.key === '[' || event.key === ']') {
      walk(lab, edits, event.key === ']' ? 1 : -1);
      setCursor(null);
    } else if (/^(Delete|Backspace)$/.test(event.key) && view.selected !== null) edits.remove(view.selected);
    else if (!fresh && !aims && view.selected !== null && view.shortcuts && /^\d$/.test(event.key)) {
      const label = classOfKey(event.key, document.classes.length);
      if (label !== null) edits.relabel(view.selected, label);
    } else return false;
    return true;
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A point of the plane moved by shares of its width and height, kept inside. */
function stepped(
  geometry: PlaneGeometry,
  from: readonly [number, number],
  dx: number,
  dy: number,
): readonly [number, number] {
  const [left, top] = [geometry.x(from[0]), geometry.y(from[1])];
  return pointAt(geometry, left + dx * geometry.width, top - dy * geometry.height);
}

/** Nearer or farther about the cursor. */
function zoomedByKey(key: string, geometry: PlaneGeometry, cursor: Cursor | null): Domain {
  return zoomDomain(geometry.domain, ZOOMS.get(key) ?? 1, cursor === null ? MIDDLE : shareAt(geometry, cursor.at));
}

function middleOf(geometry: PlaneGeometry): readonly [number, number] {
  return pointAt(geometry, geometry.width / 2, geometry.height / 2);
}

/** Whether sample n stands where the cursor is: nearer than half the smallest step of the keys. */
function isAt(lab: Lab, n: number, at: readonly [number, number], geometry: PlaneGeometry): boolean {
  const { samples, axes } = lab.store.getState().document;
  const sample = samples.at(n);
  if (sample === undefined) return false;
  const [x, y] = samplePosition(sample, axes, geometry);
  const [dx, dy] = [x - geometry.x(at[0]), y - geometry.y(at[1])];
  return Math.abs(dx) < geometry.width / 400 && (axes.length < 2 || Math.abs(dy) < geometry.height / 400);
}
