/** What adding one vector to every column of W has moved, measured: rounding, and nothing else. */
import { errorsOf } from '../../model/kernel/forwardPass';
import type { ShownFrame } from './shownFrame';

export interface ShiftEffect {
  /** |R after − R before| in nats. */
  readonly risk: number;
  /** The largest |ŷ after − ŷ before| of any sample and class. */
  readonly probability: number;
}

/** The difference between two moments of the same samples. */
export function shiftEffect(before: ShownFrame, after: ShownFrame): ShiftEffect {
  // ŷ − y moves as ŷ does.
  const old = errorsOf(before.design, before.frame.W);
  const now = errorsOf(after.design, after.frame.W);
  let probability = 0;
  for (let e = 0; e < now.length; e++) probability = Math.max(probability, Math.abs(now[e]! - old[e]!));
  return { risk: Math.abs(after.frame.risk - before.frame.risk), probability };
}
