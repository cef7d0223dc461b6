import { useEffect, useState } from 'react';
import type { Slices } from '../model/kernel/slices';
import { LatestWork } from './LatestWork';

/**
 * The newest result of work that is done in slices between two pictures; null before the first. It may lag behind what was
 * asked for, so it says itself what it belongs to. `make` begins the work; another function asks for it again.
 */
export function useSliced<T>(make: (() => Slices<T>) | null, moving: boolean): T | null {
  const [result, setResult] = useState<{ readonly value: T } | null>(null);
  const [work] = useState(() => new LatestWork<T>());
  useEffect(() => {
    if (make === null) work.stop();
    else {
      work.ask(make, moving, (value) => {
        setResult({ value });
      });
    }
  }, [work, make, moving]);
  useEffect(
    () => () => {
      work.stop();
    },
    [work],
  );
  return make === null ? null : (result?.value ?? null);
}
