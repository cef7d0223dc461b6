import { type ReactElement, useMemo } from 'react';
import { errorsOf } from '../../model/kernel/forwardPass';
import { type Box, units } from './canvas';
import { usePresentWords } from './presentWords';
import { useShown, useShownPlaces } from './shown';
import styles from './TilesFigure.module.css';
import marks from './marks.module.css';

const MOST = 150;

/** The outer product of every sample as a small D × K tile: filled squares positive, hollow ones negative. */
export function TilesFigure({ box }: { readonly box: Box }): ReactElement {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { n: selected } = useShownPlaces();
  const { design, W } = moment;
  const { N, D, K, X } = design;
  const count = Math.min(N, MOST);
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * box.width) / box.height)));
  const rows = Math.ceil(count / columns);
  const pitch = Math.min(box.width / columns, box.height / Math.max(1, rows));
  const side = (pitch * 0.82) / Math.max(D, K);
  const parts = useMemo(() => {
    const errors = errorsOf(design, W);
    const most = new Float64Array(D);
    for (let n = 0; n < N; n++) for (let o = 0; o < D; o++) most[o] = Math.max(most[o]!, Math.abs(X[n * D + o]!));
    const [filled, hollow]: [string[], string[]] = [[], []];
    for (let n = 0; n < count; n++) {
      const [left, top] = [(n % columns) * pitch, Math.floor(n / columns) * pitch];
      for (let o = 0; o < D; o++) {
        for (let m = 0; m < K; m++) {
          const value = (X[n * D + o]! * errors[n * K + m]!) / (most[o]! || 1);
          const size = Math.sqrt(Math.min(1, Math.abs(value))) * side * 0.94;
          if (size < 0.6) continue;
          const [x, y] = [left + (m + 0.5) * side - size / 2, top + (o + 0.5) * side - size / 2];
          const d = `M${x.toFixed(1)},${y.toFixed(1)}h${size.toFixed(1)}v${size.toFixed(1)}h-${size.toFixed(1)}z`;
          (value > 0 ? filled : hollow).push(d);
        }
      }
    }
    return [filled.join(''), hollow.join('')] as const;
  }, [design, W, N, D, K, X, count, columns, pitch, side]);
  const hidden = masks.hides('outer') || masks.hides('tiles') || masks.hides('error');
  return (
    <div className={marks['figure']} style={{ width: units(box.width), height: units(box.height) }}>
      <svg className={marks['over']} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words.tiles}>
        {!hidden && (
          <>
            <path className={styles['filled']} d={parts[0]} />
            <path className={styles['hollow']} d={parts[1]} />
          </>
        )}
        {selected !== null && selected < count && (
          <rect
            className={styles['frame']}
            x={(selected % columns) * pitch - 3}
            y={Math.floor(selected / columns) * pitch - 3}
            width={side * K + 6}
            height={side * D + 6}
          />
        )}
      </svg>
    </div>
  );
}
