/** A small picture that is set many thousand times: its pixels that are not clear, at 4 × 4 places within a pixel. */

/** Places within a pixel along each axis. */
const PLACES = 4;

/** The pixels of a stamp at one place within a pixel: where they are from its upper left corner, and what they hold. */
export interface StampPixels {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
  /** Red, green, blue, alpha in the order of bytes of a canvas. */
  readonly rgba: Uint32Array;
}

type Draw = (context: OffscreenCanvasRenderingContext2D, x: number, y: number) => void;

export class Stamp {
  /** Width and height in canvas px. */
  readonly side: number;
  readonly #draw: Draw;
  /** Each is drawn when it is first set. */
  readonly #places: (StampPixels | undefined)[] = [];
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** A stamp of what `draw` draws around (x, y), less than `side` / 2 − 1 away from it. Canvas px. */
  constructor(side: number, draw: Draw) {
    this.side = side;
    this.#draw = draw;
  }

  /** The stamp with its centre at (x, y) to the nearest place: its pixels, and the whole px of its upper left corner. */
  at(x: number, y: number): { readonly pixels: StampPixels; readonly left: number; readonly top: number } {
    const [across, down] = [Math.round(x * PLACES), Math.round(y * PLACES)];
    const [left, top] = [Math.floor(across / PLACES), Math.floor(down / PLACES)];
    const place = across - left * PLACES + (down - top * PLACES) * PLACES;
    return {
      pixels: (this.#places[place] ??= this.#drawn(place)),
      left: left - this.side / 2,
      top: top - this.side / 2,
    };
  }

  #drawn(place: number): StampPixels {
    const { side } = this;
    const context = (this.#context ??= new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })!);
    context.clearRect(0, 0, side, side);
    this.#draw(context, side / 2 + (place % PLACES) / PLACES, side / 2 + Math.floor(place / PLACES) / PLACES);
    return pixelsOf(context.getImageData(0, 0, side, side));
  }
}

function pixelsOf({ data, width }: ImageData): StampPixels {
  const all = new Uint32Array(data.buffer);
  const kept = Array.from(all.keys()).filter((at) => data[4 * at + 3]! > 0);
  return {
    x: Uint8Array.from(kept, (at) => at % width),
    y: Uint8Array.from(kept, (at) => Math.floor(at / width)),
    rgba: Uint32Array.from(kept, (at) => all[at]!),
  };
}
