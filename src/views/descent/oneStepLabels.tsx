/** The words in the picture of one step, and where each may stand. */
import type { ReactElement } from 'react';
import type { DescentMessages } from '../../i18n/descentEn';
import { riskAt } from '../../model/descent/line/affineRisk';
import { changeAt, promiseAt } from '../../model/descent/line/stepLine';
import { formatChange, formatCount, formatRisk, formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { Quantity } from '../../ui/Quantity';
import type { Size } from '../../ui/useSize';
import type { Label } from './Labels';
import type { DrawnLine } from './drawnLine';
import type { OneStepScales } from './oneStepScales';
import type { Anchor, Box } from './placeLabels';
import { Words } from '../../ui/Words';

interface Picture {
  readonly drawn: DrawnLine;
  readonly scales: OneStepScales;
  readonly size: Size;
  readonly eta: number;
}

/** Below this width of the plot, in CSS px at standard type, labels say less. */
const NARROW = 420;

const anchor = (x: number, y: number, across: Anchor['across'], down: Anchor['down']): Anchor => ({
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

/** What stands under the axis: η first, then 1/L and 2/L, then what ticks have room. */
export function axisLabels({ drawn, scales: { x }, size, eta }: Picture): Label[] {
  const { line, axis } = drawn;
  const { width, height, scale } = size;
  const at = (rate: number): Anchor[] => {
    const place = Math.min(width, Math.max(0, x(Math.max(rate, axis.low))));
    return [22, 40].map((down) => anchor(place, height + down * scale, 0, 0));
  };
  const best = 1 / line.smoothness;
  const strong = (key: string, text: string, rate: number): Label => ({
    key,
    lines: [text],
    content: <Words text={text} />,
    anchors: at(rate),
    look: 'strong',
    optional: key !== 'eta',
  });
  const bestText = width < NARROW * scale ? '1/{L}' : `1/{L} = ${formatSignificant(best, 4)}`;
  const named = [best, 2 * best].filter((rate) => rate <= axis.high && rate >= axis.low);
  const ticks = axis.whole ? [0.001, 0.01, 0.1, 1, 10] : x.ticks(6);
  return [
    strong('eta', `{η} = ${formatSetting(eta)}`, eta),
    ...named.map((rate, place) => strong(`L${place}`, rate === best ? bestText : '2/{L}', rate)),
    ...ticks.map((rate): Label => ({
      key: `t${rate}`,
      lines: [formatSetting(rate)],
      content: formatSetting(rate),
      anchors: at(rate).slice(0, 1),
      look: 'tick',
      optional: true,
    })),
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
  const nextLines = [...(narrow ? [] : [words.next]), `${mark} ${formatChange(change)}`];
  const next: Label = {
    key: 'next',
    lines: nextLines,
    content: (
      <>
        {!narrow && `${words.next}\n`}
        {mark} <Quantity name="line.change" value={change} text={formatChange(change)} />
      </>
    ),
    anchors: [10, 20, 30].flatMap((gap) => around(end, y(riskAt(line.affine, [eta])), gap * scale)),
    look: change > 0 ? 'red' : 'strong',
    over: true,
  };
  const labels = [
    ...(Number.isFinite(change) ? [next] : []),
    ...(left < width
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
    lowestLabel(picture, width < 590 * scale),
    ...levelLabels(picture),
  ];
  const curve = line.etas.flatMap((rate, place) => {
    const boxes = [line.risks[place]!, line.risk - promiseAt(line, rate)];
    return boxes
      .map((risk): Box => ({ left: x(rate) - 4, top: y(risk) - 5 * scale, width: 8, height: 10 * scale }))
      .filter((box) => box.top > 0);
  });
  const pole: Box = { left: end - 2, top: 0, width: 4, height };
  return { labels, taken: [...curve, pole, { left: left - 2, top: y(line.risk), width: 3, height }] };
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
          {words.bound}
          {'\n'}
          {formula}
        </>
      ),
      anchors: [0.2, 0.3, 0.4, 0.1].flatMap((drop) =>
        [0.42, 0.3, 0.55, 0.2, 0.7, 0.85].map((share) => anchor(share * width, drop * y(line.risk), 0, -1)),
      ),
      optional: true,
      look: 'quiet',
    },
  ];
}
