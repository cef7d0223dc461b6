/** The browser as the store sees it: frames, visibility, and how calm the reader wants the page. */
import type { Environment } from '../engine/environment';
import { RenderPacer } from './renderPacer';

/** ms between two pictures where the reader asked for less motion. */
const CALM_MS = 500;

export function browserEnvironment(): Environment {
  const renderPacer = new RenderPacer();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    nextFrame(task) {
      requestAnimationFrame((at) => {
        renderPacer.onAnimationFrame(at);
        // Not in the frame itself: what the task writes and what the browser paints of it then have a frame each.
        setTimeout(task, 0);
      });
    },
    now: () => performance.now(),
    hidden: () => document.visibilityState === 'hidden',
    onVisibility(changed) {
      document.addEventListener('visibilitychange', changed);
      return () => {
        document.removeEventListener('visibilitychange', changed);
      };
    },
    pace: (speed) => (calm.matches ? CALM_MS : speed === 'max' ? renderPacer.pace() : 0),
  };
}
