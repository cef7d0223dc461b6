/** Whether something that arrived at the trainer is a command: a damaged one is dropped before it can do harm. */
import { LIMITS } from '../model/limits';
import type { Change } from '../model/edits/change';
import type { Experiment } from '../model/experiment';
import type { Command, Segment, Speed, SegmentStart } from './messages';
import { isCount, isFields, isIteration, isNumber, isNumbers } from './shapes';

/** True for a message of the right shape. Whether an edit's indices fit the run is known only to the run. */
export function isCommand(message: unknown): message is Command {
  if (!isFields(message)) return false;
  if (message.type === 'credit') return true;
  if (!isCount(message.seq)) return false;
  switch (message.type) {
    case 'start':
      return isCount(message.run) && isRun(message);
    case 'edit':
      return isCount(message.run) && isCount(message.version) && isCount(message.of) && isChange(message.change);
    case 'seek':
      return isIteration(message.iteration);
    case 'play':
      return isSpeed(message.speed);
    case 'pause':
    case 'step':
      return true;
    default:
      return false;
  }
}

function isRun({ segments, at, known }: Readonly<Record<string, unknown>>): boolean {
  if (!Array.isArray(segments) || segments.length === 0 || !segments.every(isSegment)) return false;
  const begins = segments.map(({ from }) => from.iteration);
  if (begins.some((begin, place) => begin < (begins[place - 1] ?? 0)) || !isFields(known)) return false;
  const { first, last, bucket } = known;
  // Before its first risk a history ends one iteration before it begins.
  if (!isCount(first) || !Number.isSafeInteger(last) || !isCount(bucket) || bucket < 1) return false;
  return isIteration(at) && at >= begins[0]! && at <= Math.max(Number(last), begins.at(-1)!);
}

function isSegment(value: unknown): value is Segment {
  if (!isFields(value) || !isCount(value.version)) return false;
  return isExperiment(value.experiment) && isStart(value.from, value.experiment);
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

function isStart(value: unknown, { samples, K, bias }: Experiment): value is SegmentStart {
  if (!isFields(value) || !isIteration(value.iteration)) return false;
  const cells = (samples.F + (bias ? 1 : 0)) * K;
  const { stored, base } = value;
  const storedFits = stored === undefined || (isFields(stored) && isNumbers(stored.G, cells) && isNumber(stored.risk));
  const baseFits = base === undefined || (isFields(base) && isIteration(base.iteration) && isNumbers(base.W, cells));
  return isNumbers(value.W, cells) && storedFits && baseFits;
}

function isChange(value: unknown): value is Change {
  if (!isFields(value)) return false;
  switch (value.kind) {
    case 'addSample':
      return isRow(value.features) && isCount(value.label) && isMaybe(value.n, isCount);
    case 'moveSample':
      return isRow(value.features) && isCount(value.n);
    case 'removeSample':
      return isCount(value.n);
    case 'addClass':
      return isMaybe(value.m, isCount) && isMaybe(value.column, isRow);
    case 'removeClass':
      return isCount(value.m);
    case 'setEta':
      return typeof value.eta === 'number';
    case 'setBias':
      return typeof value.bias === 'boolean' && isMaybe(value.row, isRow);
    case 'setWeight':
      return isCount(value.o) && isCount(value.m) && isNumber(value.value);
    case 'shiftColumns':
      return isRow(value.shift);
    default:
      return false;
  }
}

function isMaybe(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isRow(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isNumber);
}
