import { type PointerEvent, useRef } from 'react';
import { nextCoincident } from '../../model/data/countCoincident';
import type { Lab } from '../../session/lab';
import { newGesture } from '../../ui/gesture';
import { useLab } from '../../ui/labContext';
import { pickSample } from './pickSample';
import { type PlaneGeometry, pointAt } from './planeGeometry';
import { markerRadius } from './Samples';
import type { PlaneEdits } from './usePlaneEdits';

/** Where the probe stands, and what put it there. */
export interface Cursor {
  readonly at: readonly [x1: number, x2: number];
  readonly by: 'mouse' | 'touch' | 'keys';
  /** The sample under the pointer. */
  readonly over: number | null;
}

interface Press {
  readonly pointer: number;
  readonly left: number;
  readonly top: number;
  /** When it began, ms. */
  readonly since: number;
  readonly sample: number | null;
  /** The sample was selected before. */
  readonly again: boolean;
  readonly gesture: string;
  dragging: boolean;
  /** A drag that has changed the sample. */
  moved: boolean;
  /** It moved too far for a tap, a second finger came, or Esc was pressed: it changes nothing more. */
  spoilt: boolean;
}

/** CSS px a pointer may wander before a press is a drag, or no tap any more. */
const WANDER = { mouse: 3, touch: 8, tap: 10 };
/** CSS px around a finger in which a sample is meant. */
const FINGER = 22;
/** CSS px beyond the frame from which on a drag has left the plane. */
const OUT = 20;
/** ms after which a finger that rests is no tap: it reads the probe. */
const LONG = 500;

interface PointerWork {
  readonly geometry: PlaneGeometry;
  readonly edits: PlaneEdits;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** The selected sample waits for a tap that says where it goes. */
  readonly moving: boolean;
  readonly onMoved: () => void;
  /** A sample was let go out of the plane; it stands at the edge. */
  readonly onOutside: () => void;
}

export interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(event: PointerEvent<HTMLElement>): void;
}

interface PlanePointer {
  readonly handlers: PointerHandlers;
  /** Ends a drag and puts the sample back where it came from; false where nothing is dragged. */
  readonly cancel: () => boolean;
}

function positionIn(event: PointerEvent<HTMLElement>): readonly [left: number, top: number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function isOutside(event: PointerEvent<HTMLElement>, { width, height }: PlaneGeometry): boolean {
  const [left, top] = positionIn(event);
  return left < -OUT || top < -OUT || left > width + OUT || top > height + OUT;
}

function sampleUnder(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): number | null {
  const { document, view } = lab.store.getState();
  const { samples, axes } = document;
  const reach = event.pointerType === 'mouse' ? markerRadius(samples.N, geometry) + 3 : FINGER;
  return pickSample(samples, axes, geometry, ...positionIn(event), reach, view.selected);
}

function pressOf(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): Press {
  const [left, top] = positionIn(event);
  const sample = sampleUnder(event, lab, geometry);
  const again = sample !== null && sample === lab.store.getState().view.selected;
  return {
    ...{ pointer: event.pointerId, left, top, since: event.timeStamp, sample, again, gesture: newGesture('drag') },
    ...{ dragging: false, moved: false, spoilt: false },
  };
}

/** The end of a press that was a click or a tap: it moves the waiting sample, places one, or goes on to the next of a pile. */
function tap(event: PointerEvent<HTMLElement>, press: Press, lab: Lab, work: PointerWork): void {
  const [left, top] = positionIn(event);
  if (Math.hypot(left - press.left, top - press.top) > WANDER.tap) return;
  if (event.pointerType !== 'mouse' && event.timeStamp - press.since > LONG) return;
  const at = pointAt(work.geometry, left, top);
  const { document, view } = lab.store.getState();
  if (work.moving && view.selected !== null) {
    work.edits.move(view.selected, ...at);
    work.onMoved();
  } else if (press.sample === null) work.edits.add(...at);
  else if (press.again) work.edits.select(nextCoincident(document.samples, press.sample, document.axes));
}

/** Whether a press on a sample has gone far enough to drag it. */
function drags(event: PointerEvent<HTMLElement>, press: Press): boolean {
  const [left, top] = positionIn(event);
  const limit = event.pointerType === 'mouse' ? WANDER.mouse : WANDER.touch;
  return press.sample !== null && (press.dragging || Math.hypot(left - press.left, top - press.top) > limit);
}

/** Mouse, pen and touch in the plane: press and release places, press on a sample selects, drag moves, Esc gives it back. */
export function usePlanePointer(work: PointerWork): PlanePointer {
  const { geometry, edits, setCursor, moving } = work;
  const lab = useLab();
  const press = useRef<Press | null>(null);
  const hover = (event: PointerEvent<HTMLElement>, over: number | null): void => {
    const at = pointAt(geometry, ...positionIn(event));
    setCursor({ at, by: event.pointerType === 'touch' ? 'touch' : 'mouse', over });
  };
  const handlers: PointerHandlers = {
    onPointerDown(event) {
      if (!event.isPrimary || press.current !== null) {
        if (press.current) press.current.spoilt = true;
        return;
      }
      // With Ctrl it is the secondary click of a Mac.
      if (event.button !== 0 || event.ctrlKey) return;
      press.current = pressOf(event, lab, geometry);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (press.current.sample !== null && !moving) edits.select(press.current.sample);
    },
    onPointerMove(event) {
      const { current } = press;
      if (current === null) hover(event, sampleUnder(event, lab, geometry));
      else if (current.pointer !== event.pointerId || current.spoilt) return;
      else if (current.sample !== null && !moving && drags(event, current)) {
        current.dragging = true;
        const moved = edits.move(current.sample, ...pointAt(geometry, ...positionIn(event)), current.gesture);
        current.moved ||= moved;
        setCursor(null);
      } else hover(event, current.sample);
    },
    onPointerUp(event) {
      const { current } = press;
      if (current?.pointer !== event.pointerId) return;
      press.current = null;
      if (current.dragging && !current.spoilt && isOutside(event, geometry)) work.onOutside();
      if (!current.dragging && !current.spoilt) tap(event, current, lab, work);
      if (event.pointerType === 'touch') setCursor(null);
    },
    onPointerCancel() {
      press.current = null;
      setCursor(null);
    },
    onPointerLeave() {
      if (press.current === null) setCursor(null);
    },
  };
  const cancel = (): boolean => {
    const { current } = press;
    if (current === null || !current.dragging || current.spoilt) return false;
    current.spoilt = true;
    // All its moves are one entry.
    if (current.moved) lab.undo();
    return true;
  };
  return { handlers, cancel };
}
