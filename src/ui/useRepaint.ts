/** When a canvas needs its pixels again though nothing that it shows has changed. */
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

/** Canvas px in a CSS px. It changes with the browser's zoom, and where the window goes to another screen. */
export function useDeviceRatio(): number {
  return useSyncExternalStore(onRatio, ratioNow);
}

const ratioNow = (): number => window.devicePixelRatio || 1;

function onRatio(changed: () => void): () => void {
  let query: MediaQueryList | null = null;
  const stop = (): void => {
    query?.removeEventListener('change', renew);
    window.removeEventListener('resize', changed);
  };
  // A query knows one ratio: it tells when that ends, and the next one must be asked for anew.
  const renew = (): void => {
    query?.removeEventListener('change', renew);
    query = matchMedia(`(resolution: ${ratioNow()}dppx)`);
    query.addEventListener('change', renew);
    changed();
  };
  renew();
  // Not every browser tells a query of it.
  window.addEventListener('resize', changed);
  return stop;
}

/** How often the browser has taken a canvas's pixels and given it back empty; what paints it depends on this. */
export function useRestored(canvas: RefObject<HTMLCanvasElement | null>): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    const count = (): void => {
      setTimes((before) => before + 1);
    };
    element?.addEventListener('contextrestored', count);
    return () => element?.removeEventListener('contextrestored', count);
  }, [canvas]);
  return times;
}
