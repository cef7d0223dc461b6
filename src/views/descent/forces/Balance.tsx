import { Fragment, type ReactElement } from 'react';
import { formatScientific } from '../../../ui/numbers/formatNumber';
import { cellText } from '../../../ui/numbers/matrixScale';
import { ClassHead } from '../../../ui/ClassHead';
import { useLabState } from '../../../ui/labContext';
import { rowText } from '../../../ui/names';
import { Quantity } from '../../../ui/Quantity';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { Words } from '../../../ui/Words';
import { useForces } from './forcesContext';
import { cellsOf, rowsOf, type Vector } from './pulls';
import styles from './Forces.module.css';

/** A force below this has its own power of ten. */
const HIDDEN = 5e-4;

/** What pulls and what pushes each w, in the two rows of the plane, and that together they are −G. */
export function Balance(): ReactElement {
  const words = useDescentWords().forces;
  const { moment, forces } = useForces();
  const axes = useLabState((state) => state.document.axes);
  const { frame, design } = moment;
  const { K } = design;
  const rows = rowsOf({ axes }, frame);
  const names = [rows.across, rows.up].flatMap((o) =>
    o === null ? [] : [`{${rowText(o, frame).replace('x', 'x_')}}`],
  );
  // What three decimals would hide is written as a power of ten.
  const powers = [...forces.byLabel, forces.total].some((all) =>
    all.some((value) => value !== 0 && Math.abs(value) < HIDDEN),
  );
  const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1]];
  return (
    <Figure number={5} caption={words.balance(names.join(words.between))} draws={['G']}>
      <table className={styles['balance']} data-many={K > 4} data-powers={powers} data-penalised={forces.pull !== null}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.pull}</th>
            <th scope="col">{words.push}</th>
            {forces.pull && (
              <th scope="col">
                <Words text={words.penalty} />
              </th>
            )}
            <th scope="col">
              <Words text={words.sum} />
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: K }, (_, m) => {
            const own = cellsOf(forces.byLabel[m]!, K, rows, m);
            const sum = cellsOf(forces.total, K, rows, m);
            const penalty = forces.pull && cellsOf(forces.pull, K, rows, m);
            const others = minus(sum, own);
            return (
              <tr key={m}>
                <ClassHead m={m} scope="row" />
                <Pair name={`pull.${m}`} pair={own} up={rows.up !== null} />
                <Pair name={`push.${m}`} pair={penalty ? minus(others, penalty) : others} up={rows.up !== null} />
                {penalty && <Pair name={`penalty.${m}`} pair={penalty} up={rows.up !== null} />}
                <Pair name={`force.${m}`} pair={sum} up={rows.up !== null} strong />
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles['check']} data-balanced={forces.balanced}>
        <Words text={forces.balanced ? words.balanced : words.unbalanced} />{' '}
        <Quantity name="force.residual" value={forces.residual} text={formatScientific(forces.residual)} />
      </p>
    </Figure>
  );
}

function Pair({
  name,
  pair,
  up,
  strong = false,
}: {
  readonly name: string;
  readonly pair: Vector;
  readonly up: boolean;
  readonly strong?: boolean;
}): ReactElement {
  const shown = up ? [0, 1] : [0];
  return (
    <td data-strong={strong}>
      {shown.map((place) => (
        <Fragment key={place}>
          {place > 0 && ' '}
          <span>
            <Quantity name={`${name}.${place}`} value={pair[place]!} text={small(pair[place]!)} />
            {place + 1 < shown.length && ','}
          </span>
        </Fragment>
      ))}
    </td>
  );
}

/** Three decimals, or what they would hide as its own power: two of them stand in a column. */
function small(value: number): string {
  return cellText(value, { power: 0, decimals: 3 }, false).text;
}
