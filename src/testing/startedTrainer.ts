import { datasetOf } from '../model/data/dataset';
import type { DatasetName } from '../model/data/datasetName';
import type { Experiment } from '../model/experiment';
import { VirtualTrainer } from './virtualTrainer';

export function experimentOn(name: DatasetName, eta: number = datasetOf(name).eta): Experiment {
  const { samples, classes } = datasetOf(name);
  return { samples, K: classes.length, bias: true, eta };
}

export function zeros(experiment: Experiment): { iteration: number; W: Float64Array } {
  return { iteration: 0, W: new Float64Array((experiment.samples.F + 1) * experiment.K) };
}

/** A trainer on an experiment of a shipped data set, from W = 0. */
export function started(experiment: Experiment = experimentOn('nine'), costOfLook?: number): VirtualTrainer {
  const lab = new VirtualTrainer(costOfLook);
  lab.start(experiment, zeros(experiment));
  return lab;
}
