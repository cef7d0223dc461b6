/** Other rectangles of the plane: nearer, farther, or moved along. */
import { LIMITS } from '../limits';
import type { Domain } from './fitDomain';
import { roundCoordinate } from './roundCoordinate';

/** A point of the plane as shares of its width and height, each 0 at the low end. */
export type Share = readonly [across: number, up: number];

/**
 * The domain with its spans times `factor` > 0, such that what was at `from` is at `to`: a pinch of two fingers, or with
 * both the same a zoom about that point. Ends are rounded to what can be seen; `domain` itself where the limits are reached.
 */
export function zoomDomain(domain: Domain, factor: number, from: Share, to: Share = from): Domain {
  const [x1, x2] = domain;
  const zoomed: Domain = [zoomAxis(x1, factor, from[0], to[0]), zoomAxis(x2, factor, from[1], to[1])];
  return zoomed.every(isShowable) ? zoomed : domain;
}

function zoomAxis([low, high]: readonly [number, number], factor: number, from: number, to: number): [number, number] {
  const span = (high - low) * factor;
  const start = low + from * (high - low) - to * span;
  // A tenth of the grain of placed samples is less than a pixel.
  return [roundCoordinate(start, span / 10), roundCoordinate(start + span, span / 10)];
}

/** Doubles must tell the pixels apart, and no end may be beyond the limits. */
function isShowable([low, high]: readonly [number, number]): boolean {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return size <= LIMITS.maxEdge && high - low > Math.max(1e-9 * size, LIMITS.minSpan);
}
