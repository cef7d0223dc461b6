import { line, scaleLog } from 'd3';
import type { ReactElement } from 'react';
import { formatScientific } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useSize } from '../../ui/useSize';
import { useShownGradient } from './gradientContext';
import { useInspected } from './inspectContext';
import { useValley } from './useValley';
import plot from '../../ui/Plot.module.css';
import { useInspectWords } from './inspectWords';
import styles from './CheckPanel.module.css';

const STEPS = [1e-10, 1] as const;
const ERRORS = [1e-13, 1] as const;
const RULE = 1e-9;

/** Too small a step and the two risks cancel, too large and the curve bends: between them the valley. */
export function Valley(): ReactElement {
  const { check: words } = useInspectWords();
  const moment = useInspected();
  const moving = useLabState((state) => state.run.moving);
  const { step } = useShownGradient();
  const points = useValley(moment, moving);
  const [frame, size] = useSize<HTMLDivElement>();
  const x = scaleLog(STEPS, [0, size.width]).clamp(true);
  const y = scaleLog(ERRORS, [size.height, 0]).clamp(true);
  const error = points.reduce(
    (near, point) => (Math.abs(Math.log(point.step / step)) < Math.abs(Math.log(near.step / step)) ? point : near),
    { step: Infinity, error: 0 },
  ).error;
  const path = line<(typeof points)[number]>(
    (point) => x(point.step),
    (point) => y(Math.max(ERRORS[0], point.error)),
  ).digits(1)([...points]);
  const power = (value: number): string => formatScientific(value, 1).replace('1 × ', '');
  return (
    <div
      ref={frame}
      className={styles['valley']}
      role="img"
      aria-label={`${words.plot}. ${words.describe(formatScientific(step), formatScientific(error))}`}
    >
      <svg className={plot['picture']} aria-hidden="true">
        <path className={styles['rule']} d={`M0,${y(RULE)}H${size.width}`} />
        <path className={plot['axis']} d={`M0,0V${size.height}H${size.width}`} />
        {[1e-10, 1e-5, 1].map((tick, place) => (
          <text
            key={tick}
            className={plot['tick']}
            x={x(tick)}
            y={size.height + 16 * size.scale}
            textAnchor={place === 2 ? 'end' : 'middle'}
          >
            {tick === 1 ? '1' : power(tick)}
          </text>
        ))}
        {[1e-12, 1e-6, 1].map((tick) => (
          <text key={tick} className={plot['tick']} x={-6 * size.scale} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick === 1 ? '1' : power(tick)}
          </text>
        ))}
        <path className={styles['curve']} d={path ?? ''} />
        <path className={styles['here']} d={`M${x(step)},0V${size.height}`} />
        {points.length > 0 && (
          <circle className={styles['dot']} cx={x(step)} cy={y(Math.max(ERRORS[0], error))} r={4 * size.scale} />
        )}
        <text className={plot['tick']} x={size.width} y={y(RULE)} dy="-0.35em" textAnchor="end">
          {words.rule}
        </text>
      </svg>
      <span className={styles['leftWord']}>{words.cancellation}</span>
      <span className={styles['rightWord']}>{words.truncation}</span>
    </div>
  );
}
