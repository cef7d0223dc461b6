import type { ReactElement, ReactNode } from 'react';
import { classLetter } from '../../session/document';
import { RowSymbol, useRowName } from '../../ui/featureRow';
import { Glyph } from '../../ui/Glyph';
import { useLabState } from '../../ui/labContext';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import styles from './Matrix.module.css';

interface MatrixProps {
  readonly role: 'grid' | 'table';
  readonly label: string;
  /** The heading above the matrix. */
  readonly title: ReactNode;
  readonly D: number;
  readonly K: number;
  readonly bias: boolean;
  readonly cell: (o: number, m: number) => ReactElement;
}

/** A D × K matrix as the handout writes it: rows are features, columns are classes, in brackets. */
export function Matrix({ role, label, title, D, K, bias, cell }: MatrixProps): ReactElement {
  const messages = useMessages();
  const classes = useLabState((state) => state.document.classes);
  const rowName = useRowName();
  return (
    <div className={styles['matrix']} data-wide={K > 4} data-tall={D > 3}>
      <h2 className={styles['title']}>{title}</h2>
      <div
        className={styles['brackets']}
        tabIndex={D > 3 ? 0 : undefined}
        role={D > 3 ? 'group' : undefined}
        aria-label={D > 3 ? label : undefined}
      >
        <table role={role} aria-label={label}>
          <thead>
            <tr>
              <td className={styles['corner']} />
              {Array.from({ length: K }, (_, m) => (
                <Linked as="th" to={`class.${m}`} key={m} scope="col" aria-label={fullClassName(messages, classes, m)}>
                  <Glyph m={m} size={16} /> {classLetter(m)}
                </Linked>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: D }, (_, o) => (
              <tr key={o}>
                <th scope="row" className={styles['rowHead']} aria-label={rowName(o, bias)} title={rowName(o, bias)}>
                  <Linked as="span" to={`feature.${o}`} className={styles['rowSymbol']}>
                    <RowSymbol o={o} bias={bias} />
                  </Linked>
                </th>
                {Array.from({ length: K }, (__, m) => cell(o, m))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
