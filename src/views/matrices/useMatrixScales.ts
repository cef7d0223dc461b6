import { useState } from 'react';
import { useBeforePhase } from '../../ui/FromPhase';
import { largestShown, useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import {
  CalmScale,
  type EntryStyle,
  factorText,
  GRADIENT,
  type MatrixScale,
  NARROW_GRADIENT,
  WEIGHTS,
} from '../../ui/numbers/matrixScale';
import { useLayout } from '../../ui/useLayout';

interface MatrixScales {
  readonly weights: EntryStyle;
  readonly gradient: EntryStyle;
  /** One above the other, or one at a time: side by side their cells would not fit. */
  readonly stacked: boolean;
}

const TIGHT = [0.1, 10] as const;

/** How W and G are written at the shown step, by their largest entries, K and the room there is. */
export function useMatrixScales(): MatrixScales {
  const layout = useLayout();
  const frame = useLabState((state) => state.run.frame);
  const playing = useLabState((state) => state.run.playing);
  const [calm] = useState(() => ({ weights: new CalmScale(), gradient: new CalmScale() }));
  // A power in front would tell of a gradient that is still held back.
  const held = useBeforePhase('G.0.0');
  const K = frame?.K ?? 0;
  const compact = layout === 'compact';
  const tall = (frame?.D ?? 0) > 3;
  // The names of more rows than three take from their columns.
  const stacked = K > (compact ? (tall ? 2 : 3) : 4);
  const hiding = useHiding();
  const shown = (matrix: 'W' | 'G'): number => (frame ? largestShown(matrix, frame, hiding) : 0);
  const largest = shown('W');
  // Beside G on a small page no place is left for a power of W.
  const plain = compact && !stacked ? ([0, Infinity] as const) : WEIGHTS.plain;
  // Where many columns, or the names of many rows, leave no more room, W too is written as −9.99.
  const tight = K > 8 || (layout !== 'wide' && (K > 7 || (K > 4 && tall)));
  const rulesOfW = tight
    ? { plain: TIGHT, decimals: 2 }
    : { plain, decimals: stacked || (compact && largest >= 10) ? 2 : 3 };
  const weights = calm.weights.next(largest, rulesOfW, playing);
  const narrow = compact || K > 3 || tall;
  const rules = narrow ? NARROW_GRADIENT : GRADIENT;
  // g of a mini-batch is written in the power of ten of G beneath it.
  const steepest = Math.max(shown('G'), ...(frame?.batch?.g.map(Math.abs) ?? []));
  const gradient = calm.gradient.next(steepest, rules, playing);
  // Nine or ten columns of a small page hold one digit behind the point.
  const fitted = (scale: MatrixScale): MatrixScale =>
    layout !== 'wide' && K > 8 ? { ...scale, decimals: Math.min(1, scale.decimals) } : scale;
  return {
    weights: { scale: fitted(weights), factor: factorText(weights), narrow: compact || K > 3 },
    gradient: { scale: fitted(gradient), factor: held ? null : factorText(gradient), narrow },
    stacked,
  };
}
