import type { ReactElement } from 'react';
import plot from '../../ui/Plot.module.css';
import type { Size } from '../../ui/useSize';
import { riskTickText } from './axisText';

interface RiskAxisProps {
  readonly ticks: readonly number[];
  /** R in nats that the ticks stand around: how many digits they need. */
  readonly risk: number;
  readonly y: (risk: number) => number;
  readonly size: Size;
}

/** The axis of R at the left of a plot, with its ticks. */
export function RiskAxis({ ticks, risk, y, size: { height, scale } }: RiskAxisProps): ReactElement {
  const text = riskTickText(ticks, risk);
  return (
    <>
      <path
        className={plot['axis']}
        d={`M0,0V${height}${ticks.map((tick) => `M0,${y(tick)}h${-6 * scale}`).join('')}`}
      />
      {ticks.map((tick) => (
        <text key={tick} className={plot['tick']} x={-10 * scale} y={y(tick)} dy="0.35em" textAnchor="end">
          {text(tick)}
        </text>
      ))}
    </>
  );
}
