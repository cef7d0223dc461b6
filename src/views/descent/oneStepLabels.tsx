/** The words in the picture of one step, and where each may stand. */
import type { ReactElement } from 'react';
import type { DescentMessages } from '../../i18n/descentEn';
import { riskAt } from '../../model/descent/line/affineRisk';
import { changeAt, promiseAt, roundingOf } from '../../model/descent/line/stepLine';
import { formatChange, formatCount, formatRisk, formatSignificant } from '../../ui/numbers/formatNumber';
import { Quantity } from '../../ui/Quantity';
import type { Size } from '../../ui/useSize';
import type { Label } from './Labels';
import type { DrawnLine } from './drawnLine';
import type { OneStepScales } from './oneStepScales';
import { alongLine, type Anchor, type Box } from './placeLabels';
import { Words } from '../../ui/Words';
import styles from './OneStep.module.css';

export interface Picture {
  readonly drawn: DrawnLine;
  readonly scales: OneStepScales;
  readonly size: Size;
  readonly eta: number;
}

/** Below this width of the plot, in CSS px at standard type, labels say less. */
export const NARROW = 420;

export const anchor = (x: number, y: number, across: Anchor['across'], down: Anchor['down']): Anchor => ({
  x,
  y,
  across,
  down,
});

/** Beside a point: right and left of it, below and above. */
function around(x: number, y: number, gap: number): Anchor[] {
  return [
    anchor(x + gap, y + gap, -1, -1),
    anchor(x - gap, y + gap, 1, -1),
    anchor(x + gap, y - gap, -1, 1),
    anchor(x - gap, y - gap, 1, 1),
  ];
}

/** What stands in the plot, and the boxes of what is drawn there. */
export function plotLabels(picture: Picture & { readonly words: DescentMessages['one'] }): {
  labels: Label[];
  taken: Box[];
} {
  const { drawn, scales, size, eta, words } = picture;
  const { line, moment } = drawn;
  const { x, y } = scales;
  const { width, height, scale } = size;
  if (moment.frame.gradientMax === 0) return { labels: [], taken: [] };
  const best = 1 / line.smoothness;
  const [promised, got] = [promiseAt(line, best), -changeAt(line, best)];
  // Less than rounding makes is neither promised nor got.
  const seen = Math.max(promised, got) > roundingOf(line.risk);
  const change = changeAt(line, eta);
  const narrow = width < NARROW * scale;
  // Where the curves run too close together, words stand above the level that they leave.
  const above = y(line.risk) - 12 * scale;
  const left = x(best);
  const end = Math.min(width, Math.max(0, x(Math.max(eta, drawn.axis.low))));
  const fact = (key: string, word: string, value: number, anchors: Anchor[], look?: Label['look']): Label => ({
    key,
    lines: [`${word} ${formatSignificant(value, 2)}`],
    content: (
      <>
        {word} <Quantity name={`line.${key}`} value={value} text={formatSignificant(value, 2)} />
      </>
    ),
    anchors,
    optional: true,
    ...(look !== undefined && { look }),
  });
  const mark = change > 0 ? '▲' : change < 0 ? '▼' : '';
  const changeText = changeName(change);
  const nextLines = [...(narrow ? [] : [words.next]), `${mark} ${changeText}`];
  const next: Label = {
    key: 'next',
    lines: nextLines,
    content: (
      <>
        {!narrow && <span className={styles['aside']}>{`${words.next}\n`}</span>}
        {mark} <Quantity name="line.change" value={change} text={changeText} />
      </>
    ),
    anchors: [10, 20, 30].flatMap((gap) => around(end, y(riskAt(line.affine, [eta])), gap * scale)),
    look: change > 0 ? 'red' : 'strong',
    over: true,
  };
  const labels = [
    ...(Number.isFinite(change) ? [next] : []),
    ...(left < width && seen
      ? [
          fact(
            'promised',
            words.promised,
            promised,
            [
              ...[0.6, 0.45, 0.75, 0.3].map((share) => y(line.risk - share * promised)),
              above,
              above - 10 * scale,
            ].flatMap((height) => [anchor(left - 8 * scale, height, 1, 0), anchor(left + 8 * scale, height, -1, 0)]),
          ),
          fact(
            'got',
            words.got,
            got,
            [6, 14, 22, 30].flatMap((gap) => {
              const places = around(left, y(line.risk - got), gap * scale);
              return [1, 0, 3, 2].map((which) => places[which]!);
            }),
            'strong',
          ),
        ]
      : []),
    ...(seen ? [lowestLabel(picture, width < 590 * scale)] : []),
    ...levelLabels(picture),
  ];
  const pole: Box = { left: end - 2, top: 0, width: 4, height };
  const guide: Box = { left: left - 2, top: y(line.risk), width: 3, height };
  return { labels, taken: [...curvesTaken(line, scales, size), pole, guide] };
}

