/** What would be shown if W were s·W: the logits at temperature 1/s. */
import type { Frame } from '../model/kernel/frame';
import { batchGradient } from '../model/kernel/batches';
import { jsKernel } from '../model/kernel/jsKernel';
import { penalisedRisk } from '../model/kernel/penalty';
import { LIMITS } from '../model/limits';
import { batchOf } from './selectors/shownBatch';
import type { ShownFrame } from './selectors/shownFrame';

/** The moment of a frame with s·W for W: R, G, g of a mini-batch and what is correct are those there. s > 0 moves no boundary. */
export function scaledFrame({ frame, design }: ShownFrame, s: number): Frame {
  const W = frame.W.map((w) => s * w);
  const G = new Float64Array(W.length);
  const { risk, dataRisk, correct } = penalisedRisk(jsKernel, design, W, G);
  const members = batchOf(frame)?.members;
  const g = new Float64Array(W.length);
  if (members) batchGradient(jsKernel, design, members, W, g);
  return {
    ...frame,
    ...{ W, G, risk, correct, riskChange: null, rises: 0, check: null },
    gradientMax: G.reduce((most, g) => Math.max(most, Math.abs(g)), 0),
    ...(frame.penalty && { penalty: { ...frame.penalty, dataRisk } }),
    ...(frame.batch && { batch: { ...frame.batch, g } }),
  };
}

/** The largest s ≤ `most` with which s·W is a W that can be set. */
export function largestScale({ W }: Pick<Frame, 'W'>, most: number): number {
  const largest = W.reduce((size, w) => Math.max(size, Math.abs(w)), 0);
  return largest > 0 ? Math.min(most, LIMITS.maxWeight / largest) : most;
}
