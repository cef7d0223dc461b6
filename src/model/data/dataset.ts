/** The data that the page opens with or offers: Fisher's petals, the nine points, and seeded clouds. */
import { fitDomain, type Domain } from './fitDomain';
import { gaussianClouds, type Cloud } from './gaussianClouds';
import { irisPetals } from './irisPetals';
import { type FlatSamples, SampleTable } from './sampleTable';

export type DatasetName = 'iris' | 'nine' | 'blobs' | 'overlap' | 'two' | 'five' | 'empty';

/** Every data set's name, in the order of the menu. */
export const DATASET_NAMES: readonly DatasetName[] = ['iris', 'nine', 'blobs', 'overlap', 'two', 'five', 'empty'];

export interface Dataset {
  readonly name: DatasetName;
  /** One name a raw feature. */
  readonly features: readonly string[];
  /** One name a class; K is their number. */
  readonly classes: readonly string[];
  readonly samples: SampleTable;
  /** What the plane shows; it is not refitted by an edit. */
  readonly domain: Domain;
  /** The learning rate that the set opens with: a round number below 1/L, so that R falls at every step. */
  readonly eta: number;
}

/** A fresh copy of the data set; the same name always gives the same numbers. */
export function datasetOf(name: DatasetName): Dataset {
  switch (name) {
    case 'iris':
      return iris();
    case 'nine':
      return plane(name, 3, ninePoints(), 1);
    case 'blobs':
      return plane(name, 3, gaussianClouds(11, BLOBS, PLANE), 1);
    case 'overlap':
      return plane(name, 3, gaussianClouds(5, OVERLAP, PLANE), 1);
    case 'two':
      return plane(name, 2, gaussianClouds(7, TWO, PLANE), 1);
    case 'five':
      return plane(name, 5, gaussianClouds(3, FIVE, PLANE), 1);
    case 'empty':
      return plane(name, 3, { N: 0, F: 2, features: new Float64Array(0), labels: new Uint8Array(0) }, 1);
    default:
      return name satisfies never;
  }
}

const PLANE: Domain = [
  [-1.2, 1.2],
  [-1, 1],
];

const BLOBS: readonly Cloud[] = [
  { centre: [-0.6, -0.4], spread: 0.17, count: 30 },
  { centre: [0.65, -0.3], spread: 0.17, count: 30 },
  { centre: [0, 0.55], spread: 0.17, count: 30 },
];

const OVERLAP: readonly Cloud[] = [
  { centre: [-0.35, -0.22], spread: 0.3, count: 334 },
  { centre: [0.38, -0.18], spread: 0.3, count: 333 },
  { centre: [0, 0.35], spread: 0.3, count: 333 },
];

const TWO: readonly Cloud[] = [
  { centre: [-0.4, 0.2], spread: 0.24, count: 25 },
  { centre: [0.4, -0.15], spread: 0.24, count: 25 },
];

/** Five centres on an ellipse, 72° apart: only around a circle do all classes keep a region in a linear model. */
const FIVE: readonly Cloud[] = [
  { centre: [0, 0.68], spread: 0.13, count: 20 },
  { centre: [-0.78, 0.21], spread: 0.13, count: 20 },
  { centre: [-0.48, -0.55], spread: 0.13, count: 20 },
  { centre: [0.48, -0.55], spread: 0.13, count: 20 },
  { centre: [0.78, 0.21], spread: 0.13, count: 20 },
];

function iris(): Dataset {
  const samples = SampleTable.from(irisPetals());
  return {
    name: 'iris',
    features: ['petal length', 'petal width'],
    classes: ['setosa', 'versicolor', 'virginica'],
    samples,
    domain: fitDomain(samples, [0, 1]),
    eta: 0.1,
  };
}

function plane(name: DatasetName, K: number, flat: FlatSamples, eta: number): Dataset {
  const samples = SampleTable.from(flat);
  return { name, features: ['x1', 'x2'], classes: [...'ABCDEFGH'].slice(0, K), samples, domain: PLANE, eta };
}

/** Three points a class, small enough to follow by hand: at η = 1 from W = 0, R goes ln 3, 0.977403, 0.876851. */
function ninePoints(): FlatSamples {
  return {
    N: 9,
    F: 2,
    features: Float64Array.of(
      ...[0.5, 0.4, 0.8, 0.3, 0.3, 0.8],
      ...[-0.4, 0.3, -0.3, 0.7, -0.7, 0.2],
      ...[0.7, -0.4, 0.5, -0.6, -0.4, -0.5],
    ),
    labels: Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2),
  };
}
