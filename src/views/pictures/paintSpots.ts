/** Markers of samples on a canvas. */
import { markerPath } from '../../ui/marker';
import { classColours, type Theme } from '../../ui/palette';
import type { SpreadGeometry } from './spreadGeometry';

interface Painting {
  readonly spots: Float64Array;
  readonly labels: Uint8Array;
  readonly geometry: SpreadGeometry;
  /** Canvas px in a CSS px. */
  readonly ratio: number;
  readonly theme: Theme;
  /** The class that is pointed at: the others step back. */
  readonly m: number | null;
}

/** Radius of a marker, CSS px: smaller where there are many. */
export function spotRadius(N: number, { scale }: SpreadGeometry): number {
  return (N > 500 ? 4 : 5.4) * scale;
}

export function paintSpots(context: CanvasRenderingContext2D, painting: Painting): void {
  const { spots, labels, geometry, ratio, theme, m } = painting;
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const sprites = spritesOf(theme, spotRadius(labels.length, geometry), ratio);
  for (const front of [false, true]) {
    context.globalAlpha = m === null ? 0.8 : front ? 1 : 0.25;
    labels.forEach((label, n) => {
      if (front !== (m === null || label === m)) return;
      const sprite = sprites[label];
      if (sprite === undefined) return;
      const half = sprite.width / 2;
      const [left, top] = [geometry.x(spots[2 * n]!), geometry.y(spots[2 * n + 1]!)];
      context.drawImage(sprite, Math.round(left * ratio - half), Math.round(top * ratio - half));
    });
  }
}

/** One marker a class, its centre in the middle. */
function spritesOf(theme: Theme, r: number, ratio: number): readonly HTMLCanvasElement[] {
  const side = 2 * Math.ceil(1.6 * r * ratio) + 2;
  return classColours(theme).map(({ fill, deep }, m) => {
    const sprite = document.createElement('canvas');
    Object.assign(sprite, { width: side, height: side });
    const context = sprite.getContext('2d');
    if (context === null) return sprite;
    const path = new Path2D(markerPath(m, side / 2, side / 2, r * ratio));
    Object.assign(context, { fillStyle: fill, strokeStyle: deep, lineWidth: ratio });
    context.fill(path);
    context.stroke(path);
    return sprite;
  });
}
