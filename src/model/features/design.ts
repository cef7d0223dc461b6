/**
 * From raw features to x: mapped to products and standardised where the experiment says so, and with the bias on, x₀ = 1 comes first, so that row
 * 0 of W is the bias (handout, line Z).
 */
import { type SampleChunk, sharedEnds } from '../data/sampleChunk';
import { featureCount, type Experiment } from '../experiment';
import { rowCount, rowFactors, productOf } from './featureRows';
import { sameScale } from './standardisation';
import type { RowPenalty } from '../penalty';

/** What the kernel reads: X is N × D row-major, `labels[n]` is a class index in 0..K−1. Nothing of it is written to. */
export interface Design {
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly X: Float64Array;
  readonly labels: Uint8Array;
  /** What the risk of these samples is penalised with; absent where λ = 0. */
  readonly penalty?: RowPenalty;
}

/** A design with the experiment that it was made of. */
export interface DesignOf {
  readonly experiment: Experiment;
  readonly design: Design;
}

/** Whether two experiments have the same samples, features and penalty, as far as shared chunks tell: their designs are equal then. */
export function isSameDesign(a: Experiment, b: Experiment): boolean {
  if (a.K !== b.K || a.bias !== b.bias || a.samples.F !== b.samples.F) return false;
  if (a.degree !== b.degree || !sameScale(a.standardise, b.standardise)) return false;
  if (a.penalty?.lambda !== b.penalty?.lambda || a.penalty?.bias !== b.penalty?.bias) return false;
  const { chunks } = b.samples;
  return a.samples.chunks.length === chunks.length && a.samples.chunks.every((chunk, place) => chunk === chunks[place]);
}

/**
 * The design of an experiment. Where `similar` is given, the rows of chunks that both experiments have at their start or
 * end are copied from it, and where the samples are the same it shares the arrays.
 */
export function designOf(experiment: Experiment, similar?: DesignOf): Design {
  const { samples, K, bias, degree, standardise, penalty } = experiment;
  const { N, F, chunks } = samples;
  const D = featureCount(experiment);
  const isSimilar =
    similar?.experiment.bias === bias && similar.experiment.degree === degree && similar.experiment.samples.F === F;
  const known = isSimilar && sameScale(similar.experiment.standardise, standardise) ? similar : undefined;
  const before = known?.experiment.samples.chunks ?? [];
  const rest = {
    N,
    D,
    K,
    ...(penalty && { penalty: { lambda: penalty.lambda, firstRow: bias && !penalty.bias ? 1 : 0 } }),
  };
  if (known?.experiment.samples === samples) return { ...rest, X: known.design.X, labels: known.design.labels };
  const X = new Float64Array(N * D);
  const labels = new Uint8Array(N);
  const { head, tail } = sharedEnds(chunks, before);
  const end = chunks.length - tail;
  const first = known ? rowsOf(chunks.slice(0, head)) : 0;
  const last = known ? rowsOf(chunks.slice(end)) : 0;
  if (known) {
    const { design } = known;
    X.set(design.X.subarray(0, first * D));
    labels.set(design.labels.subarray(0, first));
    X.set(design.X.subarray((design.N - last) * D), (N - last) * D);
    labels.set(design.labels.subarray(design.N - last), N - last);
  }
  let n = first;
  for (const chunk of chunks.slice(head, end)) {
    labels.set(chunk.labels, n);
    writeRows(X, n * D, chunk, F, experiment);
    n += chunk.labels.length;
  }
  return { ...rest, X, labels };
}

/** Writes the rows of X of a chunk from place `at` on. */
function writeRows(
  X: Float64Array,
  at: number,
  { features, labels }: SampleChunk,
  F: number,
  { bias, degree, standardise }: Experiment,
): void {
  const map = { bias: false, degree };
  const rows = Array.from({ length: rowCount(F, map) }, (_, o) => rowFactors(o, map));
  for (let row = 0, from = 0, to = at; row < labels.length; row++, from += F) {
    if (bias) X[to++] = 1;
    for (let o = 0; o < rows.length; o++) {
      const value = degree ? productOf(rows[o]!, features, from) : features[from + o]!;
      X[to++] = standardise ? (value - standardise.mean[o]!) / standardise.deviation[o]! : value;
    }
  }
}

function rowsOf(chunks: readonly SampleChunk[]): number {
  return chunks.reduce((rows, { labels }) => rows + labels.length, 0);
}
