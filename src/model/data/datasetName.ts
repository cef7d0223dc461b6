/** The data sets that ship with the app, by name. What they hold is loaded on demand: see `dataset.ts`. */
import type { Domain } from './fitDomain';
import type { SampleTable } from './sampleTable';

/** Sets that each answer one question: see `teachingSets.ts`. */
export type TeachingName = 'apart' | 'outlier' | 'line' | 'ring' | 'rare' | 'same' | 'absent' | 'far' | 'steep';

/** In the order of the menu. */
export const TEACHING_NAMES: readonly TeachingName[] = [
  ...(['apart', 'outlier', 'line', 'ring', 'rare', 'same', 'absent', 'far', 'steep'] as const),
];

export type DatasetName = 'iris' | 'nine' | 'blobs' | 'overlap' | 'two' | 'five' | 'empty' | TeachingName;

/** Every data set's name, in the order of the menu. */
export const DATASET_NAMES: readonly DatasetName[] = [
  ...(['iris', 'nine', 'blobs', 'overlap', 'two', 'five', 'empty'] as const),
  ...TEACHING_NAMES,
];

/** Sets that are drawn: another seed draws other samples of the same kind. */
export type DrawnName = 'blobs' | 'overlap' | 'two' | 'five' | Exclude<TeachingName, 'same'>;

/** Whether a set can be drawn anew. */
export function isDrawn(name: Source): name is DrawnName {
  const fixed: readonly Source[] = ['iris', 'nine', 'empty', 'same', 'own', ...REAL_SET_NAMES];
  return !fixed.includes(name);
}

/** The seed of what a set ships with is not said: the first new draw has this one. */
export const FIRST_SEED = 1;

/** Real data with more than two features: see `realSets.ts`. */
export type RealSetName = 'flowers' | 'penguins' | 'wine' | 'digits';

/** In the order of the menu. */
export const REAL_SET_NAMES: readonly RealSetName[] = ['flowers', 'penguins', 'wine', 'digits'];

/** The data set that a document began as, or `own`. */
export type Source = DatasetName | RealSetName | 'own';

export interface Dataset {
  readonly name: DatasetName | RealSetName;
  /** What its samples are drawn from, where they are not those that ship. */
  readonly seed?: number;
  /** One name a raw feature. */
  readonly features: readonly string[];
  /** One name a class; K is their number. */
  readonly classes: readonly string[];
  readonly samples: SampleTable;
  /** Which two features the plane shows at first; the first two where this is absent. */
  readonly axes?: readonly number[];
  /** What the plane shows; it is not refitted by an edit. */
  readonly domain: Domain;
  /** The learning rate that the set opens with: a round number below 1/L, so that R falls at every step. */
  readonly eta: number;
}
