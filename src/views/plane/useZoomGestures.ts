import { type RefObject, useEffect, useRef } from 'react';
import { zoomDomain } from '../../model/data/zoomDomain';
import type { PlaneGeometry } from './planeGeometry';
import type { PlaneEdits } from './usePlaneEdits';

/** How much a wheel's CSS px change the spans, and at most at once. */
const PER_PIXEL = 0.005;
const MOST = 0.5;

/**
 * Keeps what is meant for the plane from the page: two fingers, and the wheel with Ctrl, which is also how browsers tell of
 * a pinch on a touchpad. React's own listeners can't prevent either.
 */
export function useZoomGestures(
  frame: RefObject<HTMLElement | null>,
  geometry: PlaneGeometry,
  edits: PlaneEdits,
): void {
  const shown = useRef({ geometry, edits });
  useEffect(() => {
    shown.current = { geometry, edits };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const listeners = new AbortController();
    const options = { passive: false, signal: listeners.signal };
    const onTouch = (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top, width, height } = element.getBoundingClientRect();
      const about = [(event.clientX - left) / width, 1 - (event.clientY - top) / height] as const;
      const by = Math.max(-MOST, Math.min(MOST, PER_PIXEL * event.deltaY));
      shown.current.edits.zoom(zoomDomain(shown.current.geometry.domain, Math.exp(by), about), 'wheel');
    };
    element.addEventListener('touchstart', onTouch, options);
    element.addEventListener('touchmove', onTouch, options);
    element.addEventListener('wheel', onWheel, options);
    return () => {
      listeners.abort();
    };
  }, [frame]);
}
