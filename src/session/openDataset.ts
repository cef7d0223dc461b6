import { datasetOf } from '../model/data/dataset';
import type { DatasetName } from '../model/data/datasetName';
import { type Document, documentOf } from './document';

/** A fresh document on one of the data sets that ship with the app, W = 0. To be imported on demand: it brings them all. */
export function openDataset(name: DatasetName): Document {
  return documentOf(datasetOf(name));
}
