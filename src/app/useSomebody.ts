import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'blur'] as const;

/** ms after which the page is taken to be looked at: whoever prints from the browser's menu may have moved nothing. */
const WAIT = 5000;

/** Whether somebody has moved, pressed or looked elsewhere: what the first picture does not need may then be fetched. */
export function useSomebody(): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const leave = new AbortController();
    for (const sign of SIGNS) window.addEventListener(sign, () => setHere(true), { once: true, signal: leave.signal });
    const late = setTimeout(() => setHere(true), WAIT);
    return () => {
      clearTimeout(late);
      leave.abort();
    };
  }, []);
  return here;
}
