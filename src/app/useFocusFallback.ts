import { useEffect } from 'react';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What Tab would stop at, in the order of the page. */
function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.closest('[inert]') === null;
}

const canTake = (element: HTMLElement): boolean => element.isConnected && isStop(element) && element.checkVisibility();

/** Moves focus to the nearest remaining control when a key press removes the focused one. */
export function useFocusFallback(): void {
  useEffect(() => {
    let focused: Element | null = null;
    /** The stops before it, the nearest first, and then those after it. */
    let neighbours: readonly HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const all = stops();
      const at = all.indexOf(target);
      focused = target;
      neighbours = at < 0 ? [] : [...all.slice(0, at).reverse(), ...all.slice(at + 1)];
    };
    // After a press of the mouse, Space and arrows are the page's and not a neighbour's.
    let byKeys = false;
    const onKey = (): void => {
      byKeys = true;
    };
    const onPress = (): void => {
      byKeys = false;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (byKeys && document.activeElement === document.body) neighbours.find(canTake)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress, true);
      observer.disconnect();
    };
  }, []);
}
