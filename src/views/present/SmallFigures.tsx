/** Figures of the right column and of the lower part of a proof: one number, one bar, one small curve each. */
import { line as lineOf, scaleLinear, scaleLog } from 'd3';
import type { ReactElement } from 'react';
import { smoothness } from '../../model/kernel/smoothness';
import { errorsOf } from '../../model/kernel/forwardPass';
import { gradientCheck } from '../../model/kernel/gradientCheck';
import { classLetter } from '../../session/document';
import { formatFixed, formatRisk, formatScientific, formatSetting } from '../../ui/formatNumber';
import { at, type Box, units } from './canvas';
import { ClassMark } from './ClassMark';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown, useShownPlaces, useTrace } from './shown';
import styles from './Present.module.css';

/** R at the shown step: the number that is taught. */
export function RiskNumber(): ReactElement {
  const words = usePresentWords();
  const { moment } = useShown();
  return (
    <p className={styles['riskNumber']}>
      <span>{words.riskAt(String(moment.iteration))}</span>
      <NumberOrTile name="risk" value={moment.risk} text={formatRisk(moment.risk)} />
    </p>
  );
}

/** x of the selected sample. */
export function VectorX(): ReactElement | null {
  const words = usePresentWords();
  const trace = useTrace();
  if (!trace) return null;
  return (
    <p className={styles['vector']}>
      <i className={styles['math']}>x</i> = (
      {Array.from(trace.x, (value, o) => (
        <span key={o}>
          {o > 0 && ', '}
          <NumberOrTile name={`x.${o}`} value={value} text={formatSetting(value)} />
        </span>
      ))}
      ) <span className={styles['context']}>{words.sampleNumber(trace.n + 1)}</span>
    </p>
  );
}

/** ŷ of all classes as parts of one bar; after the answer, where they stood before. */
export function UnitBar({ width }: { readonly width: number }): ReactElement | null {
  const words = usePresentWords();
  const { moment, before, masks, scene } = useShown();
  const trace = useTrace();
  const { n } = useShownPlaces();
  if (!trace || n === null || masks.hides('unit') === true) return null;
  const earlier = before && scene.select.sample <= before.design.N ? yhatOf(before, n) : null;
  const starts = Array.from(trace.yhat, (_, m) => trace.yhat.slice(0, m).reduce((sum, p) => sum + p, 0));
  return (
    <div className={styles['unit']} style={{ width: units(width) }}>
      <p className={styles['note']}>{earlier ? words.push : words.unit}</p>
      <svg viewBox={`0 0 ${width} 96`} aria-hidden="true">
        {starts.map((start, m) => (
          <rect
            key={m}
            x={start * width + 1}
            y={10}
            width={Math.max(0, trace.yhat[m]! * width - 3)}
            height={66}
            style={{ fill: `var(--class-${m})` }}
          />
        ))}
        {earlier?.slice(0, -1).map((_, m) => {
          const edge = earlier.slice(0, m + 1).reduce((sum, p) => sum + p, 0) * width;
          return <path key={m} className={styles['guessTick']} d={`M${edge},2V90`} />;
        })}
      </svg>
      <p className={styles['unitNames']}>
        {Array.from(trace.yhat, (value, m) => (
          <span key={m}>
            <ClassMark m={m} r={13} /> <i className={styles['math']}>ŷ</i>
            <sub className={styles['index']}>{classLetter(m)}</sub> ={' '}
            <NumberOrTile name={`yhat.${m}`} value={value} text={formatFixed(value, 3)} />
          </span>
        ))}
      </p>
      <span className={styles['spokenOnly']}>{moment.iteration}</span>
    </div>
  );
}

function yhatOf(
  { design, W }: { readonly design: Parameters<typeof errorsOf>[0]; readonly W: Float64Array },
  n: number,
): number[] {
  const { K, labels } = design;
  const errors = errorsOf(design, W).subarray(n * K, (n + 1) * K);
  return Array.from(errors, (error, m) => (m === labels[n] ? 1 + error : error));
}

