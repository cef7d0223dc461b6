/** The data sets that teach, and the question that each of them answers, in English. */
import type { TeachingName } from '../model/data/datasetName';

type Texts = Readonly<Record<TeachingName, string>>;

export const teachingEn = {
  title: 'With a question',
  names: {
    apart: 'Separable classes',
    outlier: 'One wrong label',
    line: 'Three in a line',
    ring: 'Ring and centre',
    rare: 'A rare class',
    same: 'Same points, other labels',
    absent: 'A class without samples',
    far: 'Far from the origin',
    steep: 'η too large',
  } satisfies Texts,
  questions: {
    apart: 'All can be told apart. Does W ever stop growing?',
    outlier: 'How much of R is due to the one wrong label? Delete it and see.',
    line: 'Switch the bias off: where does B still win?',
    ring: 'Can straight boundaries tell them apart?',
    rare: 'Nearly all are correct. How many of B are?',
    same: 'What does ŷ go to where the labels disagree?',
    absent: 'C has no sample. What becomes of its bias?',
    far: '1/L is tiny here. Why does R hardly fall?',
    steep: 'η is far beyond 2/L. Which steps raise R?',
  } satisfies Texts,
  /** Of sets that bear the names of their clouds. */
  clouds: {
    blobs: 'What is ŷ where the three boundaries meet?',
    overlap: 'How many stay wrong, however long it trains?',
    two: 'The difference is logistic regression: η here is 2η there. Why?',
  },
  newDraw: 'New draw',
  seed: (seed: string) => `seed ${seed}`,
};
