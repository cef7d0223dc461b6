import { classLetter } from '../../../session/document';
import type { Label } from '../Labels';

type Place = readonly [x: number, y: number];

/** The names of w of class m and of what pulls it: beside its marker at (sx, sy), and at the tip (tx, ty) of its arrow. */
export function weightLabels(m: number, [sx, sy]: Place, [tx, ty]: Place, scale: number): Label[] {
  const letter = classLetter(m);
  const back = Math.hypot(tx - sx, ty - sy) || 1;
  const [ux, uy] = [(tx - sx) / back, (ty - sy) / back];
  return [
    {
      key: `w${m}`,
      lines: [`w${letter}`],
      content: (
        <i style={{ color: `var(--class-${m}-deep)` }}>
          w<sub>{letter}</sub>
        </i>
      ),
      anchors: [
        { x: sx + 26 * -uy * scale, y: sy + 26 * ux * scale, across: 0, down: 0 },
        { x: sx - 26 * -uy * scale, y: sy - 26 * ux * scale, across: 0, down: 0 },
        { x: sx - 26 * ux * scale, y: sy - 26 * uy * scale, across: 0, down: 0 },
      ],
      look: 'letter',
      optional: true,
    },
    {
      key: `g${m}`,
      lines: [`−g${letter}`],
      content: (
        <i>
          −g<sub>{letter}</sub>
        </i>
      ),
      anchors: [
        { x: tx + 20 * ux * scale, y: ty + 18 * uy * scale, across: 0, down: 0 },
        { x: tx + 24 * scale, y: ty, across: 0, down: 0 },
        { x: tx - 24 * scale, y: ty, across: 0, down: 0 },
      ],
      look: 'letter',
      optional: true,
    },
  ];
}
