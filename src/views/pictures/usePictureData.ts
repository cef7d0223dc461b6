import { useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import type { Inspected } from '../../session/selectors/shownFrame';
import type { Kind } from './kind';
import { useChosen } from './useChosen';

interface PictureRowData {
  /** Value of pixel p in the picture of class m. */
  readonly of: (m: number) => (p: number) => number;
  /** The largest |value| of all pictures of the row. */
  readonly largest: number;
}

export interface PictureData {
  readonly moment: Inspected;
  /** Rows of the matrices that stand before the pixels: 1 with the bias, else 0. */
  readonly from: number;
  readonly rows: Readonly<Record<Kind, PictureRowData>>;
}

/** What the pictures show, of one moment; ten times a second at most while descent plays. Null before the first moment. */
export function usePictureData(): PictureData | null {
  const moment = useChosen();
  return useMemo(() => {
    if (moment === null) return null;
    const { frame, pass } = moment;
    const from = rowCount(0, frame);
    const row = (entry: (o: number, m: number) => number): PictureRowData => {
      let largest = 0;
      for (let o = from; o < frame.D; o++) {
        for (let m = 0; m < frame.K; m++) largest = Math.max(largest, Math.abs(entry(o, m)));
      }
      const pictures = Array.from(
        { length: frame.K },
        (_, m) =>
          (p: number): number =>
            entry(p + from, m),
      );
      return { of: (m) => pictures[m] ?? (() => 0), largest };
    };
    return {
      moment,
      from,
      rows: {
        W: row((o, m) => frame.W[o * frame.K + m] ?? 0),
        xw: row((o, m) => (pass.x[o] ?? 0) * (frame.W[o * frame.K + m] ?? 0)),
        G: row((o, m) => frame.G[o * frame.K + m] ?? 0),
      },
    };
  }, [moment]);
}
