import { area, line } from 'd3';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';
import type { RiskSpan } from '../../model/history';
import { formatCount, formatFixed, formatRisk, formatScientific } from '../chart/formatNumber';
import { useLabState } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import { useSize } from '../chart/useSize';
import { CurveFrame } from './CurveFrame';
import { type CurveScales, curveScales, iterationEnd } from './curveScales';
import { CurveTime } from './CurveTime';
import styles from './RiskCurve.module.css';

/** R rose in at least this many of the last ten steps: the curve is drawn in red pen. */
const RISING = 3;

/** The path of a history: a line, and where several iterations share a column the band between their extremes. */
function curvePath(spans: readonly RiskSpan[], { t, risk }: CurveScales): { line: string; band: string } {
  const through = line<RiskSpan>(
    (span) => t(span.t),
    (span) => risk((span.min + span.max) / 2),
  ).digits(1);
  const between = area<RiskSpan>(
    (span) => t(span.t),
    (span) => risk(span.min),
    (span) => risk(span.max),
  ).digits(1);
  const banded = spans.some((span) => risk(span.min) - risk(span.max) > 1);
  return { line: through(spans) ?? '', band: banded ? (between(spans) ?? '') : '' };
}

/** Which of the drawn spans is nearest to a place on the axis. */
function nearest(spans: readonly RiskSpan[], at: number): RiskSpan | null {
  let best: RiskSpan | null = null;
  for (const span of spans) if (best === null || Math.abs(span.t - at) <= Math.abs(best.t - at)) best = span;
  return best;
}

/** The risk of every iteration, from 0 or logarithmic, with the level of pure guessing and the iteration shown. */
export function RiskCurve(): ReactElement {
  const messages = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const history = useLabState((state) => state.run.history);
  const logarithmic = useLabState((state) => state.view.logRisk);
  const [box, size] = useSize<HTMLDivElement>();
  const [reading, setReading] = useState<number | null>(null);
  if (frame === null || size.width === 0) return <div ref={box} className={styles['curve']} />;
  const lnK = Math.log(frame.K);
  const some = frame.N > 0;
  const end = iterationEnd(history.first, frame.iteration);
  const scales = curveScales(
    size,
    [history.first, end],
    some ? history.range() : { min: lnK, max: lnK },
    lnK,
    logarithmic,
  );
  const spans = some ? history.polyline(Math.max(2, Math.floor(size.width))) : [];
  const path = curvePath(spans, scales);
  const read = reading === null ? null : nearest(spans, reading);
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    setReading(scales.t.invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const from = read?.t ?? frame.iteration;
    setReading(Math.min(frame.iteration, Math.max(history.first, from + by * (event.shiftKey ? 10 : 1))));
  };
  const first = history.at(history.first) ?? frame.risk;
  const words = read === null ? null : readingWords(read, messages);
  return (
    <div
      ref={box}
      className={styles['curve']}
      role="img"
      aria-label={messages.risk.chart}
      aria-description={
        words ?? messages.risk.describe(formatCount(frame.iteration), formatRisk(frame.risk), formatRisk(first))
      }
      tabIndex={0}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        setReading(null);
      }}
      onBlur={() => {
        setReading(null);
      }}
      onKeyDown={onKeyDown}
    >
      <svg className={styles['picture']} aria-hidden="true">
        <CurveFrame size={size} scales={scales} lnK={lnK} logarithmic={logarithmic} shown={frame.iteration} />
        <g className={styles[frame.rises >= RISING ? 'rising' : 'falling']}>
          <path className={styles['band']} d={path.band} />
          <path className={styles['line']} d={path.line} />
        </g>
        {some && <CurveTime size={size} x={scales.t(frame.iteration)} y={scales.risk(frame.risk)} />}
        {read && (
          <g className={styles['reading']}>
            <path d={`M${scales.t(read.t)},0V${size.height}`} />
            <circle cx={scales.t(read.t)} cy={scales.risk((read.min + read.max) / 2)} r={3 * size.scale} />
          </g>
        )}
      </svg>
      <p className={styles['guessing']} style={{ top: `${scales.risk(lnK)}px` }} aria-hidden="true">
        <span className={styles['long']}>{messages.risk.guessing(frame.K, formatFixed(lnK, 3))}</span>
        <span className={styles['short']}>{messages.risk.guessingShort(frame.K, formatFixed(lnK, 3))}</span>
      </p>
      {words !== null && read && (
        <p
          className={styles['words']}
          data-side={scales.t(read.t) > size.width / 2 ? 'left' : 'right'}
          style={{ left: `${scales.t(read.t)}px` }}
          aria-hidden="true"
        >
          {words}
        </p>
      )}
    </div>
  );
}

function readingWords({ t, min, max }: RiskSpan, messages: ReturnType<typeof useMessages>): string {
  const text = (risk: number): string => (risk !== 0 && risk < 1e-3 ? formatScientific(risk) : formatFixed(risk, 4));
  return min === max
    ? messages.risk.reading(formatCount(t), text(min))
    : messages.risk.readingRange(formatCount(t), text(min), text(max));
}
