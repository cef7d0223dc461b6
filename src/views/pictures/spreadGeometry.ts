/** From the two numbers of a sample to CSS px of the frame; the second points upward. */
import { linearScale, type Scale } from '../../ui/scale';
import type { Size } from '../../ui/useSize';
import type { Spread } from './useSpread';

export interface SpreadGeometry extends Size {
  readonly x: Scale;
  readonly y: Scale;
}

export function spreadGeometry({ domain }: Pick<Spread, 'domain'>, size: Size): SpreadGeometry {
  return {
    ...size,
    x: linearScale(domain[0], [0, size.width]),
    y: linearScale(domain[1], [size.height, 0]),
  };
}

/** The sample nearest to (left, top) within `radius` CSS px; null if there is none. */
export function spotAt(
  spots: Float64Array,
  { x, y }: SpreadGeometry,
  [left, top]: readonly [number, number],
  radius: number,
): number | null {
  let found: number | null = null;
  let least = radius * radius;
  for (let n = 0; 2 * n < spots.length; n++) {
    const distance = (x(spots[2 * n]!) - left) ** 2 + (y(spots[2 * n + 1]!) - top) ** 2;
    if (distance > least) continue;
    least = distance;
    found = n;
  }
  return found;
}

/** A step aside counts this many times a step in the arrow's direction. */
const ASIDE = 3;

/** The nearest sample to n in a direction (y downward); null if there is none. */
export function spotBeside(
  spots: Float64Array,
  { x, y }: SpreadGeometry,
  n: number,
  [right, down]: readonly [number, number],
): number | null {
  const [left, top] = [x(spots[2 * n]!), y(spots[2 * n + 1]!)];
  let found: number | null = null;
  let least = Infinity;
  for (let other = 0; 2 * other < spots.length; other++) {
    const [dx, dy] = [x(spots[2 * other]!) - left, y(spots[2 * other + 1]!) - top];
    const ahead = dx * right + dy * down;
    const distance = ahead + ASIDE * (Math.abs(dx * down) + Math.abs(dy * right));
    if (other === n || ahead < 0.5 || distance >= least) continue;
    least = distance;
    found = other;
  }
  return found;
}
