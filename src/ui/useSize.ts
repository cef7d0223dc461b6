import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { observeSize } from './observeSize';

/** Width and height in CSS px, and how much larger than standard the type is (1 at 16 px). */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const UNKNOWN: Size = { width: 0, height: 0, scale: 1 };

/** The size of the element that `ref` is put on, kept up to date. 0 × 0 before the first layout. */
export function useSize<E extends HTMLElement>(): [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setSize((old) =>
        old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
      );
    };
    measure();
    return observeSize(element, measure);
  }, []);
  return [ref, size];
}
