/** Markers of many samples on a canvas: all of them a slice at a time, or only where some have changed. */
import type { Sample, SampleChunk } from '../../model/data/sampleChunk';
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import { classColours, type Theme } from '../../ui/palette';
import type { PlaneGeometry } from './planeGeometry';

/** Samples painted in one slice: about 4 ms. */
const SLICE_SAMPLES = 4000;

/** One marker a class, drawn once, its centre in the middle. Canvas px. */
export type Sprites = readonly HTMLCanvasElement[];

export interface Painting {
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
export function* paintSamples(context: CanvasRenderingContext2D, painting: Painting): Generator<void, void> {
  let painted = 0;
  for (const chunk of painting.samples.chunks) {
    for (let row = 0; row < chunk.labels.length; row++) {
      const sprite = painting.sprites[chunk.labels[row]!];
      if (sprite === undefined) continue;
      const { left, top } = placeOf(painting, chunk, row);
      context.drawImage(sprite, left, top);
      if (++painted % SLICE_SAMPLES === 0) yield;
    }
  }
}

/**
 * Paints anew only where these samples stand or stood. Gives the pixels that painting all would give: what lies in such a
 * square is cleared and painted again in the order of the samples.
 */
export function repaintSamples(
  context: CanvasRenderingContext2D,
  painting: Painting,
  changed: readonly Sample[],
): void {
  const side = painting.sprites[0]?.width ?? 0;
  for (const { features } of changed) {
    const place = placeOf(painting, { features: Float64Array.from(features), labels: Uint8Array.of(0) }, 0);
    const [x, y] = [Math.floor(place.left), Math.floor(place.top)];
    context.save();
    context.beginPath();
    context.rect(x, y, side + 1, side + 1);
    context.clip();
    context.clearRect(x, y, side + 1, side + 1);
    for (const chunk of painting.samples.chunks) {
      for (let row = 0; row < chunk.labels.length; row++) {
        const { left, top } = placeOf(painting, chunk, row);
        if (Math.abs(left - place.left) > side + 1 || Math.abs(top - place.top) > side + 1) continue;
        const sprite = painting.sprites[chunk.labels[row]!];
        if (sprite !== undefined) context.drawImage(sprite, left, top);
      }
    }
    context.restore();
  }
}

/** The upper left corner of a sample's sprite, canvas px. */
function placeOf(
  { samples: { F }, axes: [first = 0, second], geometry, ratio, sprites }: Painting,
  { features }: SampleChunk,
  row: number,
): { readonly left: number; readonly top: number } {
  const half = (sprites[0]?.width ?? 0) / 2;
  const y = geometry.y(second === undefined ? 0 : features[row * F + second]!);
  return { left: geometry.x(features[row * F + first]!) * ratio - half, top: y * ratio - half };
}
