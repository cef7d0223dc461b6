import { line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { formatFixed, formatRisk, formatScientific } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useHighlight } from '../../ui/highlighting';
import { markerPath } from '../../ui/marker';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { FromPhase, useHeldBack } from '../../ui/FromPhase';
import { useHides } from '../../ui/hiding';
import { useSize } from '../../ui/useSize';
import { Letter } from './Formula';
import { useInspected } from './inspectContext';
import { WHILE_RUNNING, workedOut } from '../../ui/workedOut';
import plot from '../../ui/Plot.module.css';
import { useInspectWords } from './inspectWords';
import styles from './LossCurve.module.css';

/** A loss beyond this is drawn at the top edge. */
const TOP = 4;
/** Below this the loss is a power of ten. */
const SMALL = 1e-3;

const lossText = (loss: number): string => (loss < SMALL ? formatRisk(loss) : formatFixed(loss, 3));

/** −log ŷ of the true class, with this sample's point on it. */
export function LossCurve(): ReactElement {
  const inspect = useInspectWords();
  const [frame, size] = useSize<HTMLDivElement>();
  const { pass } = useInspected();
  const { label, loss, yhat } = pass;
  // Its point stands at ŷ and at ℓ.
  const [lossHeld, hidden] = [useHeldBack('loss'), useHides(`yhat.${label}`)];
  const held = lossHeld || hidden;
  const highlight = useHighlight('loss') !== null;
  const p = yhat[label] ?? 0;
  const x = scaleLinear([0, 1], [0, size.width]);
  const y = scaleLinear([0, TOP], [size.height, 0]);
  const curve = line<number>(
    (q) => x(q),
    (q) => y(-Math.log(q)),
  ).digits(1)(Array.from({ length: 81 }, (_, step) => Math.exp(-TOP * (1 - step / 80))));
  const [left, top] = [x(p), y(Math.min(TOP, loss))];
  return (
    <div className={styles['figure']}>
      <div ref={frame} className={styles['frame']}>
        <svg className={plot['picture']} aria-hidden="true">
          <path className={plot['axis']} d={`M0,0V${size.height}H${size.width}`} />
          {[0, 2, 4].map((tick) => (
            <text key={tick} className={plot['tick']} x={-10 * size.scale} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          ))}
          {[0, 0.5, 1].map((tick) => (
            <text key={tick} className={plot['tick']} x={x(tick)} y={size.height + 18 * size.scale} textAnchor="middle">
              {tick}
            </text>
          ))}
          <path className={styles['curve']} d={curve ?? ''} />
          {!held && (
            <>
              <path className={styles['guide']} d={`M0,${top}H${left}V${size.height}`} />
              <path
                className={styles['point']}
                data-highlight={highlight ? 'ground' : undefined}
                style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)` }}
                d={markerPath(0, left, top, 6 * size.scale)}
              />
            </>
          )}
        </svg>
        <p className={styles['loss']} data-phase-view="R" role="group" aria-label={inspect.loss}>
          <Letter name="ℓ" /> = <Quantity name="loss" value={loss} text={lossText(loss)} />
          <FromPhase name="loss">
            <LossFrom />
          </FromPhase>
        </p>
      </div>
      <p className={styles['caption']}>
        <Sentence parts={inspect.trueClass(<Letter name="ŷ" />)} />
      </p>
    </div>
  );
}

/** "= −log 0.4444", with as many digits as it takes; near 1, how near. */
function LossFrom(): ReactElement {
  const { pass } = useInspected();
  const { label, loss, yhat, complement, z, max } = pass;
  const moving = useLabState((state) => state.run.moving);
  const rest = complement[label] ?? 0;
  const p = yhat[label] ?? 0;
  const near = rest < SMALL;
  const text =
    workedOut([p], ([q = 1]) => -Math.log(q), loss, lossText, moving ? WHILE_RUNNING : undefined).texts[0] ?? '';
  return (
    <span className={styles['from']}>
      {p === 0 ? (
        // ŷ is below the smallest double; the loss is still known from the scores.
        <>
          ≈ max <Letter name="z" /> − <Letter name="z" /> = {formatFixed(max - (z[label] ?? 0), 3)}
        </>
      ) : (
        <>
          {moving ? '≈' : '='} −log {near ? `(1 − ${formatScientific(rest)})` : text.includes('×') ? `(${text})` : text}
        </>
      )}
    </span>
  );
}
