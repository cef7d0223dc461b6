import type { ReactElement, ReactNode } from 'react';
import { classLetter } from '../../session/document';
import { Glyph } from '../../ui/Glyph';
import { useLabState } from '../../ui/labContext';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { Quantity } from '../../ui/Quantity';
import styles from './Grid.module.css';

interface GridProps {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** What stands before row r, and what it is called. */
  readonly head: (row: number) => { readonly shown: ReactNode; readonly name: string };
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
  const messages = useMessages();
  const classes = useLabState((state) => state.document.classes);
  return (
    <div className={styles['grid']} data-wide={columns > 4} data-tall={rows > 8} tabIndex={rows > 8 ? 0 : undefined}>
      <table aria-label={label}>
        <thead>
          <tr>
            <td className={styles['corner']} />
            {upTo(columns).map((m) => (
              <Linked key={m} as="th" to={`class.${m}`} scope="col" aria-label={fullClassName(messages, classes, m)}>
                <Glyph m={m} size={15} /> {classLetter(m)}
              </Linked>
            ))}
          </tr>
        </thead>
        <tbody>
          {upTo(rows).map((row) => (
            <tr key={row}>
              <th scope="row" className={styles['rowHead']} aria-label={head(row).name}>
                {head(row).shown}
              </th>
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
