import type { ReactElement } from 'react';
import { ClassHeads } from '../../ui/ClassHead';
import { Quantity } from '../../ui/Quantity';
import styles from './Grid.module.css';

interface GridProps {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** The `th` before a row. */
  readonly head: (row: number) => ReactElement;
  readonly value: (row: number, column: number) => number;
  /** The contract's name of a cell. */
  readonly name: (row: number, column: number) => string;
  readonly text: (value: number) => string;
  readonly chosen: readonly [row: number, column: number] | null;
  /** Cells that are told apart from the others. */
  readonly bold?: (row: number, column: number) => boolean;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A matrix in brackets whose columns are classes, with the chosen cell framed. */
export function Grid({ label, rows, columns, head, value, name, text, chosen, bold }: GridProps): ReactElement {
  return (
    <div className={styles['grid']} data-wide={columns > 4} data-tall={rows > 8} tabIndex={rows > 8 ? 0 : undefined}>
      <table aria-label={label}>
        <thead>
          <tr>
            <td className={styles['corner']} />
            <ClassHeads K={columns} />
          </tr>
        </thead>
        <tbody>
          {upTo(rows).map((row) => (
            <tr key={row}>
              {head(row)}
              {upTo(columns).map((column) => (
                <td
                  key={column}
                  data-chosen={chosen?.[0] === row && chosen[1] === column ? true : undefined}
                  data-bold={bold?.(row, column) ? true : undefined}
                >
                  <Quantity name={name(row, column)} value={value(row, column)} text={text(value(row, column))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
