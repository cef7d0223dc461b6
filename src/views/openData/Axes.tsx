import type { ReactElement } from 'react';
import { featuresOf, type ImportState, type TableImport } from '../../files/table/tableImport';
import { QuietSelect } from '../../ui/QuietSelect';
import { useOpenDataWords } from './openDataWords';
import { columnName } from './problemWords';
import styles from './Axes.module.css';
import small from './Small.module.css';

interface AxesProps {
  readonly state: ImportState;
  readonly table: TableImport;
}

/** Which features the plane shows, and what becomes of the others. */
export function Axes({ state, table }: AxesProps): ReactElement {
  const words = useOpenDataWords();
  const features = featuresOf(state.roles);
  const header = state.table?.header ?? [];
  const options = features.map((column) => ({ value: String(column), text: columnName(header, column, words) }));
  const { title, across, up, acrossName, upName, held } = words.axes;
  return (
    <section className={styles['axes']}>
      <p className={styles['axisChoices']}>
        <b>{title}</b>
        {state.axes.map((column, axis) => (
          <span key={axis} className={styles['axis']}>
            <span aria-hidden="true">{axis === 0 ? `${across} →` : `${up} ↑`}</span>
            <QuietSelect
              label={axis === 0 ? acrossName : upName}
              value={String(column)}
              shown={<span className={styles['axisName']}>{columnName(header, column, words)}</span>}
              options={options}
              onChange={(value) => {
                table.setAxis(axis, Number(value));
              }}
            />
          </span>
        ))}
      </p>
      {features.length > 2 && <p className={small['note']}>{held(features.length - 2, features.length)}</p>}
    </section>
  );
}
