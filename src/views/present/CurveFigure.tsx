import { curveMonotoneX, line as lineOf, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { largestGap } from '../../lesson/guess';
import { handlesOf } from '../../lesson/truth';
import { formatFixed, formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { at, type Box, units, useCanvas } from './canvas';
import { CurveHandles } from './CurveHandles';
import { PlotFrame } from './PlotFrame';
import { usePresentWords } from './presentWords';
import { type Shown, useShown } from './shown';
import styles from './CurveFigure.module.css';
import marks from './marks.module.css';
import text from './text.module.css';

/** R over the iterations on the big screen; where a curve is asked for, the room's and then the true one. */
export function CurveFigure({ box, large }: { readonly box: Box; readonly large: boolean }): ReactElement {
  const words = usePresentWords();
  const { narrow, unit } = useCanvas();
  const shown = useShown();
  const { moment, masks, ask, end, before } = shown;
  const { K } = moment.design;
  // A curve that ends where R is hidden would tell it.
  const headless = masks.hides('curve.head');
  const points = masks.hides('curve')
    ? []
    : shown.curve.filter(({ t }) => !masks.hidesRiskAt(t) && !(headless && t === moment.iteration));
  const level = Math.log(K);
  const highest = points.reduce((most, { max }) => Math.max(most, max), level);
  const top = ask?.kind === 'curve' ? ask.range[1] : highest * 1.09;
  const x = scaleLinear([0, Math.max(1, end)], [0, box.width]);
  const y = scaleLinear([0, top], [box.height, 0]);
  const head = points.at(-1);
  const path = pathOf(points, x, y);
  const now = moment.iteration;
  const ticks = x
    .ticks(narrow || !large ? 4 : 7)
    .filter(
      (t) =>
        Number.isInteger(t) &&
        Math.abs(x(t) - x(now)) > Math.max((large ? 74 : 96) + (now > 999 ? 30 : 0), apart(t, now, unit)),
    );
  const asked = before && shown.stage === 'revealed' && ask?.kind === 'curve' ? before : null;
  const levels = y.ticks(3);
  const decimals = levels.every(Number.isInteger) ? 0 : 1;
  return (
    <PlotFrame
      box={box}
      label={words.curve}
      across={ticks.map((t) => ({ place: x(t), text: formatSetting(t) }))}
      up={levels.map((risk) => ({ place: y(risk), text: formatFixed(risk, decimals) }))}
      drawing={
        <>
          <path className={styles['dotted']} d={`M0,${y(level)}H${box.width}`} />
          <path className={marks['curve']} d={path} />
          {head && !headless && (
            <>
              <path className={marks['drop']} d={`M${x(head.t)},${y(head.max)}V${box.height}`} />
              <circle className={marks['head']} cx={x(head.t)} cy={y(head.max)} r={10} />
            </>
          )}
          {asked && <circle className={marks['dot']} cx={x(asked.iteration)} cy={y(asked.risk)} r={10} />}
          <GuessPath {...{ x, y }} />
        </>
      }
    >
      <span className={marks['xTick']} data-now="true" style={{ left: units(Math.min(x(now), box.width - 30)) }}>
        <i className={text['math']}>t</i> = {formatSetting(now)}
      </span>
      {large && (
        <span className={marks['note']} style={at(20, -8)}>
          {words.risk} <i className={text['math']}>R</i>
        </span>
      )}
      {large && (
        <span
          className={`${marks['note']} ${styles['level']}`}
          style={{ top: units(y(level) + (y(level) > box.height - 90 ? -44 : 8)) }}
        >
          ln {K} = {formatFixed(level, 3)}, {words.guessing}
        </span>
      )}
      {asked && <StepNotes {...{ x, y, box }} />}
      {ask?.kind === 'curve' && large && <CurveHandles {...{ x, y, box }} />}
    </PlotFrame>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** Units between the middles of "t" and of "t = now", so that they stand apart; no text is smaller than 12 px. */
function apart(t: number, now: number, unit: number): number {
  const characters = formatSetting(t).length + formatSetting(now).length + 6;
  return 0.26 * characters * Math.max(32, 12 / unit);
}

/** One line where every iteration has one R, up and down through the extremes where a point stands for several. */
function pathOf(points: Shown['curve'], x: Scale, y: Scale): string {
  const spots = points.flatMap(({ t, min, max }) =>
    min === max
      ? [[t, min]]
      : [
          [t, max],
          [t, min],
        ],
  );
  return (
    lineOf<number[]>(
      ([t = 0]) => x(t),
      ([, risk = 0]) => y(risk),
    )(spots) ?? ''
  );
}

/** The room's curve: dashed, and it stays; after the answer the largest gap is measured. */
function GuessPath({ x, y }: { readonly x: Scale; readonly y: Scale }): ReactElement | null {
  const { ask, guess, moment, before, stage, truth } = useShown();
  if (ask?.kind !== 'curve' || guess?.kind !== 'curve') return null;
  const from = before ?? moment;
  const handles = handlesOf(ask, from.iteration);
  const spots = [[from.iteration, from.risk], ...handles.map((t, h) => [t, guess.values[h] ?? 0])];
  const d = lineOf<number[]>(
    ([t = 0]) => x(t),
    ([, risk = 0]) => y(risk),
  ).curve(curveMonotoneX)(spots);
  const h = stage === 'revealed' && truth?.kind === 'curve' ? largestGap(guess, truth.values) : null;
  const values = truth?.kind === 'curve' ? truth.values : [];
  return (
    <>
      {h !== null && (
        <>
          <path className={styles['gapGround']} d={`M${x(handles[h]!)},${y(guess.values[h]!)}V${y(values[h]!)}`} />
          <path
            className={styles['gap']}
            d={`M${x(handles[h]!)},${y(guess.values[h]!)}V${y(values[h]!)}M${x(handles[h]!) - 8},${y(guess.values[h]!)}h16M${x(handles[h]!) - 8},${y(values[h]!)}h16`}
          />
        </>
      )}
      <path className={marks['guess']} d={d ?? ''} />
    </>
  );
}

/** How much the first and the last of the steps lowered R, and how far the room was off. */
function StepNotes({ x, y, box }: { readonly x: Scale; readonly y: Scale; readonly box: Box }): ReactElement | null {
  const words = usePresentWords();
  const { upright } = useCanvas();
  const { ask, guess, truth, before, moment, run } = useShown();
  // A phone has no room for words beside the curve.
  if (!before || !run || upright || ask?.kind !== 'curve') return null;
  const R = (t: number): number => run.risks[t - run.first] ?? NaN;
  const [start, last] = [before.iteration, moment.iteration];
  const change = (from: number, to: number): string =>
    words.thisStep(formatRisk(Math.abs(R(from) - R(to))), R(to) <= R(from));
  const h = guess?.kind === 'curve' && truth?.kind === 'curve' ? largestGap(guess, truth.values) : null;
  const handle = h === null ? null : handlesOf(ask, start)[h]!;
  const gap =
    h !== null && guess?.kind === 'curve' && truth?.kind === 'curve' ? [guess.values[h]!, truth.values[h]!] : null;
  return (
    <>
      <span className={styles['stepNote']} style={at(x(start) + 36, y(R(start)) - 74)}>
        {change(start, start + 1)}
      </span>
      <span
        className={styles['stepNote']}
        data-end="true"
        style={{ ...at(0, y(R(last)) - 112), width: units(box.width - 6) }}
      >
        {change(last - 1, last)}
      </span>
      {gap && handle !== null && (
        <span
          className={marks['taught']}
          style={{ ...at(x(handle) + (x(handle) > box.width - 190 ? -176 : 26), (y(gap[0]!) + y(gap[1]!)) / 2 - 20) }}
        >
          {formatFixed(Math.abs(Number(gap[0]!.toFixed(2)) - Number(gap[1]!.toFixed(4))), 4)}
        </span>
      )}
    </>
  );
}
