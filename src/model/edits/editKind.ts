/**
 * What a kind of edit is. Each kind is one file of this folder; `changes.ts` lists them all.
 *
 * An edit changes samples or settings; W stays unless its shape changes, and descent goes on from it.
 */
import type { Experiment } from '../experiment';

/** An experiment with the W that descent has reached on it (D × K, row-major). */
export interface EditState {
  readonly experiment: Experiment;
  readonly W: Float64Array;
}

/** The fields of a message that nobody has checked yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

interface Named {
  readonly kind: string;
}

/** A kind of edit whose changes are `C`, undone by an `Inverse`: of the same kind, unless the kind comes in a pair. */
export interface EditKind<C extends Named, Inverse extends Named = C> {
  readonly kind: C['kind'];
  /** Whether fields from outside are a change of this kind: right types, finite numbers. */
  parse(fields: Unchecked): boolean;
  /** Whether the change keeps the experiment within its limits. Views refuse with a sentence before. */
  fits(experiment: Experiment, change: C): boolean;
  /** The experiment after the change; what stays is shared. RangeError where the change does not fit. */
  apply(experiment: Experiment, change: C): Experiment;
  /** W (D × K) after the change; without it W stays. RangeError where the change does not fit. */
  reshape?(W: Float64Array, experiment: Experiment, change: C): Float64Array;
  /** The change that undoes `change`; null where only W as it was undoes it. */
  inverse(change: C, before: EditState): Inverse | null;
  /** Whether the inverse holds a part of W, or there is none. Without it the inverse needs the experiment alone. */
  readonly inverseNeedsW?: boolean;
  /** Where sample n is after the change; null where it is gone. Without it samples keep their places. */
  placeOfSample?(n: number, change: C): number | null;
  /** Where class m is after the change; null where it is gone. Without it classes keep their places. */
  placeOfClass?(m: number, change: C): number | null;
}
