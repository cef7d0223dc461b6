/**
 * Petal length and width in cm of 150 irises, 50 of each species: setosa, versicolor, virginica.
 *
 * R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7, 1936, measured by
 * E. Anderson; UCI Machine Learning Repository (doi 10.24432/C56C76), licence CC BY 4.0. Flowers 35 and 38 are as Fisher
 * printed them; the file that UCI distributes differs there.
 */
import type { FlatSamples } from './sampleTable';

/** One text a species, "length width" a flower, in the order of the source. */
const FLOWERS: readonly string[] = [
  `1.4 0.2, 1.4 0.2, 1.3 0.2, 1.5 0.2, 1.4 0.2, 1.7 0.4, 1.4 0.3, 1.5 0.2, 1.4 0.2, 1.5 0.1, 1.5 0.2, 1.6 0.2, 1.4 0.1,
   1.1 0.1, 1.2 0.2, 1.5 0.4, 1.3 0.4, 1.4 0.3, 1.7 0.3, 1.5 0.3, 1.7 0.2, 1.5 0.4, 1 0.2, 1.7 0.5, 1.9 0.2, 1.6 0.2,
   1.6 0.4, 1.5 0.2, 1.4 0.2, 1.6 0.2, 1.6 0.2, 1.5 0.4, 1.5 0.1, 1.4 0.2, 1.5 0.2, 1.2 0.2, 1.3 0.2, 1.4 0.1, 1.3 0.2,
   1.5 0.2, 1.3 0.3, 1.3 0.3, 1.3 0.2, 1.6 0.6, 1.9 0.4, 1.4 0.3, 1.6 0.2, 1.4 0.2, 1.5 0.2, 1.4 0.2`,
  `4.7 1.4, 4.5 1.5, 4.9 1.5, 4 1.3, 4.6 1.5, 4.5 1.3, 4.7 1.6, 3.3 1, 4.6 1.3, 3.9 1.4, 3.5 1, 4.2 1.5, 4 1,
   4.7 1.4, 3.6 1.3, 4.4 1.4, 4.5 1.5, 4.1 1, 4.5 1.5, 3.9 1.1, 4.8 1.8, 4 1.3, 4.9 1.5, 4.7 1.2, 4.3 1.3, 4.4 1.4,
   4.8 1.4, 5 1.7, 4.5 1.5, 3.5 1, 3.8 1.1, 3.7 1, 3.9 1.2, 5.1 1.6, 4.5 1.5, 4.5 1.6, 4.7 1.5, 4.4 1.3, 4.1 1.3,
   4 1.3, 4.4 1.2, 4.6 1.4, 4 1.2, 3.3 1, 4.2 1.3, 4.2 1.2, 4.2 1.3, 4.3 1.3, 3 1.1, 4.1 1.3`,
  `6 2.5, 5.1 1.9, 5.9 2.1, 5.6 1.8, 5.8 2.2, 6.6 2.1, 4.5 1.7, 6.3 1.8, 5.8 1.8, 6.1 2.5, 5.1 2, 5.3 1.9, 5.5 2.1,
   5 2, 5.1 2.4, 5.3 2.3, 5.5 1.8, 6.7 2.2, 6.9 2.3, 5 1.5, 5.7 2.3, 4.9 2, 6.7 2, 4.9 1.8, 5.7 2.1, 6 1.8,
   4.8 1.8, 4.9 1.8, 5.6 2.1, 5.8 1.6, 6.1 1.9, 6.4 2, 5.6 2.2, 5.1 1.5, 5.6 1.4, 6.1 2.3, 5.6 2.4, 5.5 1.8, 4.8 1.8,
   5.4 2.1, 5.6 2.4, 5.1 2.3, 5.1 1.9, 5.9 2.3, 5.7 2.5, 5.2 2.3, 5 1.9, 5.2 2, 5.4 2.3, 5.1 1.8`,
];

/** 150 samples of 2 features (petal length, petal width, in cm); labels 0 setosa, 1 versicolor, 2 virginica. */
export function irisPetals(): FlatSamples {
  const flowers = FLOWERS.flatMap((species, label) =>
    species.split(',').map((flower) => ({ label, petals: flower.trim().split(' ').map(Number) })),
  );
  return {
    N: flowers.length,
    F: 2,
    features: Float64Array.from(flowers.flatMap(({ petals }) => petals)),
    labels: Uint8Array.from(flowers, ({ label }) => label),
  };
}
