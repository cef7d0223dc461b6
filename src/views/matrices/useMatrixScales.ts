import { useState } from 'react';
import { useBeforePhase } from '../../ui/FromPhase';
import { useLabState } from '../../ui/labContext';
import { CalmScale, factorText, GRADIENT, type MatrixScale, NARROW_GRADIENT, WEIGHTS } from '../../ui/matrixScale';
import { useLayout } from '../../ui/useLayout';

/** How the entries of one matrix are written. */
export interface EntryStyle {
  readonly scale: MatrixScale;
  /** The common power of ten in front, if there is one. */
  readonly factor: string | null;
  /** There is no room for an entry's own power of ten. */
  readonly narrow: boolean;
}

interface MatrixScales {
  readonly weights: EntryStyle;
  readonly gradient: EntryStyle;
  /** One above the other, or one at a time: side by side their cells would not fit. */
  readonly stacked: boolean;
}

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
  const stacked = K > (compact ? 3 : 4);
  const largest = frame?.W.reduce((most, w) => Math.max(most, Math.abs(w)), 0) ?? 0;
  // Beside G on a small page no place is left for a power of W.
  const plain = compact && !stacked ? ([0, Infinity] as const) : WEIGHTS.plain;
  const weights = calm.weights.next(largest, { plain, decimals: stacked ? 2 : 3 }, playing);
  const narrow = compact || K > 3;
  const rules = narrow ? NARROW_GRADIENT : GRADIENT;
  const gradient = calm.gradient.next(frame?.gradientMax ?? 0, rules, playing);
  // Ten columns of a small page hold one digit behind the point.
  const fitted = (scale: MatrixScale): MatrixScale =>
    compact && K > 8 ? { ...scale, decimals: Math.min(1, scale.decimals) } : scale;
  return {
    weights: { scale: fitted(weights), factor: factorText(weights), narrow: compact || K > 4 },
    gradient: { scale: fitted(gradient), factor: held ? null : factorText(gradient), narrow },
    stacked,
  };
}
