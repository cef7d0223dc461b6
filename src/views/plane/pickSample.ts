/** Which sample a pointer means: the nearest within reach, the topmost where several stand on one spot. */
import type { SampleTable } from '../../model/data/sampleTable';
import type { PlaneGeometry } from './planeGeometry';
import { forEachPosition } from './samplePosition';

/** Index of the sample within `radius` CSS px of (left, top) in the frame, or null. */
export function pickSample(
  samples: SampleTable,
  axes: readonly number[],
  geometry: PlaneGeometry,
  left: number,
  top: number,
  radius: number,
): number | null {
  let picked: number | null = null;
  let least = radius * radius;
  forEachPosition(samples, axes, geometry, (x, y, _, n) => {
    const distance = (x - left) ** 2 + (y - top) ** 2;
    if (distance > least) return;
    least = distance;
    picked = n;
  });
  return picked;
}
