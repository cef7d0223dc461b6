import { useLayoutEffect, useRef } from 'react';

/** What a key asks of the big screen. */
export type PresentKey = 'forward' | 'back' | 'take' | 'enter' | 'blank' | 'qr' | 'full' | { readonly answer: number };

const KEYS = new Map<string, PresentKey>([
  ...['PageDown', 'ArrowRight', 'ArrowDown', ' '].map((key) => [key, 'forward'] as const),
  ...['PageUp', 'ArrowLeft', 'ArrowUp'].map((key) => [key, 'back'] as const),
  ...['b', 'B', '.'].map((key) => [key, 'take'] as const),
  ...[',', 'w', 'W'].map((key) => [key, 'blank'] as const),
  ['Enter', 'enter'],
  ['q', 'qr'],
  ['f', 'full'],
  ['F', 'full'],
]);

/** Remotes that send key codes alone. */
const CODES = new Map<number, PresentKey>([
  [34, 'forward'],
  [33, 'back'],
  [190, 'take'],
  [66, 'take'],
]);

const SIGNS = new Map([
  ['+', 0],
  ['-', 1],
  ['0', 2],
]);

/** Controls that a key presses by itself. */
const PRESSABLE = 'button, a, [role="radio"]';
const TEXT = 'input[type="text"], textarea';

/** Keys of the big screen: a held key fires once, in a text every key is text, and none of them scrolls the page. */
export function usePresentKeys(onKey: (key: PresentKey) => void): void {
  const handler = useRef(onKey);
  // At once: what the page says it shows, its keys act on.
  useLayoutEffect(() => {
    handler.current = onKey;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.matches(TEXT)) return;
      if ((event.key === ' ' || event.key === 'Enter') && target?.matches(PRESSABLE)) {
        if (event.repeat) event.preventDefault();
        return;
      }
      const key = keyOf(event);
      if (key === null) return;
      event.preventDefault();
      if (!event.repeat) handler.current(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function keyOf(event: KeyboardEvent): PresentKey | null {
  const known = KEYS.get(event.key);
  if (known !== undefined) return known;
  if (/^[1-4]$/.test(event.key)) return { answer: Number(event.key) - 1 };
  const sign = SIGNS.get(event.key);
  if (sign !== undefined) return { answer: sign };
  // `key` is empty or unknown where a driver sends a code alone.
  return event.key === '' || event.key === 'Unidentified' ? (CODES.get(event.keyCode) ?? null) : null;
}
