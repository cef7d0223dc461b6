/** How low R can go with the samples shown. */
import { isSameDesign } from '../../model/features/design';
import type { Optimum } from '../../model/descent/optimum/optimum';
import { experimentOf } from '../document';
import type { LabState } from '../lab';

/** The decision for the shown samples and features; null until the trainer, which rests for it, has found it. */
export function selectOptimum({ document, run }: LabState): Optimum | null {
  const found = run.optimum;
  if (found === null) return null;
  const same = found.document === document || isSameDesign(experimentOf(found.document), experimentOf(document));
  return same ? found.optimum : null;
}
