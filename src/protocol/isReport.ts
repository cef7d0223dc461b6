/** Whether something that arrived at the page is a report of the trainer's: anything else is never shown. */
import type { Frame, GradientCheck } from '../model/kernel/frame';
import { isMapDegree } from '../model/features/featureRows';
import { isOptional } from '../model/edits/isField';
import { isBatch } from '../model/edits/setBatch';
import { isPenalty } from '../model/edits/setPenalty';
import { isKernelName } from '../model/kernel/kernel';
import { type Checkpoint, type FrameReport, HALTS, type Report } from './messages';
import { isOptimum } from './isOptimum';
import { isCount, isFields, isIteration } from './shapes';

/** True for a report of the right shape whose numbers are finite. */
export function isReport(message: unknown): message is Report {
  if (!isFields(message)) return false;
  if (message.type === 'failed') return typeof message.reason === 'string';
  if (message.type === 'optimum') return isOptimumReport(message);
  if (message.type === 'progress') return isProgressReport(message);
  if (message.type === 'rates') return isRatesReport(message);
  return message.type === 'frame' && isFrameReport(message);
}

function isFrameReport(
  message: Readonly<Record<string, unknown>>,
): message is Readonly<Record<string, unknown>> & FrameReport {
  const { run, version, processed, playing, halt, frame, risks, risksFrom, base, begun } = message;
  if (!isCount(run) || !isCount(version) || !isCount(processed) || !isCount(risksFrom)) return false;
  if (typeof playing !== 'boolean' || !(halt === null || HALTS.some((known) => known === halt))) return false;
  if (!(risks instanceof Float64Array) || !risks.every(Number.isFinite)) return false;
  if (!isFrame(frame) || !isBase(base) || base.W.length !== frame.W.length) return false;
  return Array.isArray(begun) && begun.every((note) => isFields(note) && isCount(note.version) && isBase(note.base));
}

function isOptimumReport({ run, version, N, D, K, optimum }: Readonly<Record<string, unknown>>): boolean {
  if (!isCount(run) || !isCount(version)) return false;
  return isCount(N) && isCount(D) && isCount(K) && isOptimum(optimum, { N, D, K });
}

function isProgressReport({ run, from, at, to }: Readonly<Record<string, unknown>>): boolean {
  return isCount(run) && isIteration(from) && isIteration(at) && isIteration(to) && from <= at && at <= to;
}

function isRatesReport({ run, version, first, steps, from, runs }: Readonly<Record<string, unknown>>): boolean {
  if (![run, version, first, steps, from].every(isCount) || !Array.isArray(runs)) return false;
  return runs.every(
    (each) =>
      isFields(each) &&
      Number.isFinite(each.eta) &&
      each.risks instanceof Float64Array &&
      each.risks.every(Number.isFinite),
  );
}

function isBase(value: unknown): value is Checkpoint {
  return (
    isFields(value) && isCount(value.iteration) && value.W instanceof Float64Array && value.W.every(Number.isFinite)
  );
}

function isFrame(value: unknown): value is Frame {
  if (!isFields(value)) return false;
  const { iteration, N, D, K, bias, W, G, correct, rises, riskChange, check } = value;
  if (!isCount(iteration) || !isCount(N) || !isCount(D) || !isCount(K) || typeof bias !== 'boolean') return false;
  if (!isOptional(value.degree, isMapDegree)) return false;
  if (!isKernelName(value.kernel) || !isOptional(value.penalty, isFramePenalty)) return false;
  if (!isOptional(value.batch, (batch) => isFrameBatch(batch, D * K))) return false;
  const finite = [value.risk, value.gradientMax, value.smoothness].every(Number.isFinite);
  const counts = isCount(correct) && isCount(rises) && (riskChange === null || Number.isFinite(riskChange));
  const checked = check === null || isCheck(check, D * K);
  return finite && counts && checked && isMatrix(W, D * K) && isMatrix(G, D * K);
}

function isFramePenalty(value: unknown): boolean {
  return isPenalty(value) && isFields(value) && Number.isFinite(value['dataRisk']);
}

function isFrameBatch(value: unknown, cells: number): boolean {
  return isBatch(value) && isFields(value) && isIteration(value['first']) && isMatrix(value['g'], cells);
}

function isCheck(value: unknown, cells: number): value is GradientCheck {
  if (!isFields(value) || typeof value.passed !== 'boolean') return false;
  return typeof value.worst === 'number' && isMatrix(value.centred, cells);
}

function isMatrix(value: unknown, cells: number): value is Float64Array {
  return value instanceof Float64Array && value.length === cells && value.every(Number.isFinite);
}
