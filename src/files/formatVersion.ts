/** Which version of the format of files and links says a document. */
import type { Document } from '../session/document';

type Settings = Pick<Document, 'classes' | 'standardise' | 'penalty' | 'batch' | 'degree'>;

/** The newest version that this build reads and writes. */
export const NEWEST_VERSION = 2;

/** Classes that builds of version 1 know. */
const CLASSES_OF_VERSION_1 = 8;

/**
 * Version 1, byte for byte as ever, where a build of version 1 can show the document and its run has the kernel of that build; else 2, which it refuses by its number
 * instead of training another model.
 */
export function formatVersion({ classes, standardise, penalty, batch, degree }: Settings, kernel = 'js'): number {
  const isNew = classes.length > CLASSES_OF_VERSION_1 || standardise || penalty || batch || degree || kernel !== 'js';
  return isNew ? NEWEST_VERSION : 1;
}
