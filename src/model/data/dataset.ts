/** What the page offers: Fisher's petals, the nine points, clouds, and sets that teach. Loaded on demand but for the petals. */
import { BLOBS, FIVE, OVERLAP, samplesOf, TWO } from './cloudSamples';
import { type Dataset, type DatasetName, type DrawnName, isDrawn, type TeachingName } from './datasetName';
import { type Domain, fitDomain } from './fitDomain';
import { irisDataset } from './irisDataset';
import { type FlatSamples, SampleTable } from './sampleTable';
import { cloudSet, isCloudSet, teachingSet } from './teachingSets';

/**
 * A fresh copy of the data set; the same name always gives the same numbers, and with a seed (an integer ≥ 0) the same others.
 * A seed changes nothing of a set that is not drawn.
 */
export function datasetOf(name: DatasetName, seed: number | null = null): Dataset {
  if (seed === null || !isDrawn(name)) return shipped(name);
  return { ...drawnAnew(name, seed), seed };
}

function shipped(name: DatasetName): Dataset {
  switch (name) {
    case 'iris':
      return irisDataset();
    case 'nine':
      return plane(name, 3, ninePoints());
    case 'blobs':
      return plane(name, 3, samplesOf(BLOBS));
    case 'overlap':
      return plane(name, 3, samplesOf(OVERLAP));
    case 'two':
      return plane(name, 2, samplesOf(TWO));
    case 'five':
      return plane(name, 5, samplesOf(FIVE));
    case 'empty':
      return plane(name, 3, { N: 0, F: 2, features: new Float64Array(0), labels: new Uint8Array(0) });
    case 'apart':
    case 'outlier':
    case 'line':
    case 'ring':
    case 'rare':
    case 'same':
    case 'absent':
    case 'far':
    case 'steep':
      return teaching(name);
    default:
      return name satisfies never;
  }
}

function drawnAnew(name: DrawnName, seed: number): Dataset {
  if (!isCloudSet(name)) return teaching(name, seed);
  const { classes, samples } = cloudSet(name, seed);
  return plane(name, classes, SampleTable.of(2, samples).flat());
}

function teaching(name: TeachingName, seed?: number): Dataset {
  const { classes, eta, samples } = teachingSet(name, seed);
  const set = plane(name, classes, SampleTable.of(2, samples).flat());
  return { ...set, eta, domain: name === 'far' ? fitDomain(set.samples, [0, 1]) : PLANE };
}

const PLANE: Domain = [
  [-1.2, 1.2],
  [-1, 1],
];

function plane(name: DatasetName, K: number, flat: FlatSamples): Dataset {
  const samples = SampleTable.from(flat);
  return { name, features: ['x1', 'x2'], classes: [...'ABCDE'].slice(0, K), samples, domain: PLANE, eta: 1 };
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
