/** Labelled gaussian clouds in the plane, from a seed. */
import type { FlatSamples } from './sampleTable';
import type { Domain } from './fitDomain';
import { randomFrom, type Random } from './random';
import { roundCoordinate } from './roundCoordinate';

/** `count` samples around `centre` with standard deviation `spread` on both axes. */
export interface Cloud {
  readonly centre: readonly [number, number];
  readonly spread: number;
  readonly count: number;
}

/**
 * The samples of all clouds, labelled by cloud, rounded as placed samples are. The same seed gives the same samples.
 * A deviate that falls outside the domain, or so near its edge that its mark would be cut off, is drawn again.
 */
export function gaussianClouds(seed: number, clouds: readonly Cloud[], domain: Domain): FlatSamples {
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
