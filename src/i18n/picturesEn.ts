/** Words of samples that are pictures; they come with them. */
import type { Parts } from './parts';

export const picturesEn = {
  weights: <T>(W: T): Parts<T | string> => ['columns of ', W, ', each laid out as its pixels'],
  gathers: <T>(n: string, xw: T): Parts<T | string> => [`what sample ${n} gathers: `, xw, ' pixel by pixel; its sum'],
  withBias: ', with the bias, is the score',
  isScore: ' is the score',
  gradient: <T>(G: T, N: string): Parts<T | string> => ['gradient ', G, `, the average over all ${N}`],
  biasBeneath: '; the bias beneath',
  biasTimes: (factor: string) => `; bias × ${factor} beneath`,
  rowOf: {
    W: 'Pictures of the weights: arrow keys walk through the pixels, Enter pins one',
    xw: 'Pictures of what the sample gathers: arrow keys walk through the pixels, Enter pins one',
    G: 'Pictures of the gradient: arrow keys walk through the pixels, Enter pins one',
  },
  picture: {
    W: (name: string) => `Weights of class ${name} as a picture`,
    xw: (name: string) => `What the score of class ${name} gathers, as a picture`,
    G: (name: string) => `Gradient of class ${name} as a picture`,
  },
  choose: 'Row of pictures',
  ofClass: 'Class whose pictures are shown',
  rows: { W: 'Weights', xw: 'Gathers', G: 'Gradient' },
  positive: 'positive',
  negative: 'negative',
  area: 'area = size, one scale per row of pictures',
  pixel: (row: number, column: number, name: string) => `pixel ${row}, ${column}, class ${name}:`,
  sample: (n: string) => `Sample ${n} as a picture`,
  ink: (low: string, high: string) => `pixels from ${low} (paper) to ${high} (ink)`,
  shows: 'The plane shows',
  spreads: {
    components: 'two principal components',
    pixels: 'two pixels',
    scores: 'the scores of two classes',
  },
  first: '1st principal component',
  second: '2nd principal component',
  share: (percent: string, F: number) => `${percent} % of the spread of the ${F} pixels.`,
  noRegions: (count: number, N: string) =>
    count === 0
      ? `No regions are drawn: they are those of the slice through the mean, and the samples stand off it.`
      : `No regions are drawn: in the slice through the mean, ${count} of the ${N} samples would stand in a region that is not their own.`,
  exact: 'The three parts are exact: a sample stands in the part of the class that wins for it.',
  toRight: 'Class to the right',
  toLeft: 'Class to the left',
  against: 'against',
  right: <T>(a: T, b: T): Parts<T | string> => [a, ' − ', b],
  up: 'larger of the two − largest other',
  neither: 'another class wins',
  chosen: (n: number, name: string) => `Sample ${n}, class ${name}`,
  plane: (N: number) =>
    `${N} samples as pictures; brackets walk through the samples, arrow keys go to the next one in their direction.`,
};

export type PicturesMessages = typeof picturesEn;
