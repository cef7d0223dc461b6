/** The words of Inspect, in English; loaded with its screen. */
import type { FaultKind, Unseen } from '../model/kernel/faultyGradient';
import type { Parts } from './parts';
import { quotedEn } from './quoted';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const inspectWordsEn = {
  /** Before the features of a sample as they were before they were standardised. */
  raw: 'raw',
  chain: 'Chain of the sample: arrow keys walk through its numbers, Enter pins one',
  chainTable: 'From the sample to its error',
  flat: <T>(W: T, x: T): Parts<T> => ['each column of ', W, ', laid flat, meets the sample ', x],
  score: 'score',
  exponential: 'exponential',
  probability: 'probability',
  label: 'label',
  error: 'error',
  copies: (count: number) => `×${count}: ${count} samples stand here`,
  loss: 'Loss of the sample',
  trueClass: <T>(yhat: T): Parts<T> => [yhat, ' of the true class'],
  outer: 'Outer product',
  outerGroup: 'Outer product: arrow keys walk through its cells, Enter pins one',
  asks: <T>(W: T): Parts<T> => ['outer product: the gradient of this one sample’s loss by ', W],
  cell: <T>(row: T, column: string): Parts<T> => ['Row ', row, `, column ${column}: `],
  toward: <T>(w: T, others: number): Parts<T> => [
    'Descent subtracts it, so ',
    w,
    others === 1
      ? ' moves toward this sample and the other column moves away by as much.'
      : ` moves toward this sample and the other ${others === 2 ? 'two' : others} columns move away, each in proportion to its error.`,
  ],
  atRest: 'Every error is 0 to the last bit, so this sample asks for nothing.',
  positive: 'positive',
  negative: 'negative',
  area: 'area = size',
  wall: 'Outer products of all samples',
  wallHint: 'arrow keys choose a sample',
  wallValue: (n: number, N: number, name: string) => `Sample ${n} of ${N}, ${name}`,
  group: (name: string, count: number) => `${name}, ${count} ${plural(count, 'sample', 'samples')}`,
  sorted: <T>(row: T, column: string): Parts<T> => [
    'sorted by ',
    row,
    `, ${column}; the largest are marked in the plane`,
  ],
  column: <T>(column: T): Parts<T> => ['column ', column, ' of each sample'],
  strip: <T>(row: T, column: string): Parts<T> => ['entry ', row, `, ${column} of each sample`],
  some: (shown: string, N: string) => `${shown} of ${N} samples drawn`,
  mean: (N: number, penalised: boolean) =>
    `${N === 1 ? 'the one tile' : `average of the ${N} tiles`}${penalised ? ', plus λW,' : ''} is the gradient`,
  sabotaged: 'no longer the average: there is a fault in this gradient',
  gradient: 'Gradient',
  addUp: 'Add them up',
  skip: 'Skip',
  progress: (n: string, N: string) => `${n} of ${N}`,
  empty: 'No samples, so there is nothing to inspect.',
  openIris: 'Open Iris petals',
  check: {
    name: 'Gradient check',
    bug: 'Find the bug',
    step: 'Difference step',
    stepSymbol: <T>(h: T, x: T): Parts<T> => [h, ' · max|', x, '| ='],
    invalid: (typed: string, low: string, high: string, kept: string) =>
      `${quotedEn(typed)} is not a number from ${low} to ${high}. The step stays ${kept}.`,
    plot: 'Error of the centred difference against its step',
    describe: (h: string, error: string) => `At step ${h} the error is ${error}.`,
    truncation: 'truncation',
    cancellation: 'cancellation',
    rule: 'tolerance',
    verdict: 'max |Δ| / (max|x|·R)',
    passes: 'every cell agrees',
    fails: (cells: number, of: number) => `fails in ${cells} of ${of} cells`,
    measuring: 'Measured on pause.',
    tooLarge: 'Too many samples to measure for other steps.',
    cells: (names: string) => `The check names ${names}.`,
    tooCoarse: 'This step is too large or too small to judge with.',
    fault: 'Fault',
    choose: 'none',
    surprise: 'a surprise',
    banner: 'This gradient is sabotaged. Descent uses the right one, so R may still fall.',
    reveal: 'Show the fault',
    stop: 'End the exercise',
    faults: {
      sign: 'sign: −G',
      twice: 'a factor of 2 too much',
      noMean: '1/N forgotten: the sum for the mean',
      noLabel: 'label forgotten: ŷ for ŷ − y',
      diagonal: 'of the sum over i only the term i = m',
      transposed: 'transposed: K × D memory read as D × K',
      noBias: 'bias row forgotten',
      summedBias: 'bias row summed over the classes',
    } satisfies Record<FaultKind, string> as Readonly<Record<FaultKind, string>>,
    unseen: {
      oneSample: 'It cannot be seen here: with N = 1 the sum is the mean.',
      noBiasRow: 'It cannot be seen here: the bias is off, so there is no bias row.',
      symmetric: 'It cannot be seen here: this gradient equals its transpose.',
      zero: 'It cannot be seen here: the cells that it changes are 0.',
    } satisfies Record<Unseen, string> as Readonly<Record<Unseen, string>>,
  },
};

export type InspectMessages = typeof inspectWordsEn;
