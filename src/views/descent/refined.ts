/** Heights between those of a grid, by Catmull and Rom's cubic through the nearest four: exact for parabolas. */

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly heights: Float64Array;
}

/** The same grid with `times − 1` places between any two; where `times` is 1 or a side has less than three places, as it is. */
export function refined({ columns, rows, heights }: Grid, times: number): Grid {
  if (times <= 1 || columns < 3 || rows < 3) return { columns, rows, heights };
  const [wide, high] = [(columns - 1) * times + 1, (rows - 1) * times + 1];
  const across = new Float64Array(wide * rows);
  for (let row = 0; row < rows; row++) {
    const line = refinedLine(heights.subarray(row * columns, (row + 1) * columns), times);
    across.set(line, row * wide);
  }
  const all = new Float64Array(wide * high);
  for (let column = 0; column < wide; column++) {
    const line = Float64Array.from({ length: rows }, (_, row) => across[row * wide + column]!);
    refinedLine(line, times).forEach((height, row) => {
      all[row * wide + column] = height;
    });
  }
  return { columns: wide, rows: high, heights: all };
}

function refinedLine(line: Float64Array, times: number): Float64Array {
  const last = line.length - 1;
  // Beyond an end the parabola through its three places goes on.
  const at = (place: number): number => {
    if (place < 0) return 3 * line[0]! - 3 * line[1]! + line[2]!;
    if (place > last) return 3 * line[last]! - 3 * line[last - 1]! + line[last - 2]!;
    return line[place]!;
  };
  return Float64Array.from({ length: last * times + 1 }, (_, fine) => {
    const [place, rest] = [Math.floor(fine / times), fine % times];
    if (rest === 0) return line[place]!;
    const [a, b, c, d, s] = [at(place - 1), at(place), at(place + 1), at(place + 2), rest / times];
    return b + 0.5 * s * (c - a + s * (2 * a - 5 * b + 4 * c - d + s * (3 * (b - c) + d - a)));
  });
}
