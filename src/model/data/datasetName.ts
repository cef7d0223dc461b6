/** The data sets that ship with the app, by name. What they hold is loaded on demand: see `dataset.ts`. */
import type { Domain } from './fitDomain';
import type { SampleTable } from './sampleTable';

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
