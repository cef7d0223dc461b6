/** R − R* along the run, as far as its risks belong to the samples that R* was decided for. */
import { isSameDesign } from '../../model/features/design';
import type { RiskSpan } from '../../model/descent/riskHistory';
import { experimentOf } from '../../session/document';
import type { LabState } from '../../session/lab';

/** Below it nothing is drawn: rounding would be what is seen. */
export const LEAST = 1e-14;

export interface Stay {
  /** First and last iteration with the same samples and features as the present ones. */
  readonly first: number;
  readonly last: number;
}

/** The iterations around the present that have its samples and features. */
export function stayOf({ run, document }: Pick<LabState, 'run' | 'document'>): Stay {
  const { segments, history, version } = run;
  const shown = Math.max(
    0,
    segments.findIndex((segment) => segment.version === version),
  );
  const same = (place: number): boolean => {
    const other = segments[place]?.document;
    return other !== undefined && isSameDesign(experimentOf(other), experimentOf(document));
  };
  let [begin, end] = [shown, shown];
  while (begin > 0 && same(begin - 1)) begin--;
  while (end + 1 < segments.length && same(end + 1)) end++;
  const next = segments[end + 1];
  return {
    first: Math.max(history.first, segments[begin]?.from.iteration ?? 0),
    last: Math.min(history.last, next ? next.from.iteration - 1 : Infinity),
  };
}

/** Spans of R − R* in nats, from iteration 1 on, at most `count` of them; none where they are below `LEAST`. */
export function distanceSpans(
  { history }: LabState['run'],
  { first, last }: Stay,
  lowest: number,
  count: number,
): RiskSpan[] {
  const spans = history.polyline(count * 8, last).filter(({ t }) => t >= Math.max(1, first) && t <= last);
  const columns = new Map<number, RiskSpan>();
  const end = Math.log(Math.max(2, last));
  for (const { t, min, max } of spans) {
    const column = Math.floor((Math.log(t) / end) * count);
    const before = columns.get(column);
    columns.set(column, {
      t,
      min: Math.min(before?.min ?? Infinity, min - lowest),
      max: Math.max(before?.max ?? -Infinity, max - lowest),
    });
  }
  return [...columns.values()].filter(({ max }) => max > LEAST);
}

/** The first iteration whose R is at most `above` over R*, where every risk until then is known; null where there is none. */
export function firstWithin(
  { history }: LabState['run'],
  { first, last }: Stay,
  lowest: number,
  above: number,
): number | null {
  for (let t = first; t <= last; t++) {
    const risk = history.at(t);
    if (risk === null) return null;
    if (risk - lowest <= above) return t;
  }
  return null;
}