/** −log ŷ over ŷ, with the sample's own point once its loss is not hidden. */
export function LossPlot({ box }: { readonly box: Box }): ReactElement | null {
  const words = usePresentWords();
  const { masks } = useShown();
  const trace = useTrace();
  if (!trace) return null;
  const x = scaleLinear([0, 1], [0, box.width]);
  const y = scaleLinear([0, 4], [box.height, 0]);
  const d = lineOf<number>(
    (p) => x(p),
    (p) => y(-Math.log(p)),
  )(Array.from({ length: 200 }, (_, step) => Math.exp(-4 * (1 - step / 199))));
  const yhat = trace.yhat[trace.label]!;
  const hidden = masks.hides('loss') || masks.hides('plot.height');
  return (
    <div
      className={styles['figure']}
      role="img"
      aria-label={words.lossOf}
      style={{ width: units(box.width), height: units(box.height) }}
    >
      <svg className={styles['over']} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path className={styles['axis']} d={`M0,0V${box.height}H${box.width}`} />
        <path className={styles['curve']} d={d ?? ''} />
        {!masks.hides(`yhat.${trace.label}`) && (
          <path
            className={hidden ? styles['guess'] : styles['drop']}
            d={`M${x(yhat)},${hidden ? 0 : y(trace.loss)}V${box.height}`}
          />
        )}
        {!hidden && <circle className={styles['head']} cx={x(yhat)} cy={y(trace.loss)} r={12} />}
      </svg>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <span key={tick} className={styles['xTick']} style={{ left: units(x(tick)) }}>
          {formatSetting(tick)}
        </span>
      ))}
      {[1, 2, 3, 4].map((tick) => (
        <span key={tick} className={styles['yTick']} style={{ top: units(y(tick)) }}>
          {tick}
        </span>
      ))}
      <span className={styles['note']} style={at(20, -8)}>
        {words.loss} <i className={styles['math']}>ℓ</i>
      </span>
      <span className={styles['xName']}>
        <i className={styles['math']}>ŷ</i>
        <sub className={styles['index']}>{classLetter(trace.label)}</sub>
      </span>
    </div>
  );
}

/** η on its logarithmic axis; 1/L stands on it once it is not hidden. */
export function EtaAxis({ box }: { readonly box: Box }): ReactElement {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const x = scaleLog([0.001, 10], [0, box.width]).clamp(true);
  const L = smoothness(moment.design);
  const middle = box.height / 2;
  const flag = L > 0 && !masks.hides('smoothness');
  return (
    <div className={styles['figure']} style={{ width: units(box.width), height: units(box.height) }}>
      <svg className={styles['over']} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words.etaAxis}>
        <path className={styles['axis']} d={`M0,${middle}H${box.width}`} />
        {[0.001, 0.01, 0.1, 1, 10].map((tick) => (
          <path key={tick} className={styles['stop']} d={`M${x(tick)},${middle - 12}v24`} />
        ))}
        {flag && <path className={styles['trueTick']} d={`M${x(1 / L)},${middle - 120}V${middle}`} />}
        <circle className={styles['dot']} cx={x(moment.document.eta)} cy={middle} r={20} />
      </svg>
      {[0.001, 0.01, 0.1, 1, 10].map((tick) => (
        <span key={tick} className={styles['xTick']} style={{ left: units(x(tick)), top: units(middle + 24) }}>
          {formatSetting(tick)}
        </span>
      ))}
      <span className={styles['note']} style={at(0, middle - 220)}>
        {words.etaAxis} <i className={styles['math']}>η</i> = {formatSetting(moment.document.eta)}
      </span>
      {flag && (
        <span className={styles['taught']} style={at(x(1 / L) + 16, middle - 130)}>
          1/<i className={styles['math']}>L</i> = {formatFixed(1 / L, 4)}
        </span>
      )}
    </div>
  );
}

/** G at the chosen cell beside its centred difference, all digits of both. */
export function CheckFigure(): ReactElement | null {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { o, m } = useShownPlaces();
  if (o === null || m === null) return null;
  const cell = o * moment.design.K + m;
  const hidden = masks.hides('check');
  const check = hidden ? null : gradientCheck(moment.design, moment.W, moment.risk, moment.G);
  return (
    <div className={styles['check']}>
      <p>
        <span className={styles['context']}>
          <i className={styles['math']}>G</i>
        </span>
        <span className={styles['digits']}>{digitsText(moment.G[cell]!)}</span>
      </p>
      <p>
        <span className={styles['context']}>{words.measured}</span>
        <span className={styles['digits']}>
          <NumberOrTile
            name={`check.${o}.${m}`}
            value={check?.centred[cell] ?? 0}
            text={digitsText(check?.centred[cell] ?? 0)}
          />
        </span>
      </p>
    </div>
  );
}

/** Thirteen decimals, as a difference quotient is worth. */
function digitsText(value: number): string {
  return Math.abs(value) < 1e-9 ? formatScientific(value, 6) : formatFixed(value, 13);
}
