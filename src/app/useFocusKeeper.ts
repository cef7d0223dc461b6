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

/** Where a control that had the focus goes away by its own press, the focus goes to its nearest neighbour that is left. */
export function useFocusKeeper(): void {
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
    // A press elsewhere gives the focus up: nothing is to be kept then.
    const onPress = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && focused?.contains(target))) focused = null;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.activeElement === document.body) neighbours.find(canTake)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress, true);
      observer.disconnect();
    };
  }, []);
}
