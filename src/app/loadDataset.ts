/** The data sets are fetched when one is first chosen; the one that the page begins with is there. */
import type { DatasetName } from '../model/data/datasetName';
import { irisDataset } from '../model/data/irisDataset';
import { type Document, documentOf } from '../session/document';

export function loadDataset(name: DatasetName): Document | Promise<Document> {
  if (name === 'iris') return documentOf(irisDataset());
  return import('../session/openDataset').then(({ openDataset }) => openDataset(name));
}
