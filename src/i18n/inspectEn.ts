/** What the first screen says of a sample, and the words of descent in slow motion, in English; `en.ts` holds them. */
import type { Parts } from './parts';

export const inspectEn = {
  open: 'Inspect this sample',
  sample: 'Sample',
  of: (N: string) => `of ${N}`,
  previous: 'Previous sample',
  next: 'Next sample',
  leans: <T>(label: T, guess: T): Parts<T> => ['labelled ', label, ', but the model leans to ', guess],
  agrees: <T>(label: T): Parts<T> => ['labelled ', label, ', and the model agrees'],
  /** `first` is the first class of those with the largest ŷ. */
  undecided: <T>(label: T, first: T): Parts<T> => ['labelled ', label, '; a tie, counted for ', first],
  phases: {
    toggle: 'Phases',
    group: 'Phases of one step',
    names: { z: 'scores', yhat: 'softmax', R: 'risk', G: 'gradient', W: 'update' },
  },
};
