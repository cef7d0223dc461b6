import { markerPath } from '../../../ui/marker';
import { classColours, type Theme } from '../../../ui/palette';
import { Stamp } from './Stamp';

/** Markers of crowded samples, one a class. `scale` is that of the plane, `ratio` canvas px in a CSS px. */
export function markerStamps(theme: Theme, scale: number, ratio: number): readonly Stamp[] {
  const r = 3 * scale * ratio;
  const side = 2 * (Math.ceil(1.5 * r + ratio) + 1);
  return classColours(theme).map(
    ({ fill, deep }, m) =>
      new Stamp(side, (context, x, y) => {
        const path = new Path2D(markerPath(m, x, y, r));
        context.lineWidth = ratio;
        context.fillStyle = fill;
        context.strokeStyle = deep;
        context.fill(path);
        context.stroke(path);
      }),
  );
}
