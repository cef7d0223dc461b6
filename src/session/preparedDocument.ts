/** The document with other features made of the same samples: products of them, standardised, or both. */
import { type MapDegree, MAPPED_FEATURES } from '../model/features/featureRows';
import { fitsScale, standardisationOf } from '../model/features/standardisation';
import { type Document, shapeOf, zeroMatrix } from './document';

export interface Preparation {
  /** 1 for the raw features alone. */
  readonly degree: 1 | MapDegree;
  readonly standardise: boolean;
}

/** What keeps a document from being prepared so: a map needs two raw features, and entries of x have a limit. */
export type Unprepared = 'features' | 'large';

export function isPrepared(value: Document | Unprepared): value is Document {
  return typeof value !== 'string';
}

/** With W = 0 to begin with, μ and σ those of the samples. */
export function preparedDocument(document: Document, { degree, standardise: on }: Preparation): Document | Unprepared {
  const { degree: _, standardise: __, ...raw } = document;
  const { samples } = raw;
  const map = degree === 1 ? {} : { degree };
  if (degree !== 1 && samples.F !== MAPPED_FEATURES) return 'features';
  const preparation = { ...map, ...(on && { standardise: standardisationOf(samples, map.degree) }) };
  // Raw features are within it, and standardised ones within √N.
  if (degree !== 1) for (const { features } of samples) if (!fitsScale(features, preparation)) return 'large';
  const { D, K } = shapeOf({ ...raw, ...map });
  return { ...raw, ...preparation, initialW: zeroMatrix(D, K) };
}
