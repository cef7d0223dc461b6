/** How bright the plane is where, and how often it turns: what a person's eye would see flicker. */
import { designOf } from '../model/features/design';
import { SampleTable } from '../model/data/sampleTable';
import { softmax } from '../model/kernel/softmax';
import { type Document, experimentOf } from '../session/document';
import { heldValues } from '../session/selectors/heldValues';
import { classColours, planeColour, type Rgb, rgbOf, type Theme, tintAlpha, tintCap, TINT_CAP } from '../ui/palette';

/** Points of the plane that are looked at. */
const GRID = { columns: 13, rows: 11 } as const;

/** WCAG's relative luminance of a colour. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The luminance of every point of the grid with W (D × K); of a field from −∞ to ∞ that fills the document's plane. */
export function brightnessOf(document: Document): (W: Float64Array, theme: Theme) => Float64Array {
  const [[left, right], [bottom, top]] = document.domain;
  const { F } = document.samples;
  const held = heldValues(document, []);
  const samples = Array.from({ length: GRID.columns * GRID.rows }, (_, at) => {
    const features = Array.from(held);
    const across = ((at % GRID.columns) + 0.5) / GRID.columns;
    const up = (Math.floor(at / GRID.columns) + 0.5) / GRID.rows;
    features[document.axes[0]!] = left + across * (right - left);
    if (document.axes[1] !== undefined) features[document.axes[1]] = bottom + up * (top - bottom);
    return { features, label: 0 };
  });
  const { N, D, K, X } = designOf({ ...experimentOf(document), samples: SampleTable.of(F, samples) });
  return (W, theme) =>
    Float64Array.from({ length: N }, (_, n) => {
      const z = Float64Array.from({ length: K }, (__, m) => {
        let sum = 0;
        for (let o = 0; o < D; o++) sum += X[n * D + o]! * W[o * K + m]!;
        return sum;
      });
      const yhat = softmax(z);
      const winner = yhat.indexOf(Math.max(...yhat));
      const alpha = (tintAlpha(yhat[winner]!, K, theme) * tintCap(theme, winner)) / TINT_CAP[theme];
      const [ground, tint] = [planeColour(theme), rgbOf(classColours(theme)[winner]!.fill)];
      return luminance(ground.map((value, of) => value + alpha * (tint[of]! - value)) as unknown as Rgb);
    });
}
