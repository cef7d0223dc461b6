/** Every kind of edit, and what is done with a change whose kind is not known beforehand. */
import { featureCount, type Experiment } from '../experiment';
import { addClass } from './addClass';
import { addSample } from './addSample';
import type { EditKind, EditState, Unchecked } from './editKind';
import { moveSample } from './moveSample';
import { relabelSample } from './relabelSample';
import { removeClass } from './removeClass';
import { removeSample } from './removeSample';
import { setBatch } from './setBatch';
import { setBias } from './setBias';
import { setEta } from './setEta';
import { setPenalty } from './setPenalty';
import { setWeight } from './setWeight';
import { setWeights } from './setWeights';
import { shiftColumns } from './shiftColumns';
import { spliceSamples } from './spliceSamples';

/** A new kind is added here. */
const KINDS = [
  addSample,
  moveSample,
  relabelSample,
  removeSample,
  spliceSamples,
  addClass,
  removeClass,
  setEta,
  setBias,
  setPenalty,
  setBatch,
  setWeight,
  setWeights,
  shiftColumns,
] as const;

type ChangeOf<Kind> = Kind extends EditKind<infer C, { readonly kind: string }> ? C : never;

/** An edit of an experiment or of its W. */
export type Change = ChangeOf<(typeof KINDS)[number]>;

const BY_NAME: ReadonlyMap<string, EditKind<Change, Change>> = new Map(KINDS.map((kind) => [kind.kind, kind]));

function kindOf({ kind }: Change): EditKind<Change, Change> {
  return BY_NAME.get(kind)!;
}

/** Whether a value from outside is a change. Whether it fits a run is known only to the run. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Unchecked;
  const kind = typeof fields['kind'] === 'string' ? BY_NAME.get(fields['kind']) : undefined;
  return kind?.parse(fields) ?? false;
}

/** Whether a change keeps the experiment within its limits. */
export function fitsChange(experiment: Experiment, change: Change): boolean {
  return kindOf(change).fits(experiment, change);
}

/**
 * The experiment and W after a change; nothing given is written to. RangeError for an index outside the samples, classes
 * or features, for a number that is not finite, an η ≤ 0, a class that still has samples, and the last class.
 */
export function applyChange({ experiment, W }: EditState, change: Change): EditState {
  return { experiment: kindOf(change).apply(experiment, change), W: reshapeWeights(W, experiment, change) };
}

/** The experiment after a change. RangeError as `applyChange`. */
export function changeExperiment(experiment: Experiment, change: Change): Experiment {
  return kindOf(change).apply(experiment, change);
}

/** A new W after a change, from the W (D × K) of the experiment before it. RangeError as `applyChange`. */
export function reshapeWeights(W: Float64Array, experiment: Experiment, change: Change): Float64Array {
  const D = featureCount(experiment);
  if (W.length !== D * experiment.K) throw new RangeError(`${W.length} weights instead of ${D} × ${experiment.K}`);
  return kindOf(change).reshape?.(W, experiment, change) ?? W.slice();
}

/**
 * The change that undoes `change`, an edit of `before` that fits it; null for one that is of W alone, since only W as it
 * was undoes that. Everything else of W stays as descent has made it since.
 */
export function inverseChange(change: Change, before: EditState): Change | null {
  return kindOf(change).inverse(change, before);
}

/** Whether what takes a change back holds a part of W, or is W. */
export function inverseNeedsW(change: Change): boolean {
  return kindOf(change).inverseNeedsW ?? false;
}

/** Where sample n is after a change; null where it is gone. */
export function placeOfSample(n: number, change: Change): number | null {
  const kind = kindOf(change);
  return kind.placeOfSample ? kind.placeOfSample(n, change) : n;
}

/** Where class m is after a change; null where it is gone. */
export function placeOfClass(m: number, change: Change): number | null {
  const kind = kindOf(change);
  return kind.placeOfClass ? kind.placeOfClass(m, change) : m;
}
