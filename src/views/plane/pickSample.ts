/** Which sample a pointer means: the nearest within reach; where several stand on one spot, the selected one or the topmost. */
import type { SampleTable } from '../../model/data/sampleTable';
import type { PlaneGeometry } from './planeGeometry';
import { forEachPosition } from './samplePosition';

/** Index of the sample within `radius` CSS px of (left, top) in the frame, or null; `selected` wins over those on its spot. */
export function pickSample(
  samples: SampleTable,
  axes: readonly number[],
  geometry: PlaneGeometry,
  left: number,
  top: number,
  radius: number,
  selected: number | null = null,
): number | null {
  let picked: number | null = null;
  let least = radius * radius;
  forEachPosition(samples, axes, geometry, (x, y, _, n) => {
    const distance = (x - left) ** 2 + (y - top) ** 2;
    if (distance > least || (distance === least && picked !== null && picked === selected)) return;
    least = distance;
    picked = n;
  });
  return picked;
}
