/** What the visitor made: samples, classes, settings. It is saved, shared and undone as one immutable value. */
import { type Change, changeExperiment, placeOfClass, reshapeWeights } from '../model/edits/changes';
import type { Dataset, Source } from '../model/data/datasetName';
import type { SampleTable } from '../model/data/sampleTable';
import type { Experiment } from '../model/experiment';
import { type MapDegree, rowCount } from '../model/features/featureRows';
import type { Standardisation } from '../model/features/standardisation';
import type { Batch } from '../model/batch';
import type { Penalty } from '../model/penalty';

export type Interval = readonly [low: number, high: number];

/** D rows of K numbers: one row per feature, the bias row first. */
export type Matrix = readonly (readonly number[])[];

export interface Document {
  /** The data set it began as, or `own` for samples that came from a file. */
  readonly source: Source;
  /** What the samples of that set were drawn from, where it is not what ships. */
  readonly seed?: number;
  readonly features: readonly string[];
  /** Which features the plane shows: two, or one where there is only one. */
  readonly axes: readonly number[];
  readonly classes: readonly string[];
  readonly samples: SampleTable;
  /** What the plane shows; set when data opens, never refitted by an edit. */
  readonly domain: readonly [Interval, Interval];
  readonly bias: boolean;
  /** Of the products of two raw features that x holds; absent where it holds the raw ones alone. */
  readonly degree?: MapDegree;
  readonly eta: number;
  /** μ and σ of the features, mapped where there is a map, where W is of standardised ones; fixed when it was switched on. */
  readonly standardise?: Standardisation;
  /** Absent where λ = 0. */
  readonly penalty?: Penalty;
  /** Absent where every step goes over all samples. */
  readonly batch?: Batch;
  readonly initialW: Matrix;
  /** What its file had beyond what this version knows; it is saved again. */
  readonly unknown?: UnknownKeys;
}

/** Keys that are not known, with values such as JSON has: at the top of a session file, and in its document. */
export interface UnknownKeys {
  readonly file: Readonly<Record<string, unknown>>;
  readonly document: Readonly<Record<string, unknown>>;
}

/** D × K of W and of every matrix of its shape. */
export interface Shape {
  readonly D: number;
  readonly K: number;
}

/** D × K: the features, the bias among them where it is on, by the classes. */
export function shapeOf({
  features,
  classes,
  bias,
  degree,
}: Pick<Document, 'features' | 'classes' | 'bias' | 'degree'>): Shape {
  return { D: rowCount(features.length, { bias, degree }), K: classes.length };
}

/** D × K zeros. */
export function zeroMatrix(D: number, K: number): Matrix {
  return Array.from({ length: D }, () => new Array<number>(K).fill(0));
}

/** The document with the plane on the same axes and the same part of it as another's: they belong to the whole run. */
export function withPlaneOf<D extends Document>(document: D, { axes, domain }: Pick<Document, 'axes' | 'domain'>): D {
  return { ...document, axes, domain };
}

/** What the samples are to be called: an empty plane on which some were placed holds one's own. */
export function shownSource({ source, samples }: Pick<Document, 'source' | 'samples'>): Document['source'] {
  return source === 'empty' && samples.N > 0 ? 'own' : source;
}

/** A fresh document on a data set, W = 0. */
export function documentOf({ name, seed, features, axes = [0, 1], classes, samples, domain, eta }: Dataset): Document {
  const initialW = zeroMatrix(rowCount(samples.F, { bias: true }), classes.length);
  const drawn = seed === undefined ? {} : { seed };
  return { source: name, ...drawn, features, axes, classes, samples, domain, bias: true, eta, initialW };
}

/** What the trainer needs of a document. */
export function experimentOf({
  samples,
  classes,
  bias,
  degree,
  eta,
  standardise,
  penalty,
  batch,
}: Document): Experiment {
  const rest = {
    ...(degree && { degree }),
    ...(standardise && { standardise }),
    ...(penalty && { penalty }),
    ...(batch && { batch }),
  };
  return { samples, K: classes.length, bias, eta, ...rest };
}

/** The letter that stands for class m everywhere: A, B, … */
export function classLetter(m: number): string {
  return String.fromCharCode(65 + m);
}

/** The document after an edit that fits its experiment. Shares what did not change. */
export function changeDocument(document: Document, change: Change): Document {
  const before = experimentOf(document);
  const { samples, K, bias, eta, penalty, batch } = changeExperiment(before, change);
  const { penalty: _, batch: __, ...rest } = document;
  const shape = K === before.K && bias === before.bias;
  return {
    ...rest,
    ...{ samples, bias, eta, ...(penalty && { penalty }), ...(batch && { batch }) },
    classes: K === before.K ? document.classes : changedClasses(document.classes, K, change),
    // W belongs to the run: an edit of W alone does not change the document.
    initialW: shape ? document.initialW : reshapedMatrix(document.initialW, before, change, K),
  };
}

function reshapedMatrix(matrix: Matrix, before: Experiment, change: Change, K: number): Matrix {
  const cells = reshapeWeights(Float64Array.from(matrix.flat()), before, change);
  return Array.from({ length: cells.length / K }, (_, o) => Array.from(cells.subarray(o * K, (o + 1) * K)));
}

/** The names of K classes after a change of their number: a new one is named by its letter. */
function changedClasses(classes: readonly string[], K: number, change: Change): readonly string[] {
  const names = Array.from({ length: K }, (_, m) => classLetter(m));
  classes.forEach((name, m) => {
    const place = placeOfClass(m, change);
    // A class that is named by its letter takes the letter of its new place.
    if (place !== null && name !== classLetter(m)) names[place] = name;
  });
  return names;
}
