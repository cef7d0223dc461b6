import { useEffect, useState } from 'react';
import type { GradientCheck } from '../../model/kernel/frame';
import { checkAt, isMeasurable, measureAt } from '../../session/selectors/differences';
import type { ShownFrame } from '../../session/selectors/shownFrame';
import { runInSlices } from '../../ui/runInSlices';

/**
 * The centred differences with step `scale` (h · max|x|) at a moment. Null without a step, while they are being measured,
 * and where that is too costly: for a picture while descent goes on, or for the page at all.
 */
export function useCheck({ frame, design }: ShownFrame, scale: number | null, moving: boolean): GradientCheck | null {
  const check = scale === null ? null : checkAt({ frame, design }, scale);
  const [, setMeasured] = useState<GradientCheck | null>(null);
  const missing = check === null && !moving;
  useEffect(() => {
    if (scale === null || !missing || !isMeasurable({ frame, design })) return undefined;
    return runInSlices(measureAt({ frame, design }, scale), setMeasured);
  }, [frame, design, scale, missing]);
  return check;
}
