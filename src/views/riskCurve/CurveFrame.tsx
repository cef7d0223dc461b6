import type { ReactElement } from 'react';
import { formatCount, formatFitting, formatScientific, tickFormat } from '../../ui/numbers/formatNumber';
import type { Size } from '../../ui/useSize';
import type { CurveScales } from './curveScales';
import plot from '../../ui/Plot.module.css';
import styles from './RiskCurve.module.css';

/** From here on a risk has more digits than its margin. */
const LARGE_RISK = 1e4;

interface CurveFrameProps {
  readonly size: Size;
  readonly scales: CurveScales;
  readonly lnK: number;
  readonly logarithmic: boolean;
  /** The iteration shown: its label stands below the axis, and ticks near it yield. Null where the axis is no way through time. */
  readonly shown: number | null;
  /** Iterations at which the run was edited. */
  readonly edits: readonly number[];
}

/** Axes, ticks and the dotted level of pure guessing. */
export function CurveFrame({ size, scales, lnK, logarithmic, shown, edits }: CurveFrameProps): ReactElement {
  const { width, height, scale } = size;
  const { t, risk, riskTicks } = scales;
  const times = t.ticks(Math.max(2, Math.min(5, width / (90 * scale)))).filter(Number.isInteger);
  const plain = tickFormat(riskTicks);
  const riskText = (tick: number): string => {
    if (logarithmic)
      return tick < 1e-3 || tick >= LARGE_RISK ? formatScientific(tick, 1).replace('1 × ', '') : String(tick);
    return tick >= LARGE_RISK ? formatFitting(tick, 6) : plain(tick);
  };
  return (
    <g>
      <path
        className={plot['axis']}
        d={`M0,${-6 * scale}V${height}${riskTicks.map((tick) => `M0,${risk(tick)}h${-5 * scale}`).join('')}`}
      />
      {riskTicks.map((tick) => (
        <text key={`r${tick}`} className={plot['tick']} x={-8 * scale} y={risk(tick)} dy="0.35em" textAnchor="end">
          {riskText(tick)}
        </text>
      ))}
      {times
        .filter((tick) => shown === null || Math.abs(t(tick) - t(shown)) > 46 * scale)
        .map((tick) => (
          <text
            key={`t${tick}`}
            className={plot['tick']}
            x={t(tick)}
            y={height + 22 * scale}
            textAnchor={t(tick) > width - 12 * scale ? 'end' : 'middle'}
          >
            {formatCount(tick)}
          </text>
        ))}
      <path className={plot['level']} d={`M0,${risk(lnK)}H${width}`} />
      <path className={shown === null ? plot['axis'] : styles['future']} d={`M0,${height}H${width}`} />
      <path className={styles['edit']} d={editTicks(edits, t, height, scale)} />
      {shown !== null && <path className={styles['past']} d={`M0,${height}H${t(shown)}`} />}
    </g>
  );
}

/** One small tick for each edit; those on the same CSS px are one. */
function editTicks(edits: readonly number[], t: CurveScales['t'], height: number, scale: number): string {
  const places = new Set(edits.map((iteration) => Math.round(t(iteration))));
  return [...places].map((x) => `M${x},${height}v${-9 * scale}`).join('');
}
