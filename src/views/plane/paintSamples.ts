/** Markers of many samples on a canvas, a slice at a time. */
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import { classColours, type Theme } from '../../ui/palette';
import type { PlaneGeometry } from './planeGeometry';

/** Samples painted in one slice: about 4 ms. */
const SLICE_SAMPLES = 4000;

/** One marker a class, drawn once, its centre in the middle. Canvas px. */
export type Sprites = readonly HTMLCanvasElement[];

interface Painting {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
  /** Canvas px in a CSS px. */
  readonly ratio: number;
  readonly sprites: Sprites;
}

export function spritesOf(theme: Theme, { scale }: PlaneGeometry, ratio: number): Sprites {
  const r = 3 * scale * ratio;
  const side = 2 * Math.ceil(2 * r) + 2;
  return classColours(theme).map(({ fill, deep }, m) => {
    const sprite = document.createElement('canvas');
    Object.assign(sprite, { width: side, height: side });
    const context = sprite.getContext('2d');
    if (!context) return sprite;
    const path = new Path2D(markerPath(m, side / 2, side / 2, r));
    context.lineWidth = ratio;
    context.fillStyle = fill;
    context.strokeStyle = deep;
    context.fill(path);
    context.stroke(path);
    return sprite;
  });
}

/** Paints all samples in their order; yields after every slice. */
export function* paintSamples(
  context: CanvasRenderingContext2D,
  { samples, axes, geometry, ratio, sprites }: Painting,
): Generator<void, void> {
  const [first = 0, second] = axes;
  const half = (sprites[0]?.width ?? 0) / 2;
  const level = geometry.y(0);
  let painted = 0;
  for (const { features, labels } of samples.chunks) {
    for (let row = 0, at = 0; row < labels.length; row++, at += samples.F) {
      const sprite = sprites[labels[row]!];
      if (sprite === undefined) continue;
      const top = second === undefined ? level : geometry.y(features[at + second]!);
      context.drawImage(sprite, geometry.x(features[at + first]!) * ratio - half, top * ratio - half);
      if (++painted % SLICE_SAMPLES === 0) yield;
    }
  }
}
