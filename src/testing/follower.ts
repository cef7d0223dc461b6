import { expect } from 'vitest';
import type { Change } from '../model/edits/changes';
import type { Experiment } from '../model/experiment';
import { RiskHistory } from '../model/descent/riskHistory';
import type { FrameReport, KnownRisks } from '../protocol/messages';
import type { Segment } from '../trainer/segment';
import { VirtualTrainer } from './virtualTrainer';

/** A trainer that its page follows as the store does: segments, risks, and the frame of every iteration seen. */
export class Follower {
  readonly lab: VirtualTrainer = new VirtualTrainer();
  segments: Segment[] = [];
  history: RiskHistory = new RiskHistory(0);
  #experiments = new Map<number, Experiment>();

  start(experiment: Experiment): FrameReport {
    const from = { iteration: 0, W: new Float64Array((experiment.samples.F + 1) * experiment.K) };
    this.lab.start(experiment, from);
    this.segments = [{ version: this.lab.version, experiment, from }];
    return this.frame();
  }

  edit(change: Change): FrameReport {
    this.lab.edit(change);
    return this.arrive();
  }

  seek(iteration: number): FrameReport {
    this.lab.seek(iteration);
    return this.arrive();
  }

  /** Frames until the last command is carried out. */
  arrive(): FrameReport {
    for (let turn = 0; turn < 10_000; turn++) {
      this.lab.credit();
      this.lab.clock.advance(20);
      const report = this.#follow();
      if (report?.processed === this.lab.seq) return report;
    }
    throw new Error('it never arrived');
  }

  frame(): FrameReport {
    this.lab.frame();
    const report = this.#follow();
    if (!report) throw new Error('no frame came');
    return report;
  }

  get known(): KnownRisks {
    return { first: this.history.first, last: this.history.last, bucket: this.history.bucket };
  }

  #seen = 0;

  #follow(): FrameReport | undefined {
    const { frames } = this.lab;
    for (; this.#seen < frames.length; this.#seen++) {
      const { begun, risks, risksFrom, frame } = frames[this.#seen]!;
      for (const { version, base } of begun) {
        this.segments = this.segments.filter(({ from }) => from.iteration < base.iteration);
        const experiment = this.#experiments.get(version) ?? this.segments[0]?.experiment;
        if (experiment) this.segments.push({ version, experiment, from: base });
      }
      if (risksFrom < this.history.last) this.history.rewind(risksFrom);
      if (risks.length > 0) this.history.push(risksFrom, risks);
      expect(this.history.last).toBeGreaterThanOrEqual(frame.iteration);
    }
    return frames.at(-1);
  }
}
