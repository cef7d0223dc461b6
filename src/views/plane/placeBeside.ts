/** Where the name of one marker stands. All lengths in CSS px. */
import { type Box, distanceToBox, type Spot } from './labelPlacement';

/** Directions in which a name is tried beside its marker, the usual one first: up and to the right. */
const DIRECTIONS = [-45, -135, 45, 135, -20, -160, 20, 160, -90, 90, -70, -110, 70, 110].map(
  (degrees) => (degrees * Math.PI) / 180,
);
/** How far from its marker, in radii of it: the nearer the better. */
const DISTANCES = [2.7, 4.5, 7, 10, 14];
/** The halo of a marker. */
const HALO_PX = 2;

/** The middle of a box beside the marker at `spot`, near to it and within the frame, that covers the fewest of `markers` of radius `r`. */
export function placeBeside(
  spot: Spot,
  box: Box,
  r: number,
  markers: readonly Spot[],
  frame: { readonly width: number; readonly height: number },
): Spot {
  let best: Spot = spot;
  let least = Infinity;
  for (const distance of DISTANCES) {
    for (const direction of DIRECTIONS) {
      const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
      const x = spot[0] + distance * r * cos + (Math.sign(Math.round(2 * cos)) * box.width) / 2;
      const y = spot[1] + distance * r * sin + (Math.sign(Math.round(2 * sin)) * box.height) / 2;
      const isInside =
        x > box.width / 2 && x < frame.width - box.width / 2 && y > box.height / 2 && y < frame.height - box.height / 2;
      if (!isInside) continue;
      const covered = markers.filter((marker) => distanceToBox([x, y], box, marker) < r + HALO_PX).length;
      if (covered < least) [best, least] = [[x, y], covered];
      if (least === 0) return best;
    }
  }
  return best;
}
