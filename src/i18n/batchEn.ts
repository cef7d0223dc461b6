/** The words of mini-batches, in English; fetched with what shows them. */
import type { Parts } from './parts';
import { quotedEn } from './quoted';

export const batchEn = {
  title: 'Mini-batches',
  size: 'Batch size',
  slider: 'Batch size, slider',
  of: (N: string) => `of ${N}`,
  set: (B: string) => `B = ${B}`,
  all: 'all',
  invalid: (typed: string, N: string, kept: string) =>
    `${quotedEn(typed)} is not a whole number from 1 to ${N}. B stays ${kept}.`,
  replace: 'Draw with replacement',
  seed: 'Seed',
  invalidSeed: (typed: string, most: string, kept: string) =>
    `${quotedEn(typed)} is not a whole number from 0 to ${most}. The seed stays ${kept}.`,
  another: 'Another order',
  epoch: <T>(epoch: T, index: string, of: string): Parts<T> => ['epoch ', epoch, `, batch ${index} of ${of}`],
  drawn: (B: string) => `${B} drawn anew for each step`,
  angle: <T>(angle: T): Parts<T> => [angle, '° between the two'],
  noAngle: 'one of the two is 0',
  note: 'G is the mean over all samples, g over those of the batch; the step takes g. R is still over all, so it may rise at any η. W stays, and descent goes on from it.',
  noteAll: 'Every step goes over all samples. With fewer it is cheaper, and its direction is a guess at G.',
  ofEpoch: 'At one W, the mean of g over an epoch is G.',
  none: 'There are no samples to draw.',
  full: 'gradient of all samples',
  batch: 'gradient of the batch',
  title2: 'Batch gradient',
  cell: (row: string, column: string, g: string, G: string) =>
    `batch gradient, row ${row}, column ${column}, ${g}; of all samples ${G}`,
  beneath: 'beneath it G',
  lit: (B: string, N: string) => `Lit: the ${B} of ${N} samples that the next step goes by.`,
  oneStep: (t: string) => `one step with all samples: {R} along −{G}, from {W_${t}}; the run goes along −{g}`,
  next: 'with all samples',
};

export type BatchMessages = typeof batchEn;
