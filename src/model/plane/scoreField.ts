/** The scores z of the classes as a field on the plane of the two shown features: what everything in the plane is drawn from. */
import type { Domain } from '../data/fitDomain';
import { softmax } from '../kernel/softmax';
import { type AffineScores, affineScores, type PlaneWeights } from './affine/affineScores';
import { affineBoundaries, affineRegions } from './affine/boundary';
import type { Boundary, Region } from './region';

interface AffineField extends AffineScores {
  readonly kind: 'affine';
}

/** One kind for each form that z can have in the shown features; a feature map with squares will add one. */
export type ScoreField = AffineField;

/**
 * The field of W (D × K) on the plane of the raw features `axes` (one or two indices). `fixed` (length F) holds the values
 * of all raw features; those on the axes are not read.
 */
export function scoreField(frame: PlaneWeights, axes: readonly number[], fixed: Float64Array): ScoreField {
  return { kind: 'affine', ...affineScores(frame, axes, fixed) };
}

/** z (length K) at a point of the plane. */
export function scoresAt(field: ScoreField, x1: number, x2: number): Float64Array {
  switch (field.kind) {
    case 'affine':
      return field.c.map((c, m) => c + (field.a[m] ?? 0) * x1 + (field.b[m] ?? 0) * x2);
    default:
      return field.kind satisfies never;
  }
}

/** ŷ (length K) at a point of the plane. */
export function probabilitiesAt(field: ScoreField, x1: number, x2: number): Float64Array {
  return softmax(scoresAt(field, x1, x2));
}

/** The arg max regions that tile the domain, by class; classes that win nowhere, or hardly anywhere, are absent. */
export function regionsOf(field: ScoreField, domain: Domain): Region[] {
  switch (field.kind) {
    case 'affine':
      return affineRegions(field, domain);
    default:
      return field.kind satisfies never;
  }
}

/** The boundaries between the regions in the domain, by i, then j. */
export function boundariesOf(field: ScoreField, domain: Domain): Boundary[] {
  switch (field.kind) {
    case 'affine':
      return affineBoundaries(field, domain);
    default:
      return field.kind satisfies never;
  }
}
