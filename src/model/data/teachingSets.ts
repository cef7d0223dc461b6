/**
 * Small data sets that each answer one question; `dataset.test.ts` sees every answer come true. They are drawn from a seed
 * without a logarithm, whose last bit engines may round differently: links name these samples for ever.
 */
import type { DrawnName, TeachingName } from './datasetName';
import { type Random, randomFrom } from './random';
import { roundCoordinate } from './roundCoordinate';
import type { Sample } from './sampleChunk';

interface Teaching {
  /** K. */
  readonly classes: number;
  readonly eta: number;
  readonly samples: readonly Sample[];
}

/** Width of the plane, which coordinates are rounded to. */
const WIDTH = 2.4;

/** The seed of what ships. */
const SHIPPED = 17;

export function teachingSet(name: TeachingName, seed: number = SHIPPED): Teaching {
  const random = randomFrom(seed);
  switch (name) {
    case 'apart':
      return {
        ...{ classes: 3, eta: 1 },
        samples: APART.flatMap((centre, m) => cloud(random, centre, 0.11, 20, m)),
      };
    case 'line':
      return { classes: 3, eta: 1, samples: [-0.7, 0, 0.7].flatMap((x, m) => cloud(random, [x, x / 2], 0.09, 20, m)) };
    case 'ring':
      return { classes: 2, eta: 1, samples: [...cloud(random, [0, 0], 0.16, 32, 0), ...ring(random, 0.72, 48, 1)] };
    case 'outlier':
      return {
        ...{ classes: 2, eta: 1 },
        samples: [
          ...cloud(random, [-0.5, 0.1], 0.14, 25, 0),
          ...cloud(random, [0.5, -0.1], 0.14, 25, 1),
          { features: [-0.8, 0.3], label: 1 },
        ],
      };
    case 'rare':
      return {
        ...{ classes: 2, eta: 1 },
        samples: [...cloud(random, [-0.1, 0], 0.25, 114, 0), ...cloud(random, [0.2, 0.1], 0.2, 6, 1)],
      };
    case 'same':
      return {
        ...{ classes: 3, eta: 1 },
        samples: SHARES.flatMap(({ at, counts }) =>
          counts.flatMap((count, label) => Array.from({ length: count }, () => ({ features: at, label }))),
        ),
      };
    case 'absent':
      return {
        ...{ classes: 3, eta: 1 },
        samples: [-0.45, 0.45].flatMap((x, m) => cloud(random, [x, 0], 0.22, 25, m)),
      };
    case 'steep':
      return {
        ...{ classes: 3, eta: 60 },
        samples: THREE.flatMap((centre, m) => cloud(random, centre, 0.3, 40, m)),
      };
    case 'far':
      return {
        ...{ classes: 3, eta: 1e-4 },
        samples: THREE.flatMap(([x, y], m) => cloud(random, [100 + x, 100 + y], 0.12, 25, m)),
      };
    default:
      return name satisfies never;
  }
}

/** Sets of clouds alone. What they ship with is in `cloudSamples.ts`. */
type CloudName = 'blobs' | 'overlap' | 'two' | 'five';

export function isCloudSet(name: DrawnName): name is CloudName {
  return Object.hasOwn(CLOUDS, name);
}

/** Other samples of the same clouds. */
export function cloudSet(name: CloudName, seed: number): Pick<Teaching, 'classes' | 'samples'> {
  const random = randomFrom(seed);
  const { centres, spread, counts } = CLOUDS[name];
  const samples = centres.flatMap((centre, m) => cloud(random, centre, spread, counts[m]!, m));
  return { classes: centres.length, samples };
}

type Point = readonly [number, number];

const APART: readonly Point[] = [
  [-0.6, -0.4],
  [0.65, -0.35],
  [0, 0.55],
];

const THREE: readonly Point[] = [
  [-0.35, -0.22],
  [0.38, -0.18],
  [0, 0.35],
];

const CLOUDS: Readonly<
  Record<CloudName, { readonly centres: readonly Point[]; readonly spread: number; readonly counts: readonly number[] }>
> = {
  blobs: {
    centres: [
      [-0.6, -0.4],
      [0.65, -0.3],
      [0, 0.55],
    ],
    spread: 0.17,
    counts: [30, 30, 30],
  },
  overlap: { centres: THREE, spread: 0.3, counts: [334, 333, 333] },
  two: {
    centres: [
      [-0.4, 0.2],
      [0.4, -0.15],
    ],
    spread: 0.24,
    counts: [25, 25],
  },
  five: {
    centres: [
      [0, 0.68],
      [-0.78, 0.21],
      [-0.48, -0.55],
      [0.48, -0.55],
      [0.78, 0.21],
    ],
    spread: 0.13,
    counts: [20, 20, 20, 20, 20],
  },
};

/** At each of three places ten samples, so many of each class. */
export const SHARES: readonly { readonly at: readonly [number, number]; readonly counts: readonly number[] }[] = [
  { at: [-0.6, -0.4], counts: [6, 3, 1] },
  { at: [0.6, -0.4], counts: [1, 7, 2] },
  { at: [0, 0.6], counts: [2, 3, 5] },
];

function cloud(
  random: Random,
  [x, y]: readonly [number, number],
  spread: number,
  count: number,
  label: number,
): readonly Sample[] {
  return Array.from({ length: count }, () => ({
    features: [x + spread * deviate(random), y + spread * deviate(random)].map(rounded),
    label,
  }));
}

/** Around the origin. */
function ring(random: Random, radius: number, count: number, label: number): readonly Sample[] {
  return Array.from({ length: count }, (_, n) => {
    const far = radius + 0.05 * deviate(random);
    const [c, s] = around((n + 0.5 * random.uniform()) / count);
    return { features: [far * c, far * s].map(rounded), label };
  });
}

/** A point of the unit circle at a share of the way round: rational, so that engines agree to the bit. */
function around(share: number): readonly [number, number] {
  const quarter = Math.floor(4 * share);
  const t = 4 * share - quarter;
  const [c, s] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  return ([[c, s], [-s, c], [-c, -s], [s, -c]] as const)[quarter % 4]!; // prettier-ignore
}

/** About normal, of mean 0 and standard deviation 1, and within ±2. */
function deviate(random: Random): number {
  for (;;) {
    let sum = -6;
    for (let term = 0; term < 12; term++) sum += random.uniform();
    if (Math.abs(sum) < 2) return sum;
  }
}

const rounded = (value: number): number => roundCoordinate(value, WIDTH);
