import { classLetter } from '../../../session/document';
import type { Label } from '../Labels';

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
      anchors: [22, 30, 40].flatMap((gap) => [
        { x: sx - gap * uy * scale, y: sy + gap * ux * scale, across: 0 as const, down: 0 as const },
        { x: sx + gap * uy * scale, y: sy - gap * ux * scale, across: 0 as const, down: 0 as const },
        { x: sx - gap * ux * scale, y: sy - gap * uy * scale, across: 0 as const, down: 0 as const },
      ]),
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
      anchors: [
        { x: tx + 20 * ux * scale, y: ty + 18 * uy * scale, across: 0, down: 0 },
        { x: tx + 24 * scale, y: ty, across: 0, down: 0 },
        { x: tx - 24 * scale, y: ty, across: 0, down: 0 },
        { x: tx, y: ty + 20 * scale, across: 0, down: 0 },
        { x: tx, y: ty - 20 * scale, across: 0, down: 0 },
      ],
      look: 'letter',
      optional: true,
      over: true,
    },
  ];
}
