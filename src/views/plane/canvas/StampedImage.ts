/** Pixels in memory that stamps are set into: some ten times as fast as a canvas draws as many small pictures. */
import type { Stamp } from './Stamp';

/** A rectangle of whole canvas px; right and bottom are outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export class StampedImage {
  readonly image: ImageData;
  readonly whole: PixelBox;
  readonly #pixels: Uint32Array;

  /** A clear image. Width and height in canvas px, at least 1. */
  constructor(width: number, height: number) {
    this.image = new ImageData(width, height);
    this.whole = { left: 0, top: 0, right: width, bottom: height };
    this.#pixels = new Uint32Array(this.image.data.buffer);
  }

  /** The part of a box that is in the image. */
  within({ left, top, right, bottom }: PixelBox): PixelBox {
    const { width, height } = this.image;
    return {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(width, right),
      bottom: Math.min(height, bottom),
    };
  }

  clear({ left, top, right, bottom }: PixelBox): void {
    for (let y = top; y < bottom; y++) this.#pixels.fill(0, y * this.image.width + left, y * this.image.width + right);
  }

  /** Sets a stamp with its centre at (x, y), over what is there; only what lies in `box`, a part of the image, changes. Canvas px. */
  set(stamp: Stamp, x: number, y: number, box: PixelBox = this.whole): void {
    const { pixels, left, top } = stamp.at(x, y);
    const { left: from, top: above, right, bottom } = box;
    if (left >= right || top >= bottom || left + stamp.side <= from || top + stamp.side <= above) return;
    const { width } = this.image;
    for (let k = 0; k < pixels.rgba.length; k++) {
      const [column, row] = [left + pixels.x[k]!, top + pixels.y[k]!];
      if (column < from || column >= right || row < above || row >= bottom) continue;
      const at = row * width + column;
      this.#pixels[at] = over(pixels.rgba[k]!, this.#pixels[at]!);
    }
  }
}

const bytes = new Uint8ClampedArray(8);
const words = new Uint32Array(bytes.buffer);

/** One colour over another, as a canvas composites: Porter and Duff's "over", alpha not premultiplied. */
function over(above: number, below: number): number {
  words[0] = above;
  words[1] = below;
  const [a, b] = [bytes[3]!, bytes[7]!];
  if (a === 255 || b === 0) return above;
  const share = (b * (255 - a)) / 255;
  for (let channel = 0; channel < 3; channel++) {
    bytes[channel] = (bytes[channel]! * a + bytes[4 + channel]! * share) / (a + share);
  }
  bytes[3] = a + share;
  return words[0];
}
