/** Real data with more than two features. Their numbers are fetched when they are asked for. */
import type { Dataset, RealSetName } from './datasetName';
import { fitDomain } from './fitDomain';
import { type FlatSamples, SampleTable } from './sampleTable';

export type RealSet = Dataset & Required<Pick<Dataset, 'axes'>>;

/** The data set; rejects where its numbers can't be fetched. */
export async function realSet(name: RealSetName): Promise<RealSet> {
  switch (name) {
    case 'flowers': {
      const { irisFlowers } = await import('./real/irisFlowers');
      const classes = ['setosa', 'versicolor', 'virginica'];
      return setOf({ name, features: FLOWER, axes: [2, 3], classes, eta: 0.03 }, samplesOf(irisFlowers, 4));
    }
    case 'penguins': {
      const { penguins } = await import('./real/penguins');
      const classes = ['Adelie', 'Chinstrap', 'Gentoo'];
      return setOf({ name, features: BIRD, axes: [0, 2], classes, eta: 1e-7 }, samplesOf(penguins, 4));
    }
    case 'wine': {
      const { wine } = await import('./real/wine');
      const classes = ['cultivar 1', 'cultivar 2', 'cultivar 3'];
      return setOf({ name, features: WINE, axes: [6, 12], classes, eta: 3e-6 }, samplesOf(wine, 13));
    }
    case 'digits': {
      const { digits } = await import('./real/digits');
      return setOf({ name, features: PIXELS, axes: [20, 36], classes: DIGITS, eta: 0.1 }, imagesOf(digits));
    }
    default:
      return name satisfies never;
  }
}

const FLOWER = ['sepal length', 'sepal width', 'petal length', 'petal width'];

const BIRD = ['bill length (mm)', 'bill depth (mm)', 'flipper length (mm)', 'body mass (g)'];

const WINE = [
  ...['alcohol', 'malic acid', 'ash', 'alcalinity of ash', 'magnesium', 'total phenols', 'flavanoids'],
  ...['nonflavanoid phenols', 'proanthocyanins', 'color intensity', 'hue', 'OD280/OD315', 'proline'],
];

/** p and the row and column of the pixel, from 1. */
const PIXELS = Array.from({ length: 64 }, (_, o) => `p${Math.floor(o / 8) + 1}${(o % 8) + 1}`);

const DIGITS = Array.from({ length: 10 }, (_, m) => String(m));

function setOf(set: Omit<RealSet, 'samples' | 'domain'>, flat: FlatSamples): RealSet {
  const samples = SampleTable.from(flat);
  return { ...set, samples, domain: fitDomain(samples, set.axes) };
}

/** Samples between semicolons, each of F numbers and a class index. */
function samplesOf(text: string, F: number): FlatSamples {
  const rows = text.split(';').map((row) => row.trim().split(/\s+/).map(Number));
  return {
    N: rows.length,
    F,
    features: Float64Array.from(rows.flatMap((row) => row.slice(0, F))),
    labels: Uint8Array.from(rows, (row) => row[F]!),
  };
}

/** Images of 64 pixels, 0 to 16 to base 17, and a class index each. x is a sixteenth of the ink, in 0..1. */
function imagesOf(text: string): FlatSamples {
  const [F, inks] = [64, Array.from(text.replace(/\s/g, ''), (ink) => Number.parseInt(ink, 17))];
  const N = inks.length / (F + 1);
  return {
    ...{ N, F },
    features: Float64Array.from(inks.filter((_, at) => at % (F + 1) < F)).map((ink) => ink / 16),
    labels: Uint8Array.from({ length: N }, (_, n) => inks[n * (F + 1) + F]!),
  };
}
