import { useEffect, useState } from 'react';
import { isMeasurable, measureAt, VALLEY_STEPS } from '../../session/selectors/differences';
import type { Slices } from '../../model/kernel/slices';
import type { ShownFrame } from '../../session/selectors/shownFrame';
import { runInSlices } from '../../ui/runInSlices';

/** A step h · max|x| and the error of the centred difference with it. */
export interface ValleyPoint {
  readonly step: number;
  readonly error: number;
}

const NO_POINTS: readonly ValleyPoint[] = [];

/** The valley of errors at a moment, measured in slices between two pictures; empty while descent goes on. */
export function useValley(moment: ShownFrame, moving: boolean): readonly ValleyPoint[] {
  const { frame, design } = moment;
  const [measured, setMeasured] = useState<{ of: unknown; points: readonly ValleyPoint[] }>({ of: null, points: [] });
  useEffect(() => {
    if (moving || !isMeasurable({ frame, design })) return undefined;
    const points: ValleyPoint[] = [];
    const onPoint = (point: ValleyPoint): void => {
      points.push(point);
      if (points.length % 4 === 1 || points.length === VALLEY_STEPS.length)
        setMeasured({ of: frame, points: [...points] });
    };
    return runInSlices(measureValley({ frame, design }, onPoint), () => {});
  }, [frame, design, moving]);
  return measured.of === frame ? measured.points : NO_POINTS;
}

function* measureValley(moment: ShownFrame, onPoint: (point: ValleyPoint) => void): Slices<void> {
  for (const step of VALLEY_STEPS) {
    const { worst } = yield* measureAt(moment, step);
    onPoint({ step, error: worst });
  }
}
