import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'blur'] as const;

/** Whether somebody has moved, pressed or looked elsewhere: what the first picture does not need may then be fetched. */
export function useSomebody(): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const leave = new AbortController();
    for (const sign of SIGNS) window.addEventListener(sign, () => setHere(true), { once: true, signal: leave.signal });
    return () => {
      leave.abort();
    };
  }, []);
  return here;
}
