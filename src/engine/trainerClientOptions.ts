/** What a trainer client is given: the way to a trainer, the page, and its owner's documents and store. */
import type { Experiment } from '../model/experiment';
import type { FrameReport } from '../protocol/messages';
import type { Environment } from './environment';
import type { Branch } from './followReports';
import type { Run } from './run';
import type { TrainerPort } from './trainerPort';
import type { Tints } from './turns';

export interface TrainerClientOptions<Doc> {
  readonly port: TrainerPort;
  readonly environment: Environment;
  /** What the trainer needs of a document. */
  readonly experimentOf: (document: Doc) => Experiment;
  /** How strongly places of a picture are tinted; null where that can't be told. */
  readonly tintsOf: (report: FrameReport) => Tints | null;
  /** The run slice of the store. */
  read(): Run<Doc>;
  /** One write of the run slice; `branch` is the future that an edit of the past has ended, or null. */
  write(run: Run<Doc>, branch: Branch<Doc> | null): void;
  /** Called after every picture, and when the trainer is gone: what waited for an answer may go on. */
  answered(): void;
}
