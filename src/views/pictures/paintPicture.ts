/** One column of a matrix as a picture: a square a pixel, its area is |value|, filled where positive, hollow where negative. */

export interface PicturePaint {
  readonly side: number;
  /** Value of pixel p, row by row. */
  readonly at: (p: number) => number;
  /** The |value| of a full square. */
  readonly largest: number;
  readonly fill: string;
  readonly deep: string;
  /** Canvas px of a pixel, and of a line. */
  readonly cell: number;
  readonly line: number;
}

/** A full square leaves this share of its pixel free. */
const GAP = 0.08;

export function paintPicture(context: CanvasRenderingContext2D, paint: PicturePaint): void {
  const { side, at, largest, fill, deep, cell, line } = paint;
  context.clearRect(0, 0, side * cell, side * cell);
  if (!(largest > 0)) return;
  context.lineWidth = line;
  context.strokeStyle = deep;
  context.fillStyle = fill;
  for (let p = 0; p < side * side; p++) {
    const value = at(p);
    const size = Math.sqrt(Math.abs(value) / largest) * cell * (1 - GAP);
    if (size < line / 2) continue;
    const left = ((p % side) + 0.5) * cell - size / 2;
    const top = (Math.floor(p / side) + 0.5) * cell - size / 2;
    if (value > 0) context.fillRect(left, top, size, size);
    const inset = Math.min(line, size) / 2;
    context.lineWidth = Math.min(line, size);
    context.strokeRect(left + inset, top + inset, size - 2 * inset, size - 2 * inset);
  }
}
