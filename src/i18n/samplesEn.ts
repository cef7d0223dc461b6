/** Words of the table of samples; they come with it. */
import { quotedEn } from './quoted';

const samples = (N: string): string => (N === '1' ? '1 sample' : `${N} samples`);

export const samplesEn = {
  title: 'Samples',
  close: 'Close',
  order: (N: string, by: string | null, descending: boolean) =>
    by === null
      ? `${samples(N)}, in order`
      : `${samples(N)}, by ${by}, the ${descending ? 'largest' : 'smallest'} first`,
  lossFirst: (N: string) => `${samples(N)}, the largest loss first`,
  class: 'class',
  /** What stands before and after ŷ. */
  yhat: ['', ' of it'] as readonly [string, string],
  yhatName: 'ŷ of the label',
  loss: 'loss',
  add: 'Add sample',
  paste: 'Paste rows',
  noClipboard: 'The page may not read the clipboard here: choose a cell and press Ctrl V.',
  remove: (n: string) => `Delete sample ${n}`,
  newValue: (symbol: string) => `${symbol} of the new sample`,
  newClass: 'Class of the new sample',
  mean: 'the mean of the last column',
  rows: (from: string, to: string, N: string) => `rows ${from} to ${to} of ${N}`,
  keys: ['walk', 'edit', 'delete', 'paste rows', 'back to the plane'] as readonly string[],
  invalid: (typed: string, limit: string) => `${quotedEn(typed)} is not a number between −${limit} and ${limit}.`,
  full: (limit: string) => `At most ${limit} samples.`,
  tooFar: 'Nothing was pasted: a value is out of range once its feature is standardised.',
  refused: (row: number, column: string, value: string) =>
    value === ''
      ? `Row ${row}, ${column}: empty, and empty is not 0`
      : `Row ${row}, ${column}: ${quotedEn(value)} can’t be read`,
  tooMany: (limit: string) => `More than ${limit} rows: open them as data instead.`,
  pasted: (rows: number, refused: number) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} pasted${refused > 0 ? `, ${refused} left out` : ''}`,
};

export type SamplesMessages = typeof samplesEn;
