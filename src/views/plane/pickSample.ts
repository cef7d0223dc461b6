/** Which sample a pointer means: the nearest within reach, the topmost where several stand on one spot. */
import type { Sample } from '../../session/document';
import type { PlaneGeometry } from './planeGeometry';
import { samplePosition } from './Samples';

/** Index of the sample within `reach` CSS px of (left, top) in the frame, or null. */
export function pickSample(
  samples: readonly Sample[],
  axes: readonly number[],
  geometry: PlaneGeometry,
  left: number,
  top: number,
  reach: number,
): number | null {
  let picked: number | null = null;
  let nearest = reach;
  samples.forEach((sample, n) => {
    const [x, y] = samplePosition(sample, axes, geometry);
    const distance = Math.hypot(x - left, y - top);
    if (distance <= nearest) [picked, nearest] = [n, distance];
  });
  return picked;
}

/** How many samples stand exactly where sample n stands. */
export function coincident(samples: readonly Sample[], axes: readonly number[], n: number): number {
  const here = samples[n];
  if (here === undefined) return 0;
  return samples.filter((sample) => axes.every((o) => sample.features[o] === here.features[o])).length;
}
