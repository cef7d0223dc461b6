/** The words under the axis of one step. */
import { formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { Words } from '../../ui/Words';
import type { Label } from './Labels';
import { anchor, NARROW, type Picture } from './oneStepLabels';
import type { Anchor } from './placeLabels';

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
