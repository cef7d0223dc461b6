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
  const cy = corners.reduce((sum, [, y]) => sum + y, 0) / corners.length;
  const corner = corners.map(([x, y], m): Label => {
    // Above or below its corner, so that the triangle has the whole width.
    const [lx, ly] = K === 2 ? [x, 1.84 * y] : [x, y + (y < cy ? -17 : 17) * scale];
    const name = names[m] ?? '';
    const colour = K > 3 && m === 2 ? undefined : `var(--class-${K > 3 ? 'x' : m}-deep)`;
    return {
      key: `c${m}`,
      lines: [name],
      content: <i style={colour !== undefined && K <= 3 ? { color: colour } : undefined}>{name}</i>,
      anchors: [{ x: lx, y: ly + (K === 2 ? 14 * scale : 0), across: 0, down: 0 }],
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
    const [ux, uy] = outward(corners, m);
    const side = (value: number): -1 | 0 | 1 => (Math.abs(value) < 0.35 ? 0 : value > 0 ? -1 : 1);
    // Beside the side's foot, or a little along the side.
    const places = [0, 18, -18, 34, -34, 52, -52].map((along) => ({
      x: fx + (7 * ux - along * uy) * scale,
      y: fy + (7 * uy + along * ux) * scale,
      across: side(ux),
      down: Math.abs(ux) < 0.35 ? side(uy) : (0 as const),
    }));
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
      anchors: places,
      look: 'strong',
      optional: true,
    };
  });
  // The lines of equal ŷ have their numbers at one side, those of the first class.
  const levels = (K === 3 ? LEVELS : []).map((level): Label => {
    const [lx, ly] = spotOf(corners, [level, 1 - level, 0]);
    const [ux, uy] = outward(corners, 2);
    return {
      key: `l${level}`,
      lines: [formatSetting(level)],
      content: formatSetting(level),
      anchors: [{ x: lx + 9 * ux * scale, y: ly + 9 * uy * scale, across: 0, down: 0 }],
      look: 'tick',
      optional: true,
    };
  });
  return [...corner, ...distances, ...levels];
}

/** The unit vector from an even triangle outward, square to the side opposite corner m. */
function outward(corners: readonly Spot[], m: number): Spot {
  const [cx, cy] = spotOf(corners, [1 / 3, 1 / 3, 1 / 3]);
  const [x, y] = [cx - corners[m]![0], cy - corners[m]![1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
