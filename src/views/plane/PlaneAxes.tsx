import { memo, type ReactElement } from 'react';
import { tickFormat } from '../../ui/numbers/formatNumber';
import { useLayout } from '../../ui/useLayout';
import type { PlaneGeometry } from './planeGeometry';
import styles from './PlaneAxes.module.css';

/** Ticks stand about this many CSS px apart. */
const TICK_SPACING_PX = 105;

/** CSS px from the left axis to its numbers, behind a tick and where a phone has no room for one. */
const [BEHIND_TICK, TIGHT] = [10, 3];
/** Characters for which a phone has room behind a tick. */
const ROOM = 4;

/** Left and bottom axes with numbers, and a small cross wherever two ticks meet: positions readable, no cage. */
export const PlaneAxes = memo(function PlaneAxes({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement {
  const { width, height, scale, x, y } = geometry;
  const columns = x.ticks(Math.max(2, width / (TICK_SPACING_PX * scale)));
  const rows = y.ticks(Math.max(2, height / (TICK_SPACING_PX * scale)));
  const [columnText, rowText] = [tickFormat(columns), tickFormat(rows)];
  const tight = useLayout() === 'phone' && rows.some((tick) => rowText(tick).length > ROOM);
  const arm = 3.5 * scale;
  const crosses = columns.flatMap((t1) =>
    rows.map((t2) => `M${x(t1) - arm},${y(t2)}h${2 * arm}M${x(t1)},${y(t2) - arm}v${2 * arm}`),
  );
  const zeros =
    (x(0) > 1 && x(0) < width ? `M${x(0)},0V${height}` : '') +
    (y(0) > 0 && y(0) < height - 1 ? `M0,${y(0)}H${width}` : '');
  return (
    <g>
      <path className={styles['crosses']} d={crosses.join('')} />
      <path className={styles['zeros']} d={zeros} />
      <path
        className={styles['axis']}
        d={
          `M0,0V${height}H${width}` +
          columns.map((tick) => `M${x(tick)},${height}v${6 * scale}`).join('') +
          (tight ? '' : rows.map((tick) => `M0,${y(tick)}h${-6 * scale}`).join(''))
        }
      />
      {columns.map((tick) => (
        <text key={`x${tick}`} className={styles['tick']} x={x(tick)} y={height + 22 * scale} textAnchor="middle">
          {columnText(tick)}
        </text>
      ))}
      {rows.map((tick) => (
        <text
          key={`y${tick}`}
          className={styles['tick']}
          x={-(tight ? TIGHT : BEHIND_TICK * scale)}
          y={y(tick)}
          dy="0.35em"
          textAnchor="end"
        >
          {rowText(tick)}
        </text>
      ))}
    </g>
  );
});
