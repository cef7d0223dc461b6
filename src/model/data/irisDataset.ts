import type { Dataset } from './datasetName';
import { fitDomain } from './fitDomain';
import { irisPetals } from './irisPetals';
import { SampleTable } from './sampleTable';

/** Fisher's petals, which the page begins with. */
export function irisDataset(): Dataset {
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
