import { useEffect, useState } from 'react';
import { checkAt, isMeasurable, VALLEY_STEPS } from '../../session/selectors/differences';
import type { ShownFrame } from '../../session/selectors/shownFrame';

/** A step h · max|x| and the error of the centred difference with it. */
export interface ValleyPoint {
  readonly step: number;
  readonly error: number;
}

const NO_POINTS: readonly ValleyPoint[] = [];

/** The valley of errors at a moment, measured one step between two pictures; empty while descent goes on. */
export function useValley(moment: ShownFrame, moving: boolean): readonly ValleyPoint[] {
  const { frame, design } = moment;
  const [measured, setMeasured] = useState<{ of: unknown; points: readonly ValleyPoint[] }>({ of: null, points: [] });
  useEffect(() => {
    if (moving || !isMeasurable({ frame, design })) return undefined;
    const points: ValleyPoint[] = [];
    let timer = 0;
    const measure = (): void => {
      const step = VALLEY_STEPS[points.length];
      if (step === undefined) return;
      const check = checkAt({ frame, design }, step, false);
      points.push({ step, error: check?.worst ?? 0 });
      if (points.length % 4 === 1 || points.length === VALLEY_STEPS.length)
        setMeasured({ of: frame, points: [...points] });
      timer = window.setTimeout(measure, 0);
    };
    timer = window.setTimeout(measure, 0);
    return () => {
      window.clearTimeout(timer);
    };
  }, [frame, design, moving]);
  return measured.of === frame ? measured.points : NO_POINTS;
}
