import { type PointerEvent, useRef, useState } from 'react';
import { useLab } from '../../ui/labContext';
import { Pinch } from './pinch';
import {
  cancelled,
  drags,
  isOutside,
  positionIn,
  type PointerWork,
  type Press,
  pressOf,
  sampleUnder,
  tap,
} from './planePress';
import { pointAt } from './planeGeometry';

export interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(event: PointerEvent<HTMLElement>): void;
}

interface PlanePointer {
  readonly handlers: PointerHandlers;
  /** Ends a drag and puts the sample back where it came from; false where nothing is dragged. */
  readonly cancel: () => boolean;
}

/** Mouse, pen and touch in the plane: press and release places, press on a sample selects, drag moves, Esc gives it back. */
export function usePlanePointer(work: PointerWork): PlanePointer {
  const { geometry, edits, setCursor, moving } = work;
  const lab = useLab();
  const press = useRef<Press | null>(null);
  const [pinch] = useState(() => new Pinch());
  const hover = (event: PointerEvent<HTMLElement>, over: number | null): void => {
    const at = pointAt(geometry, ...positionIn(event));
    setCursor({ at, by: event.pointerType === 'touch' ? 'touch' : 'mouse', over });
  };
  const handlers: PointerHandlers = {
    onPointerDown(event) {
      const pinched = event.pointerType === 'touch' && pinch.down(event.pointerId, positionIn(event), geometry.domain);
      if (pinched || !event.isPrimary || press.current !== null) {
        if (press.current) press.current.spoilt = true;
        return;
      }
      // With Ctrl it is the secondary click of a Mac.
      if (event.button !== 0 || event.ctrlKey) return;
      press.current = pressOf(event, lab, geometry);
      event.currentTarget.setPointerCapture(event.pointerId);
      const { held, again } = press.current;
      if (held !== null && !again && !moving) edits.select(held);
    },
    onPointerMove(event) {
      const { current } = press;
      const domain = pinch.move(event.pointerId, positionIn(event), geometry);
      if (domain !== null) edits.zoom(domain, pinch.gesture);
      else if (current === null) hover(event, sampleUnder(event, lab, geometry));
      else if (current.pointer !== event.pointerId || current.spoilt) return;
      else if (current.held !== null && !moving && drags(event, current)) {
        current.dragging = true;
        const moved = edits.move(current.held, ...pointAt(geometry, ...positionIn(event)), current.gesture);
        current.moved ||= moved;
        setCursor(null);
      } else hover(event, current.sample);
    },
    onPointerUp(event) {
      const { current } = press;
      pinch.up(event.pointerId);
      if (current?.pointer !== event.pointerId) return;
      press.current = null;
      if (current.dragging && !current.spoilt && isOutside(event, geometry)) work.onOutside();
      if (!current.dragging && !current.spoilt) tap(event, current, lab, work);
      if (event.pointerType === 'touch') setCursor(null);
    },
    onPointerCancel(event) {
      pinch.up(event.pointerId);
      press.current = null;
      setCursor(null);
    },
    // Where the release goes elsewhere, as to a window that came to the front, the plane hears no more of this press.
    onLostPointerCapture(event) {
      if (press.current?.pointer === event.pointerId) press.current = null;
    },
    onPointerLeave() {
      if (press.current === null) setCursor(null);
    },
  };
  return { handlers, cancel: () => cancelled(press.current, lab) };
}
