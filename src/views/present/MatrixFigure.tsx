import { type ReactElement, useMemo } from 'react';
import { Factor } from '../../ui/Factor';
import { formatCell } from '../../ui/numbers/formatNumber';
import { type CellText, cellText, factorText, matrixScale, NARROW_GRADIENT } from '../../ui/numbers/matrixScale';
import { RowSymbol } from '../../ui/RowSymbol';
import { textWidth } from '../../ui/textWidth';
import { classLetter } from '../../session/document';
import { textSize, units } from './canvas';
import { ClassMark } from './ClassMark';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import { sumRounding } from './sumRounding';
import styles from './MatrixFigure.module.css';
import text from './text.module.css';

interface MatrixFigureProps {
  readonly name: 'W' | 'G' | 'outer' | 'check';
  readonly values: ArrayLike<number>;
  /** Units. */
  readonly width: number;
  readonly row?: number;
}

/** Units beside the brackets for the names of the rows, and where they are products such as x₁²x₂. */
const [LABEL, PRODUCT] = [62, 88];
/** More columns than this have room for −9.99 only, and then one power of ten stands in front; more than `MOST` for −9.9. */
const [FEW, MOST] = [4, 8];
/** Units between the left bracket and the longest number. */
const EDGE = 6;
/** Units: lower rows are as close as they can be. */
const CLOSE = 60;
/** CSS px between two numbers of 12 px, with what is before the first. */
const APART = 7;
/** So many rows are in sight; to the others one scrolls. */
const ROWS = 5;

interface Entries {
  readonly text: (value: number) => string;
  /** Whether it is a number's own power, to be written small. */
  readonly own: (value: number) => boolean;
  /** Width of the longest, in em. */
  readonly width: number;
  readonly factor: string | null;
}

/** How the entries are written. Where some are hidden no common power tells of them. */
function entriesOf(name: MatrixFigureProps['name'], values: ArrayLike<number>, K: number, hidden: boolean): Entries {
  const digits = name === 'W' || name === 'outer' ? 3 : 4;
  const never = (): boolean => false;
  const few = (value: number): string => formatCell(value, digits, 6);
  const usual = digits === 4 ? 3.6 : 3.4;
  if (K <= FEW) return { text: few, own: never, width: widest(Array.from(values, few), usual), factor: null };
  const decimals = K > MOST ? 1 : 2;
  const width = K > MOST ? 2.05 : 2.4;
  const many = (value: number): string => formatCell(value, decimals, 4);
  if (hidden) return { text: many, own: never, width: widest(Array.from(values, many), width), factor: null };
  const largest = Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = matrixScale(largest, NARROW_GRADIENT);
  const cell = (value: number): CellText => cellText(value, { ...scale, decimals }, true);
  return { text: (value) => cell(value).text, own: (value) => cell(value).own, width, factor: factorText(scale) };
}

/** As many signs as `−0.1234` has fit the usual width. */
const USUAL_SIGNS = 7;

/** Em of the longest text, at least `usual`: what is usual keeps its size while its digits change. */
function widest(texts: readonly string[], usual: number): number {
  const long = texts.filter((text) => text.length > USUAL_SIGNS);
  return Math.max(usual, ...long.map((text) => textWidth(text, 1.04)));
}

/** W, G or one sample's outer product: D × K numbers between brackets, hidden ones as tiles. */
export function MatrixFigure({ name, values, width, row = 66 }: MatrixFigureProps): ReactElement {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { D, K } = moment.design;
  const classes = Array.from({ length: K }, (_, m) => m);
  const rows = Array.from({ length: D }, (_, o) => o);
  const hidden = rows.flatMap((o) => classes.filter((m) => masks.hides(`${name}.${o}.${m}`))).length;
  const entries = entriesOf(name, values, K, hidden > 0);
  const rounding = useMemo(() => (name === 'G' ? sumRounding(moment.design) : []), [name, moment.design]);
  // From the back row −4e−16 looks like a slope.
  const textOf = (value: number, o: number): string =>
    value !== 0 && Math.abs(value) <= (rounding[o] ?? 0) ? '≈0' : entries.text(value);
  const label = moment.document.degree === undefined ? LABEL : PRODUCT;
  const cell = (width - label) / K;
  const pad = K > FEW ? 6 : 8;
  const apart = K > FEW ? 0 : EDGE;
  const high = D > 3 ? Math.max(42, Math.min(row, 210 / D)) : row;
  // Where rows are close, numbers keep the size that the back row reads.
  const share = row < CLOSE ? 0.9 : 0.8;
  const size = Math.max(24, Math.min(48, share * high, (cell - pad - apart) / Math.max(3, entries.width)));
  const shape = {
    '--label': units(label),
    // No narrower than its numbers, which no screen makes smaller than 12 px.
    '--cell': `max(${units(cell)}, ${entries.width * 12 + APART}px)`,
    '--head': units(row < CLOSE ? 48 : 58),
    '--row': `max(${units(high)}, 1rem)`,
    '--pad': units(pad),
    '--rows': Math.min(D, ROWS),
    '--columns': K,
  } as React.CSSProperties;
  return (
    <div
      role="table"
      aria-label={name === 'W' ? words.weights : name === 'G' ? words.gradient : name}
      className={styles['matrix']}
      data-long={D > ROWS}
      data-many={K > 6}
      style={{ ...shape, width: units(width) }}
    >
      {entries.factor && (
        <p role="caption" className={styles['matrixFactor']}>
          <Title name={name} iteration={moment.iteration} /> = <Factor factor={entries.factor} behind={false} />
        </p>
      )}
      <div className={styles['matrixBody']}>
        <div role="row" className={styles['matrixHead']}>
          <span role="columnheader" className={styles['matrixTitle']}>
            {!entries.factor && <Title name={name} iteration={moment.iteration} />}
          </span>
          {classes.map((m) => (
            <span key={m} role="columnheader" className={styles['classHead']}>
              <ClassMark m={m} r={K > 6 ? 8 : 12} /> {classLetter(m)}
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
              <span
                key={m}
                role="cell"
                className={styles['cell']}
                style={{ fontSize: textSize(entries.own(values[o * K + m] ?? 0) ? 0.75 * size : size) }}
              >
                <NumberOrTile
                  name={`${name}.${o}.${m}`}
                  value={values[o * K + m] ?? 0}
                  text={textOf(values[o * K + m] ?? 0, o)}
                />
              </span>
            ))}
          </div>
        ))}
      </div>
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
