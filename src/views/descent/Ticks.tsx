import type { ReactElement } from 'react';
import type { Size } from '../../ui/useSize';
import { tickText } from './axisText';
import plot from '../../ui/Plot.module.css';

interface Axis {
  (value: number): number;
  ticks(count: number): number[];
}

interface TicksProps {
  readonly x: Axis;
  readonly y: Axis;
  readonly size: Size;
}

/** The numbers along the two axes of a frame, at the foot and at the left. */
export function Ticks({ x, y, size: { width, height, scale } }: TicksProps): ReactElement {
  const across = x.ticks(Math.max(2, Math.min(5, width / (80 * scale))));
  const up = y.ticks(Math.max(2, Math.min(5, height / (50 * scale))));
  return (
    <g>
      {across.map((tick) => (
        <text
          key={`x${tick}`}
          className={plot['tick']}
          x={x(tick)}
          y={height + 18 * scale}
          textAnchor={x(tick) > width - 14 * scale ? 'end' : 'middle'}
        >
          {tickText(tick, across)}
        </text>
      ))}
      {up.map((tick) => (
        <text
          key={`y${tick}`}
          className={plot['tick']}
          x={-(tickText(tick, up).length > 6 ? 4 : 8) * scale}
          y={y(tick)}
          dy="0.35em"
          textAnchor="end"
        >
          {tickText(tick, up)}
        </text>
      ))}
    </g>
  );
}
