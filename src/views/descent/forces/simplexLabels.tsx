import { formatFixed, formatSetting } from '../../../ui/numbers/formatNumber';
import type { Label } from '../Labels';
import { footOn, LEVELS, type Spot, spotOf } from './simplexGeometry';

/** The names of the corners, and at each side how far the chosen sample is from it. */
export function simplexLabels(
  corners: readonly Spot[],
  names: readonly string[],
  yhat: readonly number[],
  K: number,
  shares: readonly number[],
  scale: number,
  [sx, sy]: Spot,
): Label[] {
  const [cx, cy] = spotOf(
    corners,
    corners.map(() => 1 / corners.length),
  );
  const away = (x: number, y: number, by: number): [number, number] => {
    const length = Math.hypot(x - cx, y - cy) || 1;
    return [x + ((x - cx) / length) * by, y + ((y - cy) / length) * by];
  };
  const corner = corners.map(([x, y], m): Label => {
    const [lx, ly] = K === 2 ? [x, y] : away(x, y, 18 * scale);
    const name = names[m] ?? '';
    const colour = K > 3 && m === 2 ? undefined : `var(--class-${K > 3 ? 'x' : m}-deep)`;
    return {
      key: `c${m}`,
      lines: [name],
      content: <i style={colour !== undefined && K <= 3 ? { color: colour } : undefined}>{name}</i>,
      anchors: [{ x: lx, y: ly + (K === 2 ? 18 * scale : 0), across: 0, down: 0 }],
      look: 'letter',
    };
  });
  if (K === 2) {
    const text = `ŷ ${formatFixed(yhat[0] ?? 0, 3)}`;
    return [
      ...corner,
      {
        key: 'p',
        lines: [text],
        content: text,
        anchors: [{ x: sx, y: sy - 14 * scale, across: 0, down: 1 }],
        look: 'strong',
      },
    ];
  }
  const distances = shares.map((share, m): Label => {
    const [fx, fy] = footOn(corners, shares, m);
    const [lx, ly] = away(fx, fy, 6 * scale);
    const side = (value: number): -1 | 0 | 1 => (Math.abs(value) < 0.35 ? 0 : value > 0 ? -1 : 1);
    const length = Math.hypot(fx - cx, fy - cy) || 1;
    const text = `ŷ ${names[m] ?? ''} ${formatFixed(share, 3)}`;
    return {
      key: `d${m}`,
      lines: [text],
      content: (
        <b style={K === 3 ? { color: `var(--class-${m}-deep)` } : undefined}>
          {K > 3 && m === 2 ? (
            names[m]
          ) : (
            <i className="symbol">
              ŷ<sub>{names[m]}</sub>
            </i>
          )}{' '}
          {formatFixed(share, 3)}
        </b>
      ),
      anchors: [
        { x: lx, y: ly, across: side((fx - cx) / length), down: side((fy - cy) / length) },
        { x: lx, y: ly + 16 * scale, across: side((fx - cx) / length), down: 0 },
        { x: lx, y: ly - 16 * scale, across: side((fx - cx) / length), down: 0 },
      ],
      look: 'strong',
      optional: true,
    };
  });
  // The lines of equal ŷ have their numbers at one side, those of the first class.
  const levels = (K === 3 ? LEVELS : []).map((level): Label => {
    const [lx, ly] = spotOf(corners, [level, 1 - level, 0]);
    const outward = awayFromThird(corners, 9 * scale);
    return {
      key: `l${level}`,
      lines: [formatSetting(level)],
      content: formatSetting(level),
      anchors: [{ x: lx + outward[0], y: ly + outward[1], across: 0, down: 0 }],
      look: 'tick',
      optional: true,
    };
  });
  return [...corner, ...distances, ...levels];
}

/** From the side between the first two corners outward, `by` CSS px. */
function awayFromThird([a, b, c]: readonly Spot[], by: number): Spot {
  const [x, y] = [(a![0] + b![0]) / 2 - c![0], (a![1] + b![1]) / 2 - c![1]];
  const length = Math.hypot(x, y) || 1;
  return [(x / length) * by, (y / length) * by];
}
