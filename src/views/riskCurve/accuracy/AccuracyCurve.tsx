import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import { WeightPath } from '../../../model/descent/path/weightPath';
import type { RiskSpan } from '../../../model/descent/riskHistory';
import { jsKernel } from '../../../model/kernel/jsKernel';
import { useBeforePhase } from '../../../ui/FromPhase';
import { useHides } from '../../../ui/hiding';
import { useLab, useLabState } from '../../../ui/labContext';
import { formatFixed } from '../../../ui/numbers/formatNumber';
import { useOnDemandWords } from '../../../ui/onDemandWords';
import { polyline } from '../../../ui/polyline';
import { pathEnd, stretchesOf } from '../../../ui/runPath';
import { linearScale } from '../../../ui/scale';
import { textWidth } from '../../../ui/textWidth';
import type { Size } from '../../../ui/useSize';
import { useSliced } from '../../../ui/useSliced';
import type { CurveScales } from '../curveScales';
import { placeNames, type Spot } from '../placeNames';
import { type AccuracyAlong, accuracyAlong, type Share } from './accuracyAlong';
import { columnsOf } from './columns';
import { SeenShares } from './SeenShares';
import plot from '../../../ui/Plot.module.css';
import risk from '../RiskCurve.module.css';
import styles from './AccuracyCurve.module.css';

export interface AccuracyCurveProps {
  readonly size: Size;
  readonly scales: CurveScales;
  /** The risk as it is drawn, from which the name keeps away; and R of pure guessing, nats. */
  readonly spans: readonly RiskSpan[];
  readonly lnK: number;
  /** The iteration that is pointed at. */
  readonly at: number | null;
}

/** CSS px: a letter of the name, its line, and what stands at the level of guessing. */
const LETTER_PX = 12;
const LINE_PX = 15;
const GUESSING = { width: 175, height: 18 };

/** How large a part of the samples is correct, from 0 at the axis to all at the top, on the axis of time of the risk. */
export function AccuracyCurve({ size, scales, spans, lnK, at }: AccuracyCurveProps): ReactElement | null {
  const words = useOnDemandWords();
  const frame = useLabState((state) => state.run.frame);
  const held = useBeforePhase('risk');
  const hidden = useHides('correct');
  const { shares, tooLong } = useShares();
  const { width, height, scale } = size;
  const y = useMemo(() => linearScale([0, 1], [height, 0]), [height]);
  if (frame === null || frame.N === 0 || hidden) return null;
  const until = held ? frame.iteration - 1 : frame.iteration;
  const past = columnsOf(
    shares.filter(({ t }) => t <= until),
    scales.t,
    y,
  );
  const future = columnsOf(
    shares.filter(({ t }) => t >= until),
    scales.t,
    y,
  );
  const name = tooLong ? words.accuracyLong : words.accuracy;
  const level = scales.risk(lnK);
  const [box] = placeNames(
    [{ points: past.length > 0 ? past : [[0, 0]], width: textWidth(name, LETTER_PX * scale) }],
    spans.map(({ t, min, max }): Spot => [scales.t(t), scales.risk((min + max) / 2)]),
    [{ left: width - GUESSING.width * scale, right: width, top: level, bottom: level + GUESSING.height * scale }],
    { left: 0, right: width, top: -8 * scale, bottom: height - 4 * scale },
    LINE_PX * scale,
  );
  const read = at === null ? null : nearest(shares, at);
  return (
    <>
      <svg className={plot['picture']} aria-hidden="true" data-accuracy={shares.length}>
        <path className={styles['future']} d={polyline(future)} />
        <path className={styles['past']} d={polyline(past)} />
        {!held && (
          <circle
            className={styles['dot']}
            cx={scales.t(frame.iteration)}
            cy={y(frame.correct / frame.N)}
            r={3.2 * scale}
          />
        )}
        {box && (
          <text className={styles['name']} x={box.left} y={(box.top + box.bottom) / 2} dy="0.35em">
            {name}
          </text>
        )}
        {read && <circle className={styles['dot']} cx={scales.t(read.t)} cy={y(read.share)} r={2.6 * scale} />}
      </svg>
      {read && (
        <p
          className={`${risk['words']} ${styles['words']}`}
          data-side={scales.t(read.t) > width / 2 ? 'left' : 'right'}
          style={{ left: `${scales.t(read.t)}px` }}
          aria-hidden="true"
        >
          {words.accuracyAt(formatFixed(100 * read.share, 1))}
        </p>
      )}
    </>
  );
}

/** What is known of the run: computed again along its path where nothing moves, and what was shown since. */
function useShares(): { readonly shares: readonly Share[]; readonly tooLong: boolean } {
  const lab = useLab();
  const [seen] = useState(() => new SeenShares());
  const [path] = useState(() => new WeightPath(jsKernel));
  const [last, setLast] = useState<AccuracyAlong | null>(null);
  const moving = useLabState((state) => state.run.moving);
  const segments = useLabState((state) => state.run.segments);
  const version = useLabState((state) => state.run.version);
  useEffect(() => {
    seen.see(lab.store.getState());
    return lab.store.subscribe((state) => {
      seen.see(state);
    });
  }, [lab, seen]);
  const stretches = useMemo(() => stretchesOf(segments, version), [segments, version]);
  const fits = last?.stretches === stretches;
  const end = useLabState((state) => (moving && fits ? 0 : pathEnd(state, stretches)));
  const make = useCallback(() => accuracyAlong(path, stretches, end), [path, stretches, end]);
  const found = useSliced(stretches.length === 0 || (moving && fits) ? null : make, moving);
  if (found !== null && found !== last && found.stretches === stretches) setLast(found);
  const computed = fits ? last.shares : [];
  return { shares: seen.with(computed ?? []), tooLong: computed === null };
}

function nearest(shares: readonly Share[], at: number): Share | null {
  let best: Share | null = null;
  for (const share of shares) if (best === null || Math.abs(share.t - at) <= Math.abs(best.t - at)) best = share;
  return best;
}
