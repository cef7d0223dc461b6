import type { Design } from '../model/features/design';
import { designFrom } from './randomDesigns';

/** A design from points, each its features and then its class; with x₀ = 1 in front unless `bias` is false. */
export function labelledDesign(points: readonly (readonly number[])[], K: number, bias = true): Design {
  return designFrom(
    points.map((point) => (bias ? [1, ...point.slice(0, -1)] : point.slice(0, -1))),
    points.map((point) => point.at(-1)!),
    K,
  );
}
