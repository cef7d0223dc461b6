import { memo, type ReactElement } from 'react';
import { tickFormat } from '../../ui/numbers/formatNumber';
import type { SpreadGeometry } from './spreadGeometry';
import styles from './SpreadPlane.module.css';

const TICK_SPACING_PX = 105;

/** Left and bottom axes with numbers. */
export const SpreadAxes = memo(function SpreadAxes({ geometry }: { readonly geometry: SpreadGeometry }): ReactElement {
  const { width, height, scale, x, y } = geometry;
  const columns = x.ticks(Math.max(2, width / (TICK_SPACING_PX * scale)));
  const rows = y.ticks(Math.max(2, height / (TICK_SPACING_PX * scale)));
  const [columnText, rowText] = [tickFormat(columns), tickFormat(rows)];
  return (
    <svg className={styles['axes']} aria-hidden="true">
      <path
        d={
          `M0,0V${height}H${width}` +
          columns.map((tick) => `M${x(tick)},${height}v${6 * scale}`).join('') +
          rows.map((tick) => `M0,${y(tick)}h${-6 * scale}`).join('')
        }
      />
      {columns.map((tick) => (
        <text key={`x${tick}`} x={x(tick)} y={height + 20 * scale} textAnchor="middle">
          {columnText(tick)}
        </text>
      ))}
      {rows.map((tick) => (
        <text key={`y${tick}`} x={-10 * scale} y={y(tick)} dy="0.35em" textAnchor="end">
          {rowText(tick)}
        </text>
      ))}
    </svg>
  );
});
