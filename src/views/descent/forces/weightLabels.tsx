import { classLetter } from '../../../session/document';
import type { Label } from '../Labels';
import type { Anchor } from '../placeLabels';

/** CSS px of an arrow that the marker of w hides. */
const HIDDEN = 10;

type Place = readonly [x: number, y: number];

/** The names of w of class m and of what pulls it: beside its marker at (sx, sy), and at the tip (tx, ty) of its arrow. */
export function weightLabels(m: number, [sx, sy]: Place, [tx, ty]: Place, scale: number): Label[] {
  const letter = classLetter(m);
  const length = Math.hypot(tx - sx, ty - sy);
  const back = length || 1;
  const [ux, uy] = [(tx - sx) / back, (ty - sy) / back];
  const named: Label[] = [
    {
      key: `w${m}`,
      lines: [`w${letter}`],
      content: (
        <i style={{ color: `var(--class-${m}-deep)` }}>
          w<sub>{letter}</sub>
        </i>
      ),
      // Square to the sum, behind it, then wherever there is room between arrows.
      anchors: around(
        [sx, sy],
        Math.atan2(uy, ux),
        [90, -90, 180, 135, -135, 112, -112, 158, -158, 68, -68, 45, -45],
        [22, 30, 40, 52].map((gap) => gap * scale),
      ),
      look: 'letter',
      optional: true,
      over: true,
    },
  ];
  // A sum that ends within the marker has no name: where forces all but cancel, the balance tells it.
  if (length < HIDDEN * scale) return named;
  return [
    ...named,
    {
      key: `g${m}`,
      lines: [`−g${letter}`],
      content: (
        <i>
          −g<sub>{letter}</sub>
        </i>
      ),
      // Ahead of the tip, then beside it, then beside the shaft.
      anchors: [
        ...around([tx, ty], Math.atan2(uy, ux), [0, 30, -30, 60, -60, 90, -90, 120, -120], [20 * scale, 28 * scale]),
        ...around([(sx + 2 * tx) / 3, (sy + 2 * ty) / 3], Math.atan2(uy, ux), [90, -90], [20 * scale, 28 * scale]),
      ],
      look: 'letter',
      optional: true,
      over: true,
    },
  ];
}

/** Places around a spot: at the nearest gap first, turned by `turns` degrees from `ahead`. Names are wider than high. */
function around([x, y]: Place, ahead: number, turns: readonly number[], gaps: readonly number[]): Anchor[] {
  return gaps.flatMap((gap) =>
    turns.map((degrees): Anchor => {
      const angle = ahead + (degrees * Math.PI) / 180;
      return { x: x + 1.15 * gap * Math.cos(angle), y: y + 0.95 * gap * Math.sin(angle), across: 0, down: 0 };
    }),
  );
}
