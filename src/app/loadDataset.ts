/** The data sets are fetched when one is first chosen; the one that the page begins with is there. */
import { type DatasetName, REAL_SET_NAMES, type RealSetName } from '../model/data/datasetName';
import { irisDataset } from '../model/data/irisDataset';
import { type Document, documentOf } from '../session/document';

export function loadDataset(name: DatasetName | RealSetName, seed: number | null): Document | Promise<Document> {
  if (name === 'iris') return documentOf(irisDataset());
  if (isReal(name))
    return import('../model/data/realSets').then(async ({ realSet }) => documentOf(await realSet(name)));
  return import('../session/openDataset').then(({ openDataset }) => openDataset(name, seed));
}

function isReal(name: DatasetName | RealSetName): name is RealSetName {
  return REAL_SET_NAMES.some((real) => real === name);
}
