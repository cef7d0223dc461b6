import { line as pathOf } from 'd3';
import { memo, type ReactElement, useRef } from 'react';
import { riskAt } from '../../model/descent/line/affineRisk';
import { changeAt, promiseAt } from '../../model/descent/line/stepLine';
import { formatChange, formatCount, formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { useBatchWords } from '../../ui/batchWords';
import { newGesture } from '../../ui/gesture';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { nextRate } from '../../ui/rateScale';
import { useSize } from '../../ui/useSize';
import { useDescentWords } from './descentWords';
import { Labels } from './Labels';
import { RiskAxis } from './RiskAxis';
import { useScaledName } from './useScaledName';
import type { DrawnLine } from './drawnLine';
import { axisLabels } from './oneStepAxisLabels';
import { plotLabels } from './oneStepLabels';
import { oneStepScales, type RateAxis, type Scale } from './oneStepScales';
import plot from '../../ui/Plot.module.css';
import figure from './Figure.module.css';
import styles from './OneStep.module.css';

interface OneStepPlotProps {
  /** Null while it is not computed. */
  readonly drawn: DrawnLine | null;
  readonly eta: number;
  /** The axis is to stay as it is, or no longer. */
  readonly onHold: (hold: boolean) => void;
}

/** The plot and, on its axis, the slider of η. */
export const OneStepPlot = memo(function OneStepPlot({ drawn, eta, onHold }: OneStepPlotProps): ReactElement {
  const words = useDescentWords();
  const scaled = useScaledName();
  const ofBatch = useBatchWords();
  const [box, size] = useSize<HTMLDivElement>();
  if (drawn === null || size.width === 0) return <div ref={box} className={`${figure['plot']} ${styles['plot']}`} />;
  const { line, axis, moment } = drawn;
  const { frame } = moment;
  const { width, height, scale } = size;
  const scales = oneStepScales(line, axis, eta, size);
  const { x, y } = scales;
  const at = (rate: number): number => Math.min(width, Math.max(0, x(Math.max(rate, axis.low))));
  const best = 1 / line.smoothness;
  const change = changeAt(line, eta);
  const drawnPath = (risk: (eta: number, place: number) => number): string =>
    pathOf<number>()
      .x((rate) => x(rate))
      .y((rate, place) => y(Math.min(risk(rate, place), 2 * scales.high)))
      .defined((rate, place) => Number.isFinite(risk(rate, place)))
      .digits(1)([...line.etas]) ?? '';
  const flat = frame.gradientMax === 0;
  const [left, limit, end] = [at(best), at(2 * best), at(eta)];
  const [promised, got] = [promiseAt(line, best), -changeAt(line, best)];
  const inPlot = {
    ...words.one,
    here: (t: string, risk: string) => scaled(words.one.here(t, risk)),
    ...(frame.batch && { next: ofBatch.next }),
  };
  const describe = words.one.describe(
    formatCount(frame.iteration),
    formatSetting(eta),
    formatChange(change),
    formatSignificant(promised, 2),
    formatSignificant(got, 2),
  );
  return (
    <div ref={box} className={`${figure['plot']} ${styles['plot']}`}>
      <div role="img" aria-label={describe} data-iteration={frame.iteration}>
        <svg className={plot['picture']} aria-hidden="true">
          <RiskAxis ticks={y.ticks(5)} risk={line.risk} {...{ y, size }} />
          <path className={plot['level']} d={`M0,${y(line.risk)}H${width}`} />
          <path className={styles['solid']} d={`M0,${height}H${limit}`} />
          <path className={styles['beyond']} d={`M${limit},${height}H${width}`} />
          <path
            className={plot['axis']}
            d={[best, 2 * best]
              .filter((rate) => x(rate) <= width)
              .map((rate) => `M${x(rate)},${height}v${10 * scale}`)
              .join('')}
          />
          {!flat && left < width && <path className={styles['guide']} d={`M${left},${y(line.risk)}V${height}`} />}
          <path className={styles['pole']} d={`M${end},0V${height}`} />
          <svg width={width} height={height}>
            <path className={styles['bound']} d={drawnPath((rate) => line.risk - promiseAt(line, rate))} />
            <path className={plot['curve']} d={drawnPath((_, place) => line.risks[place] ?? NaN)} />
          </svg>
          {!flat && left < width && (
            <>
              <circle className={plot['hollow']} cx={left} cy={y(line.risk - promised)} r={3.5 * scale} />
              <circle className={plot['full']} cx={left} cy={y(line.risk - got)} r={4 * scale} />
            </>
          )}
          {line.lowest.eta !== null && !flat && x(line.lowest.eta) <= width && (
            <path
              className={styles['mark']}
              d={`M${x(line.lowest.eta) - 6 * scale},${y(line.lowest.risk) + 7 * scale}h${12 * scale}`}
            />
          )}
          {Number.isFinite(change) && (
            <circle
              className={change > 0 ? styles['rises'] : plot['full']}
              cx={end}
              cy={y(riskAt(line.affine, [eta]))}
              r={5 * scale}
            />
          )}
          <circle data-mark="thumb" className={plot['thumb']} cx={end} cy={height} r={8 * scale} />
        </svg>
        <Labels {...plotLabels({ drawn, scales, size, eta, words: inPlot })} size={size} margin={[0, 14, 4, -4]} />
        <Labels labels={axisLabels({ drawn, scales, size, eta })} size={size} margin={[16, 16, 0, 50]} />
      </div>
      <RateInput {...{ eta, axis, x, width, onHold }} />
    </div>
  );
});

const STRIDES: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

interface RateInputProps {
  readonly eta: number;
  readonly axis: RateAxis;
  readonly x: Scale;
  readonly width: number;
  readonly onHold: (hold: boolean) => void;
}

/** The real slider lies invisibly over the drawn axis; its value is the place in thousandths of the width. */
function RateInput({ eta, axis, x, width, onHold }: RateInputProps): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  // A drag of the thumb, or a key that is held, is taken back as one.
  const gesture = useRef('');
  const set = (value: number): void => {
    if (value > 0 && value !== lab.store.getState().document.eta) {
      lab.edit({ kind: 'setEta', eta: value }, gesture.current);
    }
  };
  const place = (1000 * x(Math.min(axis.high, Math.max(axis.low, eta)))) / width;
  return (
    <input
      type="range"
      className={styles['range']}
      aria-label={messages.rate.name}
      aria-valuetext={formatSetting(eta)}
      min={0}
      max={1000}
      step={1}
      value={Math.round(place)}
      onPointerDown={() => {
        gesture.current = newGesture('rate');
        onHold(true);
      }}
      onPointerUp={() => {
        onHold(false);
      }}
      onPointerCancel={() => {
        onHold(false);
      }}
      onChange={(event) => {
        set(Number(x.invert((event.currentTarget.valueAsNumber / 1000) * width).toPrecision(axis.whole ? 2 : 3)));
      }}
      onKeyDown={(event) => {
        if (!event.repeat) gesture.current = newGesture('rate');
        const by = STRIDES[event.key];
        if (by === undefined) return;
        event.preventDefault();
        set(nextRate(lab.store.getState().document.eta, by));
      }}
    />
  );
}
