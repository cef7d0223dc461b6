import { stepLine, type StepLine } from '../../model/descent/line/stepLine';
import type { Slices } from '../../model/kernel/slices';
import type { ShownFrame } from '../../session/selectors/shownFrame';
import { type RateAxis, ratesOn } from './oneStepScales';

/** The line of one step as it was computed: everything in the picture belongs to this frame. */
export interface DrawnLine {
  readonly moment: ShownFrame;
  readonly axis: RateAxis;
  readonly line: StepLine;
}

export function* drawnLine(moment: ShownFrame, axis: RateAxis): Slices<DrawnLine> {
  return { moment, axis, line: yield* stepLine(moment.design, moment.frame, ratesOn(axis)) };
}
