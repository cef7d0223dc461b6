import { datasetOf } from '../model/data/dataset';
import type { DatasetName } from '../model/data/datasetName';
import { type Document, documentOf } from './document';

/** A fresh document on one of the data sets that ship with the app, or drawn anew from a seed, W = 0. To be imported on demand: it brings them all. */
export function openDataset(name: DatasetName, seed: number | null = null): Document {
  return documentOf(datasetOf(name, seed));
}
