import { type PointerEvent, useRef } from 'react';
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
  readonly sample: number | null;
  readonly gesture: string;
  dragging: boolean;
  /** It moved too far for a tap, or a second finger came: it places nothing. */
  spoilt: boolean;
}

/** CSS px a pointer may wander before a press is a drag, or no tap any more. */
const WANDER = { mouse: 3, touch: 8, tap: 10 };
/** CSS px around a finger in which a sample is meant. */
const FINGER = 22;

interface PointerWork {
  readonly geometry: PlaneGeometry;
  readonly edits: PlaneEdits;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** The selected sample waits for a tap that says where it goes. */
  readonly moving: boolean;
  readonly onMoved: () => void;
  readonly onAdded: (added: boolean) => void;
}

interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(event: PointerEvent<HTMLElement>): void;
}

function positionIn(event: PointerEvent<HTMLElement>): readonly [left: number, top: number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function sampleUnder(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): number | null {
  const { samples, axes } = lab.store.getState().document;
  const reach = event.pointerType === 'mouse' ? markerRadius(samples.N, geometry) + 3 : FINGER;
  return pickSample(samples, axes, geometry, ...positionIn(event), reach);
}

/** The end of a press that was a click or a tap: it moves the waiting sample or places one. */
function tap(event: PointerEvent<HTMLElement>, press: Press, lab: Lab, work: PointerWork): void {
  const [left, top] = positionIn(event);
  if (Math.hypot(left - press.left, top - press.top) > WANDER.tap) return;
  const at = pointAt(work.geometry, left, top);
  const { selected } = lab.store.getState().view;
  if (work.moving && selected !== null) {
    work.edits.move(selected, ...at);
    work.onMoved();
  } else if (press.sample === null) {
    work.onAdded(work.edits.add(...at));
  }
}

/** Whether a press on a sample has gone far enough to drag it. */
function drags(event: PointerEvent<HTMLElement>, press: Press): boolean {
  const [left, top] = positionIn(event);
  const limit = event.pointerType === 'mouse' ? WANDER.mouse : WANDER.touch;
  return press.sample !== null && (press.dragging || Math.hypot(left - press.left, top - press.top) > limit);
}

/** Mouse, pen and touch in the plane: press and release places, press on a sample selects, drag moves. */
export function usePlanePointer(work: PointerWork): PointerHandlers {
  const { geometry, edits, setCursor, moving } = work;
  const lab = useLab();
  const press = useRef<Press | null>(null);
  const hover = (event: PointerEvent<HTMLElement>, over: number | null): void => {
    const at = pointAt(geometry, ...positionIn(event));
    setCursor({ at, by: event.pointerType === 'touch' ? 'touch' : 'mouse', over });
  };
  return {
    onPointerDown(event) {
      if (!event.isPrimary || press.current !== null) {
        if (press.current) press.current.spoilt = true;
        return;
      }
      if (event.button !== 0) return;
      const [left, top] = positionIn(event);
      const sample = sampleUnder(event, lab, geometry);
      const gesture = newGesture('drag');
      press.current = { pointer: event.pointerId, left, top, sample, gesture, dragging: false, spoilt: false };
      event.currentTarget.setPointerCapture(event.pointerId);
      if (sample !== null && !moving) edits.select(sample);
    },
    onPointerMove(event) {
      const { current } = press;
      if (current === null) hover(event, sampleUnder(event, lab, geometry));
      else if (current.pointer !== event.pointerId || current.spoilt) return;
      else if (current.sample !== null && !moving && drags(event, current)) {
        current.dragging = true;
        edits.move(current.sample, ...pointAt(geometry, ...positionIn(event)), current.gesture);
        setCursor(null);
      } else hover(event, current.sample);
    },
    onPointerUp(event) {
      const { current } = press;
      if (current?.pointer !== event.pointerId) return;
      press.current = null;
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
}
