/** Keeps one canvas to the samples that are to be seen. */
import type { Sample, SampleChunk } from '../../../model/data/sampleChunk';
import type { SampleTable } from '../../../model/data/sampleTable';
import type { Slices } from '../../../model/kernel/slices';
import { runInSlices } from '../../../ui/runInSlices';
import type { PlaneGeometry } from '../planeGeometry';
import { changedSamples } from './changedSamples';
import type { Stamp } from './Stamp';
import { type PixelBox, StampedImage } from './StampedImage';

/** With more changed samples all are painted: each costs a walk over all places. */
const MAX_REPAINTED = 8;

/** Samples between two looks at the clock. */
const SLICE_SAMPLES = 2000;

export interface Painting {
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly geometry: PlaneGeometry;
  /** Canvas px in a CSS px. */
  readonly ratio: number;
  /** One a class. */
  readonly stamps: readonly Stamp[];
}

interface Shown {
  readonly painting: Painting;
  readonly image: StampedImage;
}

export class SamplePainter {
  readonly #canvas: HTMLCanvasElement;
  #shown: Shown | null = null;
  #stopPainting: (() => void) | null = null;
  /** What is asked for while all samples are painted. */
  #next: Painting | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /**
   * Shows this from now on. An edit of few samples is there at once. All samples are painted in slices and shown when they
   * are whole; what is asked for meanwhile comes after, so that a plane that moves without pause is painted all the same.
   */
  show(painting: Painting): void {
    if (this.#stopPainting) this.#next = painting;
    else if (!this.#repaint(painting)) this.#paint(painting);
  }

  /** Puts what is shown on a canvas that has lost it. */
  putAgain(): void {
    if (this.#shown) this.#put(this.#shown, this.#shown.image.whole);
  }

  stop(): void {
    this.#stopPainting?.();
  }

  #paint(painting: Painting): void {
    this.#stopPainting = runInSlices(paintAll(painting), (image) => {
      this.#stopPainting = null;
      const { width, height } = image.image;
      Object.assign(this.#canvas, { width, height });
      this.#put({ painting, image }, image.whole);
      const next = this.#next;
      this.#next = null;
      if (next) this.show(next);
    });
  }

  /** Paints anew where samples changed, to the pixels that painting all would give; false where all must be painted. */
  #repaint(painting: Painting): boolean {
    const shown = this.#shown;
    if (!shown || !sameView(shown.painting, painting)) return false;
    const changed = changedSamples(shown.painting.samples, painting.samples, MAX_REPAINTED);
    if (changed === null) return false;
    this.#shown = { painting, image: shown.image };
    for (const box of joined(changed.map((sample) => shown.image.within(boxOf(painting, sample))))) {
      shown.image.clear(box);
      const near = valuesNear(painting, box);
      for (const chunk of painting.samples.chunks) paintChunk(shown.image, painting, chunk, box, near);
      this.#put(this.#shown, box);
    }
    return true;
  }

  #put(shown: Shown, { left, top, right, bottom }: PixelBox): void {
    const context = this.#canvas.getContext('2d');
    context?.putImageData(shown.image.image, 0, 0, left, top, right - left, bottom - top);
    this.#shown = shown;
    this.#canvas.dataset['painted'] = String(shown.painting.samples.N);
  }
}

function sameView(a: Painting, b: Painting): boolean {
  return a.geometry === b.geometry && a.stamps === b.stamps && a.axes === b.axes;
}

function* paintAll(painting: Painting): Slices<StampedImage> {
  const { geometry, ratio, samples } = painting;
  const image = new StampedImage(Math.round(geometry.width * ratio), Math.round(geometry.height * ratio));
  const near = valuesNear(painting, image.whole);
  let painted = 0;
  for (const chunk of samples.chunks) {
    paintChunk(image, painting, chunk, image.whole, near);
    painted += chunk.labels.length;
    if (painted >= SLICE_SAMPLES) {
      painted = 0;
      yield;
    }
  }
  return image;
}

/** Paints the samples of a chunk in their order; only what lies in `box`, which is within the image, changes. */
function paintChunk(
  image: StampedImage,
  { axes, geometry, ratio, stamps, samples: { F } }: Painting,
  { features, labels }: SampleChunk,
  box: PixelBox,
  near: ValuesNear,
): void {
  const [across = 0, up] = axes;
  const level = geometry.y(0) * ratio;
  for (let row = 0, at = 0; row < labels.length; row++, at += F) {
    const x = features[at + across]!;
    if (x < near.left || x > near.right) continue;
    const y = up === undefined ? 0 : features[at + up]!;
    if (y < near.low || y > near.high) continue;
    const stamp = stamps[labels[row]!];
    if (stamp) image.set(stamp, geometry.x(x) * ratio, up === undefined ? level : geometry.y(y) * ratio, box);
  }
}

/** Values of the shown features of all samples whose stamps may reach a box; with one feature, `low` and `high` say nothing. */
interface ValuesNear {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Most samples are nowhere near a small box: that is told by their features alone. */
function valuesNear({ axes, geometry, ratio, stamps }: Painting, box: PixelBox): ValuesNear {
  const reach = stamps[0]!.side / 2 + 2;
  const [left, right] = [box.left - reach, box.right + reach].map((x) => geometry.x.invert(x / ratio));
  const [low, high] = [box.bottom + reach, box.top - reach].map((y) => geometry.y.invert(y / ratio));
  return { left: left!, right: right!, ...(axes.length > 1 ? { low: low!, high: high! } : { low: -1, high: 1 }) };
}

/** One box has less to clear and paint than this many times the two that it is for. */
const MOST_JOINED = 8;

/** As few boxes as hold all: each costs a walk over all samples, and a sample that was moved leaves one beside the other. */
function joined(boxes: readonly PixelBox[]): readonly PixelBox[] {
  const area = ({ left, top, right, bottom }: PixelBox): number => (right - left) * (bottom - top);
  return boxes.reduce<readonly PixelBox[]>((all, box) => {
    const near = all.at(-1);
    if (!near) return [box];
    const both = {
      left: Math.min(near.left, box.left),
      top: Math.min(near.top, box.top),
      right: Math.max(near.right, box.right),
      bottom: Math.max(near.bottom, box.bottom),
    };
    return area(both) <= MOST_JOINED * (area(near) + area(box)) ? [...all.slice(0, -1), both] : [...all, box];
  }, []);
}

/** All pixels that the stamp of a sample may reach. */
function boxOf({ axes, geometry, ratio, stamps }: Painting, { features }: Sample): PixelBox {
  const [across = 0, up] = axes;
  const x = geometry.x(features[across]!) * ratio;
  const y = geometry.y(up === undefined ? 0 : features[up]!) * ratio;
  const reach = stamps[0]!.side / 2 + 1;
  return {
    left: Math.floor(x - reach),
    top: Math.floor(y - reach),
    right: Math.ceil(x + reach),
    bottom: Math.ceil(y + reach),
  };
}
