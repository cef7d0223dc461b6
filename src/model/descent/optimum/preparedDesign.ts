/** A design with exact coordinates of its samples. */
import type { Design } from '../../features/design';
import { exactCoordinates, originalWeights, type ExactCoordinates } from './exactCoordinates';
import { integerMatrix, type IntegerMatrix } from './integers';
import type { LabelledPoints } from './softmaxObjective';
import type { Meter, Sliced } from './slices';

export interface PreparedDesign {
  readonly design: Design;
  readonly integers: IntegerMatrix;
  readonly coordinates: ExactCoordinates;
  readonly data: LabelledPoints;
}

export interface Preparations {
  readonly full: PreparedDesign;
  /** Without directions of x that may be there by rounding alone: enough to find a V, which is proved on the samples. */
  readonly solid: PreparedDesign;
}

export function* prepareDesign(design: Design, meter: Meter): Sliced<Preparations> {
  const { N, D, K, X, labels } = design;
  const integers = yield* integerMatrix(X, N, D, meter);
  const both = yield* exactCoordinates(integers.rows, D, meter);
  const prepared = (coordinates: ExactCoordinates): PreparedDesign => {
    const data = { N, r: coordinates.rank, K, points: coordinates.points, labels };
    return { design, integers, coordinates, data };
  };
  const full = prepared(both.full);
  return { full, solid: both.solid === both.full ? full : prepared(both.solid) };
}

/** The samples of the given classes alone, these counted from 0 in the order given, and where each sample was. */
export function* restrictTo(
  { N, D, X, labels }: Design,
  classes: readonly number[],
  meter: Meter,
): Sliced<{ part: Design; samples: number[] }> {
  const samples: number[] = [];
  const rows = new Float64Array(N * D);
  const own = new Uint8Array(N);
  for (let n = 0; n < N; n++) {
    if (!classes.includes(labels[n]!)) continue;
    rows.set(X.subarray(n * D, (n + 1) * D), samples.length * D);
    own[samples.length] = classes.indexOf(labels[n]!);
    samples.push(n);
    if (meter(100 + D)) yield;
  }
  const size = samples.length;
  const part = { N: size, D, K: classes.length, X: rows.subarray(0, size * D), labels: own.subarray(0, size) };
  return { part, samples };
}

/** `theta` (r × K) in the coordinates as weights (D × K), each row with the sum 0. */
export function* weightsFrom(
  { design, integers, coordinates }: PreparedDesign,
  theta: Float64Array,
  meter: Meter,
): Sliced<Float64Array> {
  return yield* originalWeights(coordinates, integers.shift, rowsCentred(theta, design.K), design.K, meter);
}

/** r × (K − 1) parameters with the last class, which is held at 0, written out: r × K. */
export function withLastClass(theta: Float64Array, K: number): Float64Array {
  const full = new Float64Array((theta.length / (K - 1)) * K);
  theta.forEach((entry, at) => (full[Math.floor(at / (K - 1)) * K + (at % (K - 1))] = entry));
  return full;
}

/** The matrix of K columns with the mean of each row taken off. */
export function rowsCentred(matrix: Float64Array, K: number): Float64Array {
  const centred = matrix.slice();
  for (let at = 0; at < matrix.length; at += K) {
    const mean = matrix.subarray(at, at + K).reduce((sum, entry) => sum + entry, 0) / K;
    for (let m = 0; m < K; m++) centred[at + m]! -= mean;
  }
  return centred;
}
