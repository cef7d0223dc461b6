import { scaleLinear } from 'd3';
import { memo, type ReactElement } from 'react';
import { segmentAt } from '../../../engine/run';
import { formatCount, formatRisk, formatSetting } from '../../../ui/numbers/formatNumber';
import { iterationEnd } from '../../../ui/iterationEnd';
import plot from '../../../ui/Plot.module.css';
import { polyline } from '../../../ui/polyline';
import { Scrubber } from '../../../ui/Scrubber';
import { useSize } from '../../../ui/useSize';
import { useDescentWords } from '../descentWords';
import { type Label, Labels } from '../Labels';
import { usePacedState } from '../../../ui/pacedState';
import { RiskAxis } from '../RiskAxis';
import { Words } from '../../../ui/Words';
import type { RateStanding } from './otherRates';
import figure from '../Figure.module.css';
import styles from './OtherRates.module.css';

interface OtherRatesPlotProps {
  /** R of each rate at every step since `first`, in nats; none while they are not there. */
  readonly risks: readonly Float64Array[];
  readonly standings: readonly RateStanding[];
  /** The iteration they all begin at, and the one shown. */
  readonly first: number;
  readonly t: number;
}

/** The highest R that is drawn, as a multiple of where they begin: what a rate of 100 makes would flatten all others. */
const HIGHEST = 3;

/** The curves of all rates, and on their axis the way through time. */
export const OtherRatesPlot = memo(function OtherRatesPlot(props: OtherRatesPlotProps): ReactElement {
  const { risks, standings, first, t } = props;
  const words = useDescentWords().rates;
  const last = usePacedState(({ run }) => {
    const next = run.segments[segmentAt(run.segments, run.frame?.iteration ?? 0) + 1];
    return Math.max(run.frame?.iteration ?? 0, Math.min(run.history.last, next?.from.iteration ?? Infinity));
  });
  const [box, size] = useSize<HTMLDivElement>();
  const { width, height, scale } = size;
  const end = iterationEnd(first, last);
  const start = risks[0]?.[0] ?? 0;
  const highest = risks.reduce((most, each) => each.reduce((high, risk) => Math.max(high, risk), most), 0);
  const top = Math.min(highest, Math.max(HIGHEST * start, largestOf(risks[0])));
  const x = scaleLinear([first, end], [0, width]);
  const y = scaleLinear([0, top > 0 ? 1.1 * top : 1], [height, 0]);
  const now = x(t);
  const times = x.ticks(Math.max(2, Math.min(5, width / (70 * scale)))).filter(Number.isInteger);
  const labels: Label[] = [
    {
      key: 't',
      lines: [`t = ${formatCount(t)}`],
      content: <Words text={`{t} = ${formatCount(t)}`} />,
      anchors: [{ x: now, y: height + 20 * scale, across: 0, down: 0 }],
      look: 'strong',
    },
    ...times.map((tick): Label => ({
      key: `x${tick}`,
      lines: [formatCount(tick)],
      content: formatCount(tick),
      anchors: [{ x: x(tick), y: height + 20 * scale, across: 0, down: 0 }],
      look: 'tick',
      optional: true,
    })),
  ];
  const spoken = standings.map(({ eta, risk }) =>
    words.spoken(formatSetting(eta), risk === null ? '–' : formatRisk(risk)),
  );
  return (
    <div ref={box} className={`${figure['plot']} ${styles['plot']}`}>
      {width > 0 && (
        <>
          <div role="img" aria-label={words.describe(formatCount(t), spoken.join('; '))} data-iteration={t}>
            <svg className={plot['picture']} aria-hidden="true">
              <RiskAxis ticks={y.ticks(3)} risk={start} {...{ y, size }} />
              <path className={styles['future']} d={`M${now},${height}H${width}`} />
              <path className={styles['past']} d={`M0,${height}H${now}`} />
              <path className={plot['axis']} d={`M${now},0V${height}`} />
              <svg width={width} height={height}>
                {risks.map((each, place) => (
                  <path
                    key={place}
                    className={styles['rate']}
                    data-rate={place}
                    d={curveOf(each, first, width, x, y)}
                  />
                ))}
              </svg>
              {standings.map(({ place, risk }) =>
                risk === null || y(risk) < 0 ? null : (
                  <circle
                    key={place}
                    className={plot[place === 0 ? 'full' : 'hollow']}
                    cx={now}
                    cy={y(risk)}
                    r={(place === 0 ? 5 : 3.5) * scale}
                  />
                ),
              )}
              <circle className={plot['thumb']} cx={now} cy={height} r={8 * scale} />
            </svg>
            <Labels labels={labels} size={size} margin={[16, 16, 0, 40]} />
          </div>
          <Scrubber from={first} end={end} />
        </>
      )}
    </div>
  );
});

function largestOf(risks: Float64Array | undefined): number {
  return risks?.reduce((most, risk) => Math.max(most, risk), 0) ?? 0;
}

/** A curve with a place for each step, or, of more steps than px, for the highest and the lowest in each. */
function curveOf(
  risks: Float64Array,
  first: number,
  width: number,
  x: (t: number) => number,
  y: (risk: number) => number,
): string {
  const each = Math.max(1, Math.ceil((risks.length * 1.5) / Math.max(1, width)));
  const points: [number, number][] = [];
  for (let from = 0; from < risks.length; from += each) {
    let [low, high] = [Infinity, -Infinity];
    const end = Math.min(from + each, risks.length);
    for (let s = from; s < end; s++) {
      low = Math.min(low, risks[s]!);
      high = Math.max(high, risks[s]!);
    }
    points.push([x(first + from), y(high)]);
    if (low < high) points.push([x(first + end - 1), y(low)]);
  }
  return polyline(points);
}
