import type { Experiment } from '../model/experiment';
import type { DesignOf } from '../model/features/design';
import type { Command, SegmentStart } from '../protocol/messages';
import type { Descent } from './descent';

/** A stretch of a run with one version of the document. Their experiments share all samples that are the same. */
export interface Segment {
  readonly version: number;
  readonly experiment: Experiment;
  readonly from: SegmentStart;
}

/** Where a run stands when it begins, or begins anew. */
export interface TimelineStart extends Pick<Command & { readonly type: 'start' }, 'at' | 'known'> {
  readonly segments: readonly Segment[];
  /** What was held before, whose rows of X may serve again. */
  readonly similar?: DesignOf | undefined;
}

/** A way back to a moment that was computed before. */
export interface Journey {
  readonly descent: Descent;
  readonly place: number;
  /** Where it set out, and where it leads to. */
  readonly from: number;
  readonly to: number;
  /** It leads to the moment where the run begins: nothing was shown yet. */
  readonly begins: boolean;
}

/** The iteration from which the steps of a segment are counted: where it began, in an opened session before it was saved. */
export function countedFrom({ from: { iteration, base } }: Segment): number {
  return base?.iteration ?? iteration;
}

/** The place of the last that `is` one; −1 if none is. */
export function lastPlace<T>(list: readonly T[], is: (item: T) => boolean): number {
  let place = list.length - 1;
  while (place >= 0 && !is(list[place]!)) place--;
  return place;
}

/** The place of the segment that an iteration belongs to: the last that begins there or before. */
export function placeOf(segments: readonly Segment[], iteration: number): number {
  return Math.max(
    0,
    lastPlace(segments, ({ from }) => from.iteration <= iteration),
  );
}

/**
 * A run from the segment of iteration `at` on: what came before was computed by a kernel that is not to be had. Where that
 * segment is first held at `at`, as in an opened session, it begins there.
 */
export function fromMoment(segments: readonly Segment[], at: number): readonly Segment[] {
  const [present, ...later] = segments.slice(placeOf(segments, at));
  if (!present || present.from.iteration !== at) return present ? [present, ...later] : segments;
  const { base: _, ...from } = present.from;
  return [{ ...present, from }, ...later];
}
