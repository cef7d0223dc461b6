/**
 * The confidence layer of the plane: a small picture of paper, one pixel a cell, that the browser scales up smoothly over
 * the exact polygons. They carry the hue, sharp to the line; it carries max ŷ, which has no step where two classes tie.
 */
import type { ScoreField } from '../model/plane/scoreField';
import { confidenceField } from '../model/plane/confidence';
import type { Domain } from '../model/data/fitDomain';
import { planeColour, type Theme, TINT_CAP, tintAlpha } from './palette';

/** CSS px a cell. */
export const CELL = 6;

const ALPHA_LEVELS = 255;

/** How much paper covers the full tint, 0..255, for confidence from 1/K to 1, so that no power is taken per cell. */
function paperSteps(K: number, theme: Theme): Uint8Array {
  return Uint8Array.from({ length: ALPHA_LEVELS + 1 }, (_, step) => {
    const yhat = 1 / K + (step / ALPHA_LEVELS) * (1 - 1 / K);
    return Math.round(255 * (1 - tintAlpha(yhat, K, theme) / TINT_CAP[theme]));
  });
}

/** Paints the field of one canvas, frame after frame, without new memory for each. */
export class FieldPainter {
  #winner = new Uint8Array();
  #confidence = new Float32Array();
  #image: ImageData | null = null;

  /** Paints the whole canvas, row 0 at the top: what remains of the full tint beneath is `tintAlpha` of max ŷ. */
  paint(context: CanvasRenderingContext2D, scores: ScoreField, domain: Domain, theme: Theme): void {
    const { data } = this.#prepare(context);
    const { width, height } = context.canvas;
    confidenceField(scores, domain, width, height, this.#winner, this.#confidence);
    const paper = paperSteps(scores.K, theme);
    const [r, g, b] = planeColour(theme);
    const floor = 1 / scores.K;
    for (let cell = 0, byte = 0; cell < this.#confidence.length; cell++, byte += 4) {
      const u = ((this.#confidence[cell] ?? floor) - floor) / (1 - floor);
      data[byte] = r;
      data[byte + 1] = g;
      data[byte + 2] = b;
      data[byte + 3] = paper[Math.round(ALPHA_LEVELS * Math.min(1, Math.max(0, u)))] ?? 0;
    }
    if (this.#image) context.putImageData(this.#image, 0, 0);
  }

  #prepare(context: CanvasRenderingContext2D): ImageData {
    const { width, height } = context.canvas;
    if (this.#image?.width === width && this.#image.height === height) return this.#image;
    this.#winner = new Uint8Array(width * height);
    this.#confidence = new Float32Array(width * height);
    this.#image = context.createImageData(width, height);
    return this.#image;
  }
}
