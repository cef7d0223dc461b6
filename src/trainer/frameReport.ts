/** A frame packed for the wire: copies, whose buffers can be given away. */
import type { Frame } from '../model/kernel/frame';
import type { Checkpoint, FrameReport } from '../protocol/messages';
import type { Timeline } from './timeline';

type Progress = Pick<FrameReport, 'run' | 'processed' | 'playing' | 'halt'>;

/** The report of the present moment and all unreported risks, and the buffers to transfer. */
export function frameReport(timeline: Timeline, progress: Progress): { report: FrameReport; transfer: ArrayBuffer[] } {
  const present = timeline.descent.frame();
  const W = Float64Array.from(present.W);
  const G = Float64Array.from(present.G);
  // Differences that overflowed are none: no number that is not finite leaves the trainer.
  const measured = present.check && Number.isFinite(present.check.worst) ? present.check : null;
  const centred = measured && Float64Array.from(measured.centred);
  const { risks, risksFrom } = timeline.risks.take();
  const check = measured && centred && { ...measured, centred };
  const batch = present.batch && { ...present.batch, g: Float64Array.from(present.batch.g) };
  const frame: Frame = { ...present, W, G, check, ...(batch && { batch }) };
  const base = copied(timeline.base);
  const begun = timeline.takeBegun().map((note) => ({ version: note.version, base: copied(note.base) }));
  const bases = [base, ...begun.map((note) => note.base)].map((each) => each.W.buffer);
  const transfer = [W.buffer, G.buffer, risks.buffer, ...(centred ? [centred.buffer] : [])];
  transfer.push(...(batch ? [batch.g.buffer] : []), ...bases);
  const { version } = timeline;
  return { report: { type: 'frame', ...progress, version, frame, risks, risksFrom, base, begun }, transfer };
}

function copied({ iteration, W }: Checkpoint): Checkpoint & { readonly W: Float64Array<ArrayBuffer> } {
  return { iteration, W: Float64Array.from(W) };
}
