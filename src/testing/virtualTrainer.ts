/** A trainer on a virtual clock whose reports are kept, for tests. Buffers are given away as a real wire would. */
import type { Experiment } from '../model/experiment';
import type { Change } from '../model/edits/changes';
import { jsKernel } from '../model/kernel/jsKernel';
import type { KernelName } from '../model/kernel/kernel';
import type {
  FrameReport,
  KnownRisks,
  OptimumReport,
  ProgressReport,
  RatesReport,
  Report,
  Speed,
  SegmentStart,
} from '../protocol/messages';
import { TableEncoder } from '../protocol/tableDelta';
import type { Segment } from '../trainer/segment';
import type { Host } from '../trainer/host';
import type { Kernels } from '../trainer/kernelChoice';
import { createTrainer, type Trainer } from '../trainer/trainer';
import { optimumAtOnce } from './optimumAtOnce';
import { VirtualClock } from './virtualClock';

export class VirtualTrainer {
  readonly clock: VirtualClock = new VirtualClock();
  /** All reports but those of the next three lists, which may come between any two. */
  readonly reports: Exclude<Report, OptimumReport | ProgressReport | RatesReport>[] = [];
  readonly optima: OptimumReport[] = [];
  readonly progress: ProgressReport[] = [];
  readonly rates: RatesReport[] = [];
  readonly trainer: Trainer;
  readonly #tables: TableEncoder = new TableEncoder();
  seq = 0;
  run = 0;
  version = 0;

  /** Half a millisecond passes at each look at the clock unless told otherwise. */
  constructor(costOfLook = 0.5, kernels: Kernels = { ready: jsKernel }) {
    this.clock.costOfLook = costOfLook;
    const host: Host = {
      post: (report) => {
        if (report.type === 'optimum') this.optima.push(report);
        else if (report.type === 'progress') this.progress.push(report);
        else if (report.type === 'rates') this.rates.push(report);
        else this.reports.push(report);
      },
      later: (task, ms) => this.clock.later(task, ms),
      now: () => this.clock.now(),
    };
    this.trainer = createTrainer(host, kernels, optimumAtOnce);
  }

  start(experiment: Experiment, from: SegmentStart): void {
    this.run++;
    this.version++;
    const known = { first: from.iteration, last: from.iteration - 1, bucket: 1 };
    this.restore([{ version: this.version, experiment, from }], from.iteration, known);
  }

  /** Starts anew with earlier segments, computed with `kernel` if that is given. */
  restore(segments: readonly Segment[], at: number, known: KnownRisks, kernel?: KernelName): void {
    const tables = this.#tables.encode(segments.map(({ experiment }) => experiment.samples));
    const wired = segments.map(({ experiment, ...rest }, place) => ({
      ...rest,
      experiment: { ...experiment, samples: tables[place] },
    }));
    this.#send({ type: 'start', run: this.run, segments: wired, at, known, kernel });
  }

  edit(change: Change, run: number = this.run): void {
    const of = this.version;
    if (run === this.run) this.version++;
    this.#send({ type: 'edit', run, version: this.version, of, change });
  }

  seek(iteration: number): void {
    this.#send({ type: 'seek', iteration });
  }

  play(speed: Speed = 'max'): void {
    this.#send({ type: 'play', speed });
  }

  pause(): void {
    this.#send({ type: 'pause' });
  }

  step(): void {
    this.#send({ type: 'step' });
  }

  stay(): void {
    this.#send({ type: 'stay' });
  }

  credit(): void {
    this.trainer.receive({ type: 'credit' });
  }

  /** An edit for a run that is over: it changes nothing, but is processed. */
  nudge(): void {
    this.edit({ kind: 'addClass' }, this.run - 1);
  }

  /** Gives a credit and lets what follows from it happen; the frame that came, or an error. */
  frame(): FrameReport {
    const before = this.reports.length;
    this.credit();
    this.clock.advance(0);
    const report = this.reports[before];
    if (report?.type !== 'frame') throw new Error(`no frame came, but ${report?.type ?? 'nothing'}`);
    return report;
  }

  /** All frames so far. */
  get frames(): FrameReport[] {
    return this.reports.filter((report) => report.type === 'frame');
  }

  #send(command: object): void {
    this.seq++;
    this.trainer.receive({ ...command, seq: this.seq });
  }
}
