/** Where the names of regions stand: as far from samples, edges and other regions as they can. */
import type { Box } from './canvas';

interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface PlacedName extends Spot {
  readonly m: number;
  readonly text: string;
}

/** Cells of the grid of candidates. */
const COLUMNS = 36;
const ROWS = 26;
/** Of a character's width to the text size, a little generous; Han letters are as wide as high. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u3400-\u9fff]/.test(letter) ? 1 : 0.44), 0);
/** Kept free for the axes' names. */
const TOP = 70;
const BOTTOM = 60;

/** For each class the longest of its texts that has room in its region, else its last; none where it has no region. */
export function placeNames(
  texts: readonly (readonly string[])[],
  box: Box,
  size: number,
  samples: readonly Spot[],
  of: (left: number, top: number) => number,
): readonly PlacedName[] {
  const grid: (Spot & { readonly m: number })[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const [left, top] = [((column + 0.5) * box.width) / COLUMNS, ((row + 0.5) * box.height) / ROWS];
      grid.push({ left, top, m: of(left, top) });
    }
  }
  const tall = box.height > 400;
  return texts.flatMap((choices, m) => {
    const own = grid.filter((spot) => spot.m === m);
    const others = grid.filter((spot) => spot.m !== m);
    if (own.length < 6) return [];
    let last: PlacedName | null = null;
    for (const text of choices) {
      const [halfWidth, halfHeight] = [(widthOf(text) * size) / 2 + 6, size * 0.62];
      let best = -1;
      for (const spot of own) {
        const near = (other: Spot, room: number): number =>
          Math.max(
            Math.abs(spot.left - other.left) / (halfWidth + room),
            Math.abs(spot.top - other.top) / (halfHeight + room),
          );
        const edges = Math.min(
          spot.left / halfWidth,
          (box.width - spot.left) / halfWidth,
          (spot.top - (tall ? TOP : 0)) / halfHeight,
          (box.height - (tall ? BOTTOM : 0) - spot.top) / halfHeight,
        );
        let room = Math.min(edges, 2.5);
        for (const other of samples) room = Math.min(room, near(other, 12));
        if (room > best) for (const other of others) room = Math.min(room, near(other, 4));
        if (room > best) {
          best = room;
          last = { m, text, left: spot.left, top: spot.top };
        }
      }
      if (best >= 1) break;
    }
    return last ? [last] : [];
  });
}