/** What the curve and its bound take of the plot. */
function curvesTaken(line: DrawnLine['line'], { x, y }: OneStepScales, { height, scale }: Size): Box[] {
  const bound = line.etas.map((rate) => line.risk - promiseAt(line, rate));
  return [Array.from(line.risks), bound].flatMap((risks) => {
    const points = Array.from(line.etas, (rate, place) => [x(rate), y(risks[place]!)] as const);
    return alongLine(
      points.filter(([, down]) => down > 0 && down < height),
      3 * scale,
    );
  });
}

/** A small change has two digits, as what is promised and got has. */
function changeName(change: number): string {
  const text = formatSignificant(change, 2);
  return Math.abs(change) >= 1e-3 ? formatChange(change) : change > 0 ? `+${text}` : text;
}

function lowestLabel(
  { drawn: { line }, scales: { x, y }, size, words }: Picture & { words: DescentMessages['one'] },
  narrow: boolean,
): Label {
  const { width, scale } = size;
  const { eta, risk } = line.lowest;
  if (eta === null || x(eta) > width) {
    const text = eta === null ? words.falls : `${words.lowest} {η} = ${formatSignificant(eta, 3)}`;
    const [right, low] = [width - 4 * scale, size.height - 22 * scale];
    return {
      key: 'lowest',
      lines: [text],
      content: <Words text={text} />,
      anchors: [anchor(right, low, 1, 0)],
      look: 'quiet',
      optional: true,
    };
  }
  const [etaText, riskText] = [formatSignificant(eta, 3), formatRisk(risk)];
  const [place, below] = [x(eta), y(risk) + 7 * scale];
  return {
    key: 'lowest',
    lines: [`${narrow ? '' : `${words.lowest} `}η = ${etaText}, R ${riskText}`],
    content: (
      <>
        {!narrow && `${words.lowest} `}
        <i className="symbol">η</i> = <Quantity name="line.eta" value={eta} text={etaText} />,{' '}
        <i className="symbol">R</i> <Quantity name="line.risk" value={risk} text={riskText} />
      </>
    ),
    anchors: [
      anchor(place + 12 * scale, below + 9 * scale, -1, 0),
      anchor(place - 40 * scale, below + 9 * scale, -1, 0),
      anchor(place, below + 3 * scale, 0, -1),
      anchor(place - 12 * scale, below + 9 * scale, 1, 0),
    ],
    look: 'quiet',
    optional: true,
    over: true,
  };
}

/** R(W_t) on its dotted line, and what the dashed curve is. */
function levelLabels({ drawn, scales: { y }, size, words }: Picture & { words: DescentMessages['one'] }): Label[] {
  const { width, scale } = size;
  const { line, moment } = drawn;
  const here = words.here(formatCount(moment.frame.iteration), formatRisk(line.risk));
  const level = y(line.risk) - 2 * scale;
  const formula: ReactElement = (
    <>
      <i className="symbol">R</i> − <i className="symbol">η</i>|<i className="symbol">G</i>|² + ½
      <i className="symbol">Lη</i>²|
      <i className="symbol">G</i>|²
    </>
  );
  const shares = [0.55, 0.45, 0.65, 0.35, 0.75, 0.25, 0.85, 0.15];
  return [
    {
      key: 'here',
      lines: [here],
      content: <Words text={here} />,
      anchors: shares.flatMap((share) => [
        anchor(share * width, level, 0, 1),
        anchor(share * width, level + 4 * scale, 0, -1),
      ]),
      look: 'quiet',
      optional: true,
    },
    {
      key: 'bound',
      lines: [words.bound, 'R − η|G|² + ½Lη²|G|²'],
      content: (
        <>
          <span className={styles['aside']}>{`${words.bound}\n`}</span>
          {formula}
        </>
      ),
      anchors: [0.2, 0.3, 0.4, 0.1].flatMap((drop) =>
        [0.42, 0.3, 0.55, 0.2, 0.7, 0.85].map((share) => anchor(share * width, drop * y(line.risk), 0, -1)),
      ),
      optional: true,
      look: 'formula',
    },
  ];
}
