/** What the visitor made: samples, classes, settings. It is saved, shared and undone as one immutable value. */
import type { Change } from '../model/edits/change';
import { type Dataset, type DatasetName, datasetOf } from '../model/data/dataset';
import type { Experiment } from '../model/experiment';

export interface Sample {
  /** Raw features, without the bias. */
  readonly features: readonly number[];
  /** Class index in 0..K−1. */
  readonly label: number;
}

export type Interval = readonly [low: number, high: number];

/** D rows of K numbers: one row per feature, the bias row first. */
export type Matrix = readonly (readonly number[])[];

export interface Document {
  /** The data set it began as, or `own` for samples that came from a file. */
  readonly source: DatasetName | 'own';
  readonly features: readonly string[];
  /** Which features the plane shows: two, or one where there is only one. */
  readonly axes: readonly number[];
  readonly classes: readonly string[];
  readonly samples: readonly Sample[];
  /** What the plane shows; set when data opens, never refitted by an edit. */
  readonly domain: readonly [Interval, Interval];
  readonly bias: boolean;
  readonly eta: number;
  readonly initialW: Matrix;
}

/** D × K of W and of every matrix of its shape. */
export interface Shape {
  readonly D: number;
  readonly K: number;
}

/** D × K: the features, the bias among them where it is on, by the classes. */
export function shapeOf({ features, classes, bias }: Pick<Document, 'features' | 'classes' | 'bias'>): Shape {
  return { D: features.length + (bias ? 1 : 0), K: classes.length };
}

/** D × K zeros. */
export function zeroMatrix(D: number, K: number): Matrix {
  return Array.from({ length: D }, () => new Array<number>(K).fill(0));
}

/** A fresh document on one of the data sets that ship with the app, W = 0. */
export function openDataset(name: DatasetName): Document {
  const dataset: Dataset = datasetOf(name);
  const { samples } = dataset;
  return {
    source: name,
    features: dataset.features,
    axes: [0, 1],
    classes: dataset.classes,
    samples: Array.from({ length: samples.N }, (_, n) => ({
      features: Array.from(samples.features.subarray(n * samples.F, (n + 1) * samples.F)),
      label: samples.labels[n] ?? 0,
    })),
    domain: dataset.domain,
    bias: true,
    eta: dataset.eta,
    initialW: zeroMatrix(samples.F + 1, dataset.classes.length),
  };
}

/** The numbers the trainer needs, in flat arrays. */
export function experimentOf(document: Document): Experiment {
  const F = document.features.length;
  const N = document.samples.length;
  const features = new Float64Array(N * F);
  const labels = new Uint8Array(N);
  document.samples.forEach((sample, n) => {
    features.set(sample.features, n * F);
    labels[n] = sample.label;
  });
  return {
    samples: { N, F, features, labels },
    K: document.classes.length,
    bias: document.bias,
    eta: document.eta,
  };
}

/** The letter that stands for class m everywhere: A, B, … */
export function classLetter(m: number): string {
  return String.fromCharCode(65 + m);
}

/**
 * The document after an edit that `allowsChange` allows: what `applyChange` does to an experiment, done to the document.
 * Shares what did not change.
 */
export function changeDocument(document: Document, change: Change): Document {
  switch (change.kind) {
    case 'addSample':
      return { ...document, samples: [...document.samples, { features: change.features, label: change.label }] };
    case 'moveSample':
      return { ...document, samples: withMoved(document.samples, change.n, change.features) };
    case 'removeSample':
      return { ...document, samples: document.samples.filter((_, n) => n !== change.n) };
    case 'addClass':
      return {
        ...document,
        classes: [...document.classes, classLetter(document.classes.length)],
        initialW: document.initialW.map((row) => [...row, 0]),
      };
    case 'removeClass':
      return withoutClass(document, change.m);
    case 'setEta':
      return { ...document, eta: change.eta };
    case 'setBias':
      return withBias(document, change.bias);
    case 'setWeight':
    case 'shiftColumns':
      // W is the run's; the document keeps only the W that a run begins with.
      return document;
    default:
      return change satisfies never;
  }
}

function withMoved(samples: readonly Sample[], n: number, features: readonly number[]): readonly Sample[] {
  const sample = samples[n];
  if (!sample) return samples;
  const moved = samples.slice();
  moved[n] = { features, label: sample.label };
  return moved;
}

function withoutClass(document: Document, m: number): Document {
  const { classes, initialW, samples } = document;
  // A class that is named by its letter takes the letter of its new place.
  const renamed = classes.map((name, i) => (i > m && name === classLetter(i) ? classLetter(i - 1) : name));
  return {
    ...document,
    classes: renamed.filter((_, i) => i !== m),
    initialW: initialW.map((row) => row.filter((_, i) => i !== m)),
    samples: samples.map((sample) => (sample.label > m ? { ...sample, label: sample.label - 1 } : sample)),
  };
}

function withBias(document: Document, bias: boolean): Document {
  const { initialW, classes } = document;
  if (bias === document.bias) return document;
  return { ...document, bias, initialW: bias ? [...zeroMatrix(1, classes.length), ...initialW] : initialW.slice(1) };
}
