import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'blur'] as const;

/** ms after which an idle page is taken to be looked at: whoever prints from the browser's menu may have moved nothing. */
const WAIT = 5000;

/** Whether somebody has moved, pressed or looked elsewhere: what the first picture does not need may then be fetched. */
export function useSomebody(): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (here) return;
    const leave = new AbortController();
    for (const sign of SIGNS) window.addEventListener(sign, () => setHere(true), { once: true, signal: leave.signal });
    const late = setInterval(() => {
      if (document.documentElement.dataset['status'] === 'idle') setHere(true);
    }, WAIT);
    return () => {
      clearInterval(late);
      leave.abort();
    };
  }, [here]);
  return here;
}
