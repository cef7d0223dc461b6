/** The path of the shown run through W-space, computed again from where its stretches began. */
import type { Stretch, WeightPath } from '../model/descent/path/weightPath';
import type { Slices } from '../model/kernel/slices';
import { type Design, designOf } from '../model/features/design';
import { type Document, experimentOf, shapeOf } from '../session/document';
import type { LabState } from '../session/lab';
import type { RunSegment } from '../session/run';

/** Multiplications that a path may take: some seconds in slices. Beyond them it is left out. */
const MOST_WORK = 2e9;
const EXPONENTIAL_WORK = 10;

const designs = new WeakMap<Document, Design>();

function designOfDocument(document: Document): Design {
  let design = designs.get(document);
  if (design === undefined) {
    design = designOf(experimentOf(document));
    designs.set(document, design);
  }
  return design;
}

function sameShape(a: Document, b: Document): boolean {
  const [one, other] = [shapeOf(a), shapeOf(b)];
  return one.D === other.D && one.K === other.K;
}

/**
 * The stretches of the run around the version that is shown whose W has its shape, the first of them as far back as the run
 * can be shown.
 */
export function stretchesOf(segments: readonly RunSegment[], version: number): readonly Stretch[] {
  const shown = segments.findIndex((segment) => segment.version === version);
  const present = segments[shown];
  if (present === undefined) return [];
  let first = shown;
  while (first > 0 && sameShape(segments[first - 1]!.document, present.document)) first--;
  let end = shown + 1;
  while (end < segments.length && sameShape(segments[end]!.document, present.document)) end++;
  return segments.slice(first, end).map(({ version: key, document, from }) => ({
    key,
    design: designOfDocument(document),
    eta: document.eta,
    ...(document.batch && { batch: document.batch }),
    from,
  }));
}

/** How far the path is known: to the last iteration computed so far, unless a change of the shape of W comes before. */
export function pathEnd({ run }: Pick<LabState, 'run'>, stretches: readonly Stretch[]): number {
  const next = run.segments.find(({ from }) => from.iteration > (stretches.at(-1)?.from.iteration ?? 0));
  const shown = run.frame?.iteration ?? 0;
  return Math.max(shown, Math.min(run.history.last, next ? next.from.iteration - 1 : Infinity));
}

/** Computes the path to `until`; false where that would take too long, and then it is as it was. */
export function* reachPath(path: WeightPath, stretches: readonly Stretch[], until: number): Slices<boolean> {
  const last = stretches.at(-1);
  if (last === undefined) return false;
  const { N, D, K } = last.design;
  if (path.stepsTo(stretches, until) * N * (D + EXPONENTIAL_WORK) * K > MOST_WORK) return false;
  yield* path.reach(stretches, until);
  return true;
}
