import { line, scaleLog } from 'd3';
import { type ReactElement, useMemo } from 'react';
import type { Optimum } from '../../model/descent/optimum/optimum';
import { formatCount, formatScientific, formatSetting } from '../../ui/numbers/formatNumber';
import { useSize } from '../../ui/useSize';
import { useDescentWords } from './descentWords';
import { distanceSpans, LEAST, stayOf } from './howLowCurve';
import { howLowLabels } from './howLowLabels';
import { Labels } from './Labels';
import { alongLine } from './placeLabels';
import { usePacedState } from '../../ui/pacedState';
import plot from '../../ui/Plot.module.css';
import figure from './Figure.module.css';
import styles from './HowLow.module.css';

/** Where the curve is read, in columns. */
const COLUMNS = 240;
const power = (value: number): string =>
  value >= 0.1 && value < 1e4 ? formatSetting(value) : formatScientific(value, 1).replace('1 × ', '');

/** R − R* over the steps, both logarithmic: the run, and Newton's method beside it. */
export function HowLowPlot({
  optimum,
}: {
  readonly optimum: Extract<Optimum, { readonly risk: number }>;
}): ReactElement {
  const words = useDescentWords().low;
  const run = usePacedState((state) => state.run);
  const document = usePacedState((state) => state.document);
  const [box, size] = useSize<HTMLDivElement>();
  const { width, height, scale } = size;
  const frame = run.frame;
  const spans = useMemo(
    () => distanceSpans(run, stayOf({ run, document }), optimum.risk, COLUMNS),
    // The history grows in place, and is never ahead of the frame.
    // oxlint-disable-next-line react/exhaustive-deps
    [run.frame, run.history, document, optimum],
  );
  const newton = optimum.newton
    .map((risk, step) => ({ step, above: risk - optimum.risk }))
    .filter(({ step, above }) => step > 0 && above > LEAST);
  const now = frame === null ? 0 : frame.risk - optimum.risk;
  const all = [...spans.flatMap(({ min, max }) => [min, max]), ...newton.map(({ above }) => above), now].filter(
    (value) => value > LEAST,
  );
  const top = 10 ** Math.ceil(Math.log10(Math.max(1e-8, ...all)));
  const least = 10 ** Math.floor(Math.log10(Math.min(1e-8, ...all)));
  const end = 10 ** Math.ceil(Math.log10(Math.max(10, spans.at(-1)?.t ?? 1, newton.at(-1)?.step ?? 1)));
  const x = scaleLog([1, end], [0, width]);
  const y = scaleLog([least, top], [height, 0]).clamp(true);
  const path = (points: readonly (readonly [number, number])[]): string =>
    line().digits(1)(points.map(([a, b]) => [x(a), y(b)])) ?? '';
  const t = frame?.iteration ?? 0;
  const curve = spans.flatMap((span): (readonly [number, number])[] =>
    span.min === span.max
      ? [[span.t, span.max]]
      : [
          [span.t, span.max],
          [span.t, Math.max(LEAST, span.min)],
        ],
  );
  const decades = (low: number, high: number, most: number): number[] => {
    const count = Math.round(Math.log10(high / low));
    const every = Math.max(1, Math.ceil(count / most));
    return Array.from({ length: Math.floor(count / every) + 1 }, (_, place) => high / 10 ** (place * every));
  };
  const labels = howLowLabels({ words, t, now, x, y, newton, steps: optimum.newton.length - 1, width, scale });
  const steps = newton.map(({ step, above }) => [step, above] as const);
  const taken = [steps, curve].flatMap((points) =>
    alongLine(
      points.map(([a, b]) => [x(a), y(b)]),
      4 * scale,
    ),
  );
  return (
    <div
      ref={box}
      className={`${figure['plot']} ${styles['plot']}`}
      role="img"
      aria-label={words.describe(formatCount(t), formatScientific(Math.max(0, now)))}
    >
      {width > 0 && (
        <>
          <svg className={plot['picture']} aria-hidden="true">
            <path className={plot['axis']} d={`M0,0V${height}H${width}`} />
            {decades(least, top, 5).map((tick) => (
              <text key={tick} className={plot['tick']} x={-8 * scale} y={y(tick)} dy="0.35em" textAnchor="end">
                {power(tick)}
              </text>
            ))}
            {decades(1, end, 6).map((tick) => (
              <text
                key={tick}
                className={plot['tick']}
                x={x(tick)}
                y={height + 18 * scale}
                textAnchor={tick === end ? 'end' : 'middle'}
              >
                {power(tick)}
              </text>
            ))}
            <path className={styles['waiting']} d={path(curve)} />
            <path className={plot['curve']} d={path(curve.filter(([at]) => at <= t))} />
            <path className={styles['newton']} d={path(steps)} />
            {newton.map(({ step, above }) => (
              <circle key={step} className={plot['hollow']} cx={x(step)} cy={y(above)} r={3.5 * scale} />
            ))}
            {t >= 1 && now > LEAST && <circle className={plot['full']} cx={x(t)} cy={y(now)} r={4.5 * scale} />}
          </svg>
          <Labels labels={labels} size={size} margin={[20, 10, 14, 0]} taken={taken} />
          <p className={styles['across']}>{words.steps}</p>
        </>
      )}
    </div>
  );
}
