/** Which version of the format of files and links says a document. */
import type { Document } from '../session/document';

/** The newest version that this build reads and writes. */
export const NEWEST_VERSION = 4;

/** Classes that builds of version 1 know. */
const CLASSES_OF_VERSION_1 = 8;

/**
 * Version 1, byte for byte as ever, where a build of version 1 can show the document; else 2 for more classes or
 * standardised features, 3 for a penalty and 4 for mini-batches or a feature map, which earlier builds refuse by their number instead of
 * training another model.
 */
export function formatVersion({
  classes,
  standardise,
  penalty,
  batch,
  degree,
}: Pick<Document, 'classes' | 'standardise' | 'penalty' | 'batch' | 'degree'>): number {
  if (batch || degree) return NEWEST_VERSION;
  if (penalty) return 3;
  return classes.length > CLASSES_OF_VERSION_1 || standardise ? 2 : 1;
}
