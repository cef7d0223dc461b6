/** Whether something that arrived at the trainer is a command: a damaged one is dropped before it can do harm. */
import { LIMITS } from '../model/experiment';
import type { Change } from '../model/change';
import type { Experiment } from '../model/experiment';
import type { Command, Speed, StartingPoint } from './messages';
import { isCount, isFields, isNumber, isNumbers } from './shapes';

/** True for a message of the right shape. Whether an edit's indices fit the run is known only to the run. */
export function isCommand(message: unknown): message is Command {
  if (!isFields(message)) return false;
  if (message.type === 'credit') return true;
  if (!isCount(message.seq)) return false;
  switch (message.type) {
    case 'start':
      return isAddressed(message) && isExperiment(message.experiment) && isStart(message.from, message.experiment);
    case 'edit':
      return isAddressed(message) && isChange(message.change);
    case 'play':
      return isSpeed(message.speed);
    case 'pause':
    case 'step':
      return true;
    default:
      return false;
  }
}

function isAddressed(message: Readonly<Record<string, unknown>>): boolean {
  return isCount(message.run) && isCount(message.version);
}

function isSpeed(speed: unknown): speed is Speed {
  return speed === 'max' || (isNumber(speed) && speed > 0);
}

function isExperiment(value: unknown): value is Experiment {
  if (!isFields(value) || !isFields(value.samples)) return false;
  const { samples, K, bias, eta } = value;
  const { N, F, features, labels } = samples;
  if (!isCount(N) || !isCount(F) || !isCount(K) || K < 1 || K > LIMITS.maxClasses) return false;
  if (!isNumbers(features, N * F) || !(labels instanceof Uint8Array) || labels.length !== N) return false;
  const positive = typeof eta === 'number' && eta > 0 && eta < Infinity;
  return labels.every((label) => label < K) && typeof bias === 'boolean' && positive;
}

function isStart(value: unknown, { samples, K, bias }: Experiment): value is StartingPoint {
  if (!isFields(value) || !isCount(value.iteration)) return false;
  const cells = (samples.F + (bias ? 1 : 0)) * K;
  const { stored, base } = value;
  const storedFits = stored === undefined || (isFields(stored) && isNumbers(stored.G, cells) && isNumber(stored.risk));
  const baseFits = base === undefined || (isFields(base) && isCount(base.iteration) && isNumbers(base.W, cells));
  return isNumbers(value.W, cells) && storedFits && baseFits;
}

function isChange(value: unknown): value is Change {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case 'addSample':
      return isRow(value.features) && isCount(value.label);
    case 'moveSample':
      return isRow(value.features) && isCount(value.n);
    case 'removeSample':
      return isCount(value.n);
    case 'addClass':
      return true;
    case 'removeClass':
      return isCount(value.m);
    case 'setEta':
      return typeof value.eta === 'number';
    case 'setBias':
      return typeof value.bias === 'boolean';
    case 'setWeight':
      return isCount(value.o) && isCount(value.m) && isNumber(value.value);
    default:
      return false;
  }
}

function isRow(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isNumber);
}
