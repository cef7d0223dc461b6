/** A frame packed for the wire: copies, whose buffers can be given away. */
import type { Frame } from '../model/frame';
import type { FrameReport } from '../protocol/messages';
import type { Descent } from './descent';

type Progress = Pick<FrameReport, 'run' | 'version' | 'heard' | 'playing' | 'halt'>;

/** The report of the descent's present moment and all its unreported risks, and the buffers to transfer. */
export function frameReport(descent: Descent, progress: Progress): { report: FrameReport; transfer: ArrayBuffer[] } {
  const present = descent.frame();
  const W = Float64Array.from(present.W);
  const G = Float64Array.from(present.G);
  const baseW = Float64Array.from(descent.base.W);
  // Differences that overflowed are none: no number that is not finite leaves the trainer.
  const measured = present.check && Number.isFinite(present.check.worst) ? present.check : null;
  const centred = measured && Float64Array.from(measured.centred);
  const { risks, risksFrom } = descent.risks.take();
  const check = measured && centred && { ...measured, centred };
  const frame: Frame = { ...present, W, G, check };
  const base = { iteration: descent.base.iteration, W: baseW };
  const transfer = [W.buffer, G.buffer, baseW.buffer, risks.buffer, ...(centred ? [centred.buffer] : [])];
  return { report: { type: 'frame', ...progress, frame, risks, risksFrom, base }, transfer };
}
