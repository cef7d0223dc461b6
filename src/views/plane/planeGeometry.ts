/** From the domain of the plane to CSS px of its frame and back; x2 points upward. */
import type { Domain } from '../../model/data/fitDomain';
import type { Share } from '../../model/data/zoomDomain';
import { linearScale, type Scale } from '../../ui/scale';
import type { Size } from '../../ui/useSize';

export interface PlaneGeometry extends Size {
  readonly domain: Domain;
  readonly x: Scale;
  readonly y: Scale;
}

export function planeGeometry(domain: Domain, size: Size): PlaneGeometry {
  return {
    ...size,
    domain,
    x: linearScale(domain[0], [0, size.width]),
    y: linearScale(domain[1], [size.height, 0]),
  };
}

/** A point of the frame in CSS px as plane coordinates, kept inside the domain. */
export function pointAt(geometry: PlaneGeometry, left: number, top: number): readonly [number, number] {
  const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));
  return [clamp(geometry.x.invert(left), geometry.domain[0]), clamp(geometry.y.invert(top), geometry.domain[1])];
}

/** A point of the plane as shares of its width and height. */
export function shareAt({ domain }: PlaneGeometry, at: readonly [number, number]): Share {
  const share = (value: number, [low, high]: readonly [number, number]): number => (value - low) / (high - low);
  return [share(at[0], domain[0]), share(at[1], domain[1])];
}
