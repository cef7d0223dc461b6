/** The browser as the store sees it: frames, visibility, and how calm the reader wants the page. */
import type { Environment } from '../store/environment';

/** ms between two pictures where the reader asked for less motion. */
const CALM = 500;

/**
 * ms between two pictures at full speed: every third animation frame at 60 Hz, since no eye follows hundreds of steps a
 * picture, and what is not painted is computed.
 */
const FULL_SPEED = 40;

export function browserEnvironment(): Environment {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    nextFrame(task) {
      const handle = requestAnimationFrame(task);
      return () => {
        cancelAnimationFrame(handle);
      };
    },
    now: () => performance.now(),
    hidden: () => document.visibilityState === 'hidden',
    onVisibility(changed) {
      document.addEventListener('visibilitychange', changed);
      return () => {
        document.removeEventListener('visibilitychange', changed);
      };
    },
    pace: (speed) => (calm.matches ? CALM : speed === 'max' ? FULL_SPEED : 0),
  };
}
