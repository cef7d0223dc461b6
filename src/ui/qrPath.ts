/** A text as a QR code, drawn. */
import { encode } from 'uqr';

/** Light modules around the code, as scanners want them. */
const QUIET_MODULES = 4;

/** Letters that the largest code holds. */
const MAX_BYTES = 2_953;

export interface QrPath {
  /** Modules on a side, the quiet ones included. */
  readonly size: number;
  /** The dark modules, one unit each: SVG path data. */
  readonly d: string;
}

/** The code of an ASCII text, or null for one that is too long. */
export function qrPath(text: string): QrPath | null {
  if (text.length > MAX_BYTES) return null;
  const { data, size } = encode(text, { ecc: 'L', border: QUIET_MODULES });
  const runs = data.flatMap((row, y) => rowRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, d: runs.join('') };
}

function rowRuns(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
