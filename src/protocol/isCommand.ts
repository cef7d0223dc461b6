/** Whether something that arrived at the trainer is a command: a damaged one is dropped before it can do harm. */
import { LIMITS } from '../model/limits';
import { isChange } from '../model/edits/changes';
import { isMapDegree, MAPPED_FEATURES, rowCount } from '../model/features/featureRows';
import { isStandardisation } from '../model/features/standardisation';
import { isOptional } from '../model/edits/isField';
import { isBatch } from '../model/edits/setBatch';
import { isPenalty } from '../model/edits/setPenalty';
import { namesKernel } from '../model/kernel/kernel';
import type { Command, WireExperiment, WireSegment, Speed, SegmentStart } from './messages';
import { isCount, isFields, isIteration, isNumber, isNumbers } from './shapes';
import { isTableDelta } from './tableDelta';

/** True for a message of the right shape. Whether an edit's indices fit the run is known only to the run. */
export function isCommand(message: unknown): message is Command {
  if (!isFields(message)) return false;
  if (message.type === 'credit') return true;
  if (message.type === 'compare') return Array.isArray(message.etas) && message.etas.every(isRate);
  if (!isCount(message.seq)) return false;
  switch (message.type) {
    case 'start':
      return isCount(message.run) && isOptional(message.kernel, namesKernel) && isRun(message);
    case 'edit':
      return isCount(message.run) && isCount(message.version) && isCount(message.of) && isChange(message.change);
    case 'seek':
      return isIteration(message.iteration);
    case 'play':
      return isSpeed(message.speed);
    case 'pause':
    case 'step':
    case 'stay':
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

function isSegment(value: unknown): value is WireSegment {
  if (!isFields(value) || !isCount(value.version)) return false;
  return isExperiment(value.experiment) && isStart(value.from, value.experiment);
}

function isSpeed(speed: unknown): speed is Speed {
  return speed === 'max' || (isNumber(speed) && speed > 0);
}

function isExperiment(value: unknown): value is WireExperiment {
  if (!isFields(value)) return false;
  const { samples, K, bias, degree, eta, standardise, penalty, batch } = value;
  if (!isCount(K) || K < 1 || K > LIMITS.maxClasses || !isTableDelta(samples, K)) return false;
  if (degree !== undefined && !(isMapDegree(degree) && samples.F === MAPPED_FEATURES)) return false;
  const rows = rowCount(samples.F, { bias: false, degree });
  if (standardise !== undefined && !isStandardisation(standardise, rows)) return false;
  if (!isOptional(penalty, isPenalty) || !isOptional(batch, isBatch)) return false;
  return typeof bias === 'boolean' && isRate(eta);
}

function isRate(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < Infinity;
}

function isStart(value: unknown, { samples, K, bias, degree }: WireExperiment): value is SegmentStart {
  if (!isFields(value) || !isIteration(value.iteration)) return false;
  const cells = rowCount(samples.F, { bias, degree }) * K;
  const { stored, base } = value;
  const storedFits = stored === undefined || (isFields(stored) && isNumbers(stored.G, cells) && isNumber(stored.risk));
  const baseFits = base === undefined || (isFields(base) && isIteration(base.iteration) && isNumbers(base.W, cells));
  return isNumbers(value.W, cells) && storedFits && baseFits && isOptional(value.kernel, namesKernel);
}
