import type { ReactElement } from 'react';
import { formatCell } from '../../ui/formatNumber';
import { RowSymbol } from '../../ui/RowSymbol';
import { classLetter } from '../../session/document';
import { textSize, units } from './canvas';
import { ClassMark } from './ClassMark';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './MatrixFigure.module.css';
import text from './text.module.css';

interface MatrixFigureProps {
  readonly name: 'W' | 'G' | 'outer' | 'check';
  readonly values: ArrayLike<number>;
  /** Units. */
  readonly width: number;
  readonly row?: number;
}

/** W, G or one sample's outer product: D × K numbers between brackets, hidden ones as tiles. */
export function MatrixFigure({ name, values, width, row = 66 }: MatrixFigureProps): ReactElement {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { D, K } = moment.design;
  const classes = Array.from({ length: K }, (_, m) => m);
  const rows = Array.from({ length: D }, (_, o) => o);
  const label = 62;
  const cell = (width - label) / K;
  const size = Math.max(24, Math.min(48, cell * 0.29));
  const hidden = rows.flatMap((o) => classes.filter((m) => masks.hides(`${name}.${o}.${m}`))).length;
  const digits = name === 'W' ? 3 : name === 'outer' ? 3 : 4;
  const shape = { '--label': units(label), '--cell': units(cell), '--row': units(row) } as React.CSSProperties;
  return (
    <div
      role="table"
      aria-label={name === 'W' ? words.weights : name === 'G' ? words.gradient : name}
      className={styles['matrix']}
      style={{ ...shape, width: units(width) }}
    >
      <div role="row" className={styles['matrixHead']}>
        <span role="columnheader" className={styles['matrixTitle']}>
          <Title name={name} iteration={moment.iteration} />
        </span>
        {classes.map((m) => (
          <span key={m} role="columnheader" className={styles['classHead']}>
            <ClassMark m={m} r={12} /> {classLetter(m)}
          </span>
        ))}
      </div>
      <div className={styles['bracket']} />
      {rows.map((o) => (
        <div key={o} role="row" className={styles['matrixRow']}>
          <span role="rowheader" className={styles['rowHead']}>
            <RowSymbol o={o} map={moment.document} />
          </span>
          {classes.map((m) => (
            <span key={m} role="cell" className={styles['cell']} style={{ fontSize: textSize(size) }}>
              <NumberOrTile
                name={`${name}.${o}.${m}`}
                value={values[o * K + m] ?? 0}
                text={formatCell(values[o * K + m] ?? 0, digits, 6)}
              />
            </span>
          ))}
        </div>
      ))}
      {hidden > 0 && <p className={text['spokenOnly']}>{words.hiddenCells(hidden)}</p>}
    </div>
  );
}

function Title({ name, iteration }: { readonly name: string; readonly iteration: number }): ReactElement {
  if (name === 'outer') {
    return (
      <>
        <i>x</i>(<i>ŷ</i> − <i>y</i>)ᵀ
      </>
    );
  }
  return (
    <>
      <i>{name}</i>
      {name === 'W' && <sub className={text['index']}>{iteration}</sub>}
    </>
  );
}
