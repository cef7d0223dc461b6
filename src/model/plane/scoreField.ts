/** The scores z of the classes as a field on the plane of the two shown features: what everything in the plane is drawn from. */
import type { Domain } from '../data/fitDomain';
import { softmax } from '../kernel/softmax';
import { type AffineScores, affineScores, type PlaneWeights } from './affine/affineScores';
import { affineBoundaries, affineRegions } from './affine/boundary';
import type { Boundary, PlanePoint, Region } from './region';

export interface AffineField extends AffineScores {
  readonly kind: 'affine';
}

/** z is a polynomial of the shown features. What it takes to draw one comes with it: `curved/curvedField.ts`. */
export interface CurvedField {
  readonly kind: 'curved';
  readonly K: number;
  scoresAt(this: void, x1: number, x2: number): Float64Array;
  partition(
    this: void,
    domain: Domain,
  ): { readonly regions: readonly Region[]; readonly boundaries: readonly Boundary[] };
  /** As `confidenceField`. */
  fill(this: void, domain: Domain, columns: number, rows: number, winner: Uint8Array, confidence: Float32Array): void;
  /** Lines where max ŷ is one of `levels` (ascending, each at least 0.5), closed where they end where they begin; `size` in CSS px. */
  contours(
    this: void,
    domain: Domain,
    levels: readonly number[],
    size: { readonly width: number; readonly height: number },
  ): readonly { readonly m: number; readonly level: number; readonly line: readonly PlanePoint[] }[];
}

/** One kind for each form that z can have in the shown features. */
export type ScoreField = AffineField | CurvedField;

/**
 * The field of W (D × K) of raw features on the plane of two of them, `axes` (one or two indices). `fixed` (length F) holds
 * the values of all raw features; those on the axes are not read.
 */
export function scoreField(frame: PlaneWeights, axes: readonly number[], fixed: Float64Array): AffineField {
  return { kind: 'affine', ...affineScores(frame, axes, fixed) };
}

/** z (length K) at a point of the plane. */
export function scoresAt(field: ScoreField, x1: number, x2: number): Float64Array {
  if (field.kind === 'curved') return field.scoresAt(x1, x2);
  return field.c.map((c, m) => c + (field.a[m] ?? 0) * x1 + (field.b[m] ?? 0) * x2);
}

/** ŷ (length K) at a point of the plane. */
export function probabilitiesAt(field: ScoreField, x1: number, x2: number): Float64Array {
  return softmax(scoresAt(field, x1, x2));
}

/** The arg max regions that tile the domain, by class; classes that win nowhere, or hardly anywhere, are absent. */
export function regionsOf(field: ScoreField, domain: Domain): readonly Region[] {
  return field.kind === 'curved' ? field.partition(domain).regions : affineRegions(field, domain);
}

/** The boundaries between the regions in the domain, by i, then j. */
export function boundariesOf(field: ScoreField, domain: Domain): readonly Boundary[] {
  return field.kind === 'curved' ? field.partition(domain).boundaries : affineBoundaries(field, domain);
}
