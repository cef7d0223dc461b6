import { useMemo } from 'react';
import { imageShape, type ImageShape } from '../../model/features/imageShape';
import { useLabState } from '../../ui/labContext';

/** The pictures that the samples are; null where they are none. */
export function useImage(): ImageShape | null {
  const samples = useLabState((state) => state.document.samples);
  return useMemo(() => imageShape(samples), [samples]);
}
