import type { ReactElement } from 'react';
import { rawWeights } from '../../model/features/rawWeights';
import { ClassHeads } from '../../ui/ClassHead';
import { formatSignificant } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { RowSymbol } from '../../ui/RowSymbol';
import styles from './RawWeights.module.css';

/** The same scores as a W of raw features would give, to be read off. */
export function RawWeights({ title }: { readonly title: string }): ReactElement | null {
  const frame = useLabState((state) => state.run.frame);
  const scale = useLabState((state) => state.document.standardise);
  if (frame === null || scale === undefined) return null;
  const { K } = frame;
  const W = rawWeights(frame, scale);
  return (
    <div className={styles['block']} tabIndex={0} role="group" aria-label={title}>
      <p>{title}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td />
            <ClassHeads K={K} />
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: W.length / K }, (_, o) => (
            <tr key={o}>
              <th scope="row">
                <RowSymbol o={o} map={{ ...frame, bias: true }} />
              </th>
              {Array.from(W.subarray(o * K, (o + 1) * K), (weight, m) => (
                <td key={m}>{formatSignificant(weight, 4)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
