/** How the shipped clouds were drawn: labelled gaussian clouds in the plane, from a seed. */
import type { FlatSamples } from '../model/data/sampleTable';
import type { Domain } from '../model/data/fitDomain';
import { randomFrom, type Random } from '../model/data/random';
import { roundCoordinate } from '../model/data/roundCoordinate';

/** `count` samples around `centre` with standard deviation `spread` on both axes. */
interface Cloud {
  readonly centre: readonly [number, number];
  readonly spread: number;
  readonly count: number;
}

/**
 * The samples of all clouds, labelled by cloud, rounded as placed samples are. The same seed gives the same samples.
 * A deviate that falls outside the domain, or so near its edge that its mark would be cut off, is drawn again.
 */
function gaussianClouds(seed: number, clouds: readonly Cloud[], domain: Domain): FlatSamples {
  const random = randomFrom(seed);
  const features: number[] = [];
  const labels: number[] = [];
  clouds.forEach(({ centre, spread, count }, label) => {
    for (let n = 0; n < count; n++) {
      labels.push(label);
      features.push(draw(random, centre[0], spread, domain[0]), draw(random, centre[1], spread, domain[1]));
    }
  });
  return { N: labels.length, F: 2, features: Float64Array.from(features), labels: Uint8Array.from(labels) };
}

function draw(random: Random, centre: number, spread: number, [min, max]: readonly [number, number]): number {
  const margin = (max - min) / 50;
  for (;;) {
    const value = roundCoordinate(centre + spread * random.normal(), max - min);
    if (value >= min + margin && value <= max - margin) return value;
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

/** The clouds as they were drawn, each set with its own seed. */
export const DRAWN = {
  blobs: () => gaussianClouds(11, BLOBS, PLANE),
  overlap: () => gaussianClouds(5, OVERLAP, PLANE),
  two: () => gaussianClouds(7, TWO, PLANE),
  five: () => gaussianClouds(3, FIVE, PLANE),
} as const;
