/** One press on the plane, from where a pointer goes down to what its release means. */
import type { PointerEvent } from 'react';
import { nextCoincident } from '../../model/data/countCoincident';
import type { Lab } from '../../session/lab';
import { newGesture } from '../../ui/gesture';
import { pickSample } from './pickSample';
import { type PlaneGeometry, pointAt } from './planeGeometry';
import { samplePosition } from './samplePosition';
import { markerRadius } from './Samples';
import type { PlaneEdits } from './usePlaneEdits';
import type { Cursor } from './cursor';

export interface PointerWork {
  readonly geometry: PlaneGeometry;
  readonly edits: PlaneEdits;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** The selected sample waits for a tap that says where it goes. */
  readonly moving: boolean;
  readonly onMoved: () => void;
  /** A sample was let go out of the plane; it stands at the edge. */
  readonly onOutside: () => void;
}

export interface Press {
  readonly pointer: number;
  readonly left: number;
  readonly top: number;
  /** When it began, ms. */
  readonly since: number;
  readonly sample: number | null;
  /** The sample was selected before. */
  readonly again: boolean;
  /** What a drag moves: a mouse takes any sample, a finger only the selected one, because it also scrolls the page. */
  readonly held: number | null;
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

export function positionIn(event: PointerEvent<HTMLElement>): readonly [left: number, top: number] {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/** Whether the pointer has left the plane for good. */
export function isOutside(event: PointerEvent<HTMLElement>, { width, height }: PlaneGeometry): boolean {
  const [left, top] = positionIn(event);
  return left < -OUT || top < -OUT || left > width + OUT || top > height + OUT;
}

/** CSS px around the pointer in which a sample is meant. */
function reachOf({ pointerType }: PointerEvent, N: number, geometry: PlaneGeometry): number {
  return pointerType === 'mouse' ? markerRadius(N, geometry) + 3 : FINGER;
}

/** Whether the selected sample is under a finger, whatever else is. */
function isGripped(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): boolean {
  const { document, view } = lab.store.getState();
  const sample = view.selected === null ? undefined : document.samples.at(view.selected);
  if (sample === undefined) return false;
  const [x, y] = samplePosition(sample, document.axes, geometry);
  const [left, top] = positionIn(event);
  return Math.hypot(x - left, y - top) <= FINGER;
}

export function sampleUnder(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): number | null {
  const { document, view } = lab.store.getState();
  const { samples, axes } = document;
  return pickSample(
    ...([samples, axes, geometry, ...positionIn(event)] as const),
    reachOf(event, samples.N, geometry),
    view.selected,
  );
}

export function pressOf(event: PointerEvent<HTMLElement>, lab: Lab, geometry: PlaneGeometry): Press {
  const [left, top] = positionIn(event);
  const sample = sampleUnder(event, lab, geometry);
  const { selected } = lab.store.getState().view;
  const again = sample !== null && sample === selected;
  const held = event.pointerType === 'mouse' ? sample : isGripped(event, lab, geometry) ? selected : null;
  return {
    ...{
      pointer: event.pointerId,
      left,
      top,
      since: event.timeStamp,
      sample,
      again,
      held,
      gesture: newGesture('drag'),
    },
    ...{ dragging: false, moved: false, spoilt: false },
  };
}

/** The end of a press that was a click or a tap: it moves the waiting sample, places one, or goes on to the next of a pile. */
export function tap(event: PointerEvent<HTMLElement>, press: Press, lab: Lab, work: PointerWork): void {
  const [left, top] = positionIn(event);
  if (Math.hypot(left - press.left, top - press.top) > WANDER.tap) return;
  if (event.pointerType !== 'mouse' && event.timeStamp - press.since > LONG) return;
  const at = pointAt(work.geometry, left, top);
  const { document, view } = lab.store.getState();
  if (work.moving && view.selected !== null) {
    work.edits.move(view.selected, ...at);
    work.onMoved();
  } else if (press.sample === null) work.edits.add(...at);
  else if (!press.again) work.edits.select(press.sample);
  else work.edits.select(nextCoincident(document.samples, press.sample, document.axes));
}

/** Whether a press on a sample has gone far enough to drag it. */
export function drags(event: PointerEvent<HTMLElement>, press: Press): boolean {
  const [left, top] = positionIn(event);
  const limit = event.pointerType === 'mouse' ? WANDER.mouse : WANDER.touch;
  return press.held !== null && (press.dragging || Math.hypot(left - press.left, top - press.top) > limit);
}

/** Ends a drag and puts the sample back where it came from; false where nothing is dragged. */
export function cancelled(press: Press | null, lab: Lab): boolean {
  if (press === null || !press.dragging || press.spoilt) return false;
  press.spoilt = true;
  // All its moves are one entry.
  if (press.moved) lab.undo();
  return true;
}
