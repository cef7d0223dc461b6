import { DATASET_NAMES } from '../model/data/datasetName';
import type { Document } from '../session/document';
import type { Workspace } from '../session/workspace';
import { settingsPart } from '../files/writeSession';

/** Whether somebody did something: not a data set as it opens, at iteration 0 and its initial W. */
export async function isWorthRestoring({ session: { document, run } }: Workspace): Promise<boolean> {
  const name = DATASET_NAMES.find((shipped) => shipped === document.source);
  // A set with more features was chosen; the page never begins with one.
  if (name === undefined || (run && run.iteration > 0)) return true;
  const { openDataset } = await import('../session/openDataset');
  const fresh = openDataset(name, document.seed ?? null);
  const textOf = (of: Document): string => JSON.stringify(settingsPart(of));
  const W = run && Array.from(run.W);
  return (
    textOf(document) !== textOf(fresh) ||
    !document.samples.equals(fresh.samples) ||
    (W !== null && W.join() !== fresh.initialW.flat().join())
  );
}
