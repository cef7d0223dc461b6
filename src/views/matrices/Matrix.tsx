import type { ReactElement, ReactNode } from 'react';
import type { FeatureMap } from '../../model/features/featureRows';
import { ClassHeads } from '../../ui/ClassHead';
import { RowHead } from '../../ui/RowHead';
import styles from './Matrix.module.css';

interface MatrixProps {
  readonly role: 'grid' | 'table';
  readonly label: string;
  /** The heading above the matrix. */
  readonly title: ReactNode;
  readonly D: number;
  readonly K: number;
  readonly map: FeatureMap;
  /** The names of its rows stand before the matrix beside it. */
  readonly named?: 'beside';
  readonly cell: (o: number, m: number) => ReactElement;
  /** A cell behind row o that follows from it, and behind the heads of the columns (null). */
  readonly behind?: ((o: number | null) => ReactElement) | undefined;
}

/** A D × K matrix as the handout writes it: rows are features, columns are classes, in brackets. */
export function Matrix({ role, label, title, D, K, map, named, cell, behind }: MatrixProps): ReactElement {
  return (
    <div
      className={styles['matrix']}
      data-wide={K > 4}
      data-columns={K}
      data-tall={D > 3}
      data-named={named}
      data-behind={behind !== undefined}
      data-mapped={map.degree !== undefined}
    >
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['brackets']}>
        <div
          className={styles['rows']}
          tabIndex={D > 3 ? 0 : undefined}
          role={D > 3 ? 'group' : undefined}
          aria-label={D > 3 ? label : undefined}
        >
          <table role={role} aria-label={label}>
            <thead>
              <tr>
                <td className={styles['corner']} />
                <ClassHeads K={K} />
                {behind?.(null)}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: D }, (_, o) => (
                <tr key={o}>
                  <RowHead o={o} map={map} />
                  {Array.from({ length: K }, (__, m) => cell(o, m))}
                  {behind?.(o)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
