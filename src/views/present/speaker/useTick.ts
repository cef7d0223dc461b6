import { useEffect, useState } from 'react';

/** The time in ms since 1970, every second; `each` is called with it. */
export function useTick(each: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      each();
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [each]);
  return now;
}

/** 4:05, or 1:02:03. */
export function spanOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
