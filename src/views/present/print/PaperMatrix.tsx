import type { ReactElement, ReactNode } from 'react';
import { classLetter } from '../../../session/document';
import { plainText } from './plainText';
import { Glyph } from '../../../ui/Glyph';
import { RowSymbol } from '../../../ui/RowSymbol';
import { NumberOrTile } from '../Number';
import { useShown } from '../shown';
import { usePrintWords } from './printWords';
import styles from './PaperMatrix.module.css';

interface PaperMatrixProps {
  readonly name: 'W' | 'G' | 'outer';
  readonly title: ReactNode;
  readonly values: ArrayLike<number>;
  readonly digits: number;
  /** Instead of the classes. */
  readonly heads?: readonly string[];
  /** Instead of the names of the features. */
  readonly rowHeads?: readonly string[];
}

/** Of more rows than this only the first stand on paper, and how many follow. */
const MOST_ROWS = 4;

/** W, G or an outer product on paper: D × K numbers between brackets. */
export function PaperMatrix({ name, title, values, digits, heads, rowHeads }: PaperMatrixProps): ReactElement {
  const words = usePrintWords();
  const { moment } = useShown();
  const { D, K } = moment.design;
  const shown = D > MOST_ROWS + 1 ? MOST_ROWS : D;
  const classes = Array.from({ length: K }, (_, m) => m);
  return (
    <div className={styles['matrix']} data-many={K > 4}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {classes.map((m) => (
              <th key={m} scope="col">
                {heads ? (
                  <span className={styles['number']}>{heads[m]}</span>
                ) : (
                  <>
                    <Glyph m={m} size={15} /> <b>{classLetter(m)}</b>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, o) => (
            <tr key={o}>
              <th scope="row">{rowHeads ? rowHeads[o] : <RowSymbol o={o} map={moment.document} />}</th>
              {classes.map((m) => {
                const value = values[o * K + m] ?? 0;
                const { text, own } = plainText(value, digits, 7);
                return (
                  <td key={m}>
                    <NumberOrTile
                      name={`${name}.${o}.${m}`}
                      {...{ value, text }}
                      className={own ? styles['own'] : undefined}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < D && <p className={styles['more']}>{words.moreRows(D - shown)}</p>}
    </div>
  );
}
