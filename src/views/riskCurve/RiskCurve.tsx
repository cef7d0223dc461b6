import { type ReactElement, Suspense, useId, useState } from 'react';
import type { RiskSpan } from '../../model/descent/riskHistory';
import { formatCount, formatFixed, formatRisk } from '../../ui/numbers/formatNumber';
import { useBeforePhase } from '../../ui/FromPhase';
import { useHides } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Scrubber } from '../../ui/Scrubber';
import { useSize } from '../../ui/useSize';
import { CurveFrame } from './CurveFrame';
import { curvePath, nearestSpan } from './curvePath';
import { curveScales, useCurveEnd } from './curveScales';
import { CurveDot, Hairline } from './CurveTime';
import { AccuracyCurve } from './lazyAccuracy';
import { PinnedCurves } from './lazyPinnedCurves';
import plot from '../../ui/Plot.module.css';
import styles from './RiskCurve.module.css';

/** R rose in at least this many of the last ten steps: the curve is drawn in red pen. */
const RISING_STEPS = 3;

/**
 * The risk of every iteration, from 0 or logarithmic, with the level of pure guessing. Its axis is the way through time:
 * what was computed beyond the iteration shown is drawn, and waits. A `still` one is to be looked at only.
 */
export function RiskCurve({ still = false }: { readonly still?: boolean }): ReactElement {
  const messages = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const history = useLabState((state) => state.run.history);
  const segments = useLabState((state) => state.run.segments);
  const pins = useLabState((state) => state.pins);
  const logarithmic = useLabState((state) => state.view.logRisk);
  const accuracy = useLabState((state) => state.view.accuracy);
  const end = useCurveEnd();
  const clip = useId();
  const [early, noHead, noCurve] = [useBeforePhase('risk'), useHides('curve.head'), useHides('curve')];
  const held = early || noHead;
  const [box, size] = useSize<HTMLDivElement>();
  const [reading, setReading] = useState<number | null>(null);
  if (frame === null || size.width === 0) return <div ref={box} className={styles['curve']} />;
  const lnK = Math.log(frame.K);
  const some = frame.N > 0 && !noCurve;
  const ranges = [
    ...(some ? [history.range()] : []),
    ...pins.map((pin) => pin.history.range()),
    { min: lnK, max: lnK },
  ];
  const range = { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) };
  const scales = curveScales(size, [history.first, end], some ? range : { min: lnK, max: lnK }, lnK, logarithmic);
  const path = some ? curvePath(history, size.width, scales) : { spans: [], line: '', band: '' };
  const read = reading === null ? null : nearestSpan(path.spans, reading);
  const first = history.at(history.first) ?? frame.risk;
  const edits = segments.slice(1).map(({ from }) => from.iteration);
  const words = read === null ? null : readingWords(read, messages);
  const now = scales.t(frame.iteration);
  // Until R is computed its curve ends at the iteration before, and nothing tells how high it is.
  const drawn = held ? scales.t(frame.iteration - 1) : now;
  const describe =
    held || !some
      ? ''
      : messages.risk.describe(formatCount(frame.iteration), formatRisk(frame.risk), formatRisk(first));
  const present = (
    <>
      {frame.iteration < history.last && !held && (
        <g className={styles['waiting']}>
          <path className={styles['band']} d={path.band} />
          <path className={styles['line']} d={path.line} />
        </g>
      )}
      <g className={styles[frame.rises >= RISING_STEPS ? 'rising' : 'falling']} clipPath={`url(#${clip})`}>
        <path className={styles['band']} d={path.band} />
        <path className={styles['line']} d={path.line} />
      </g>
    </>
  );
  return (
    <div ref={box} className={styles['curve']}>
      <div
        role="img"
        aria-label={messages.risk.chart}
        aria-description={edits.length > 0 ? `${describe} ${messages.history.edits(edits.length)}` : describe}
      >
        <svg className={plot['picture']} aria-hidden="true">
          <CurveFrame {...{ size, scales, lnK, logarithmic, edits }} shown={still ? null : frame.iteration} />
          {some && <Hairline size={size} x={now} />}
        </svg>
        <p
          className={styles['guessing']}
          data-low={scales.risk(lnK) > size.height - 24 * size.scale}
          style={{ top: `${scales.risk(lnK)}px` }}
          aria-hidden="true"
        >
          <span className={styles['long']}>{messages.risk.guessing(frame.K, formatFixed(lnK, 3))}</span>
          <span className={styles['short']}>{messages.risk.guessingShort(frame.K, formatFixed(lnK, 3))}</span>
        </p>
        <svg className={plot['picture']} aria-hidden="true">
          <clipPath id={clip}>
            <rect x={-20} y={-20} width={drawn + 20} height={size.height + 40} />
          </clipPath>
          {pins.length === 0 ? (
            present
          ) : (
            <Suspense fallback={present}>
              <PinnedCurves {...{ pins, size, scales, lnK }} present={path.spans}>
                {present}
              </PinnedCurves>
            </Suspense>
          )}
          {some && <CurveDot size={size} x={now} y={held ? null : scales.risk(frame.risk)} thumb={!still} />}
          {read && (
            <g className={styles['reading']}>
              <path d={`M${scales.t(read.t)},0V${size.height}`} />
              <circle cx={scales.t(read.t)} cy={scales.risk((read.min + read.max) / 2)} r={3 * size.scale} />
            </g>
          )}
        </svg>
        {accuracy && some && (
          <Suspense fallback={null}>
            <AccuracyCurve {...{ size, scales, lnK }} spans={path.spans} at={reading} />
          </Suspense>
        )}
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
      {!still && <Scrubber from={history.first} end={end} onRead={setReading} />}
    </div>
  );
}

function readingWords({ t, min, max }: RiskSpan, messages: ReturnType<typeof useMessages>): string {
  return min === max
    ? messages.risk.reading(formatCount(t), formatRisk(min))
    : messages.risk.readingRange(formatCount(t), formatRisk(min), formatRisk(max));
}
