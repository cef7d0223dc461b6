/** The words in the landscape: W₀, W_t, −ηG and the heights of the contours. */
import { formatCount } from '../../ui/numbers/formatNumber';
import type { Size } from '../../ui/useSize';
import type { ContourLine } from './contourPaths';
import { percentText } from './axisText';
import type { Label } from './Labels';
import type { Landscape, Place } from './landscape';
import { alongLine, type Box } from './placeLabels';
import { Words } from '../../ui/Words';

interface LandscapeWords {
  readonly drawn: Landscape;
  readonly lines: readonly ContourLine[];
  readonly x: (p: number) => number;
  readonly y: (q: number) => number;
  readonly size: Size;
  /** While descent plays the contours have no numbers. */
  readonly quiet: boolean;
  readonly across: (percent: string) => string;
}

export function landscapeLabels({ drawn, lines, x, y, size, quiet, across }: LandscapeWords): {
  labels: Label[];
  taken: Box[];
} {
  const { scale } = size;
  const { past, next, change, moment, ground } = drawn;
  const beside = (key: string, text: string, [p, q]: Place, look: Label['look']): Label => ({
    key,
    lines: [text],
    content: <Words text={text} />,
    anchors: [7, 12, 20].flatMap((gap) => [
      { x: x(p) + gap * scale, y: y(q) - gap * 0.7 * scale, across: -1 as const, down: 1 as const },
      { x: x(p) - gap * scale, y: y(q) - gap * 0.7 * scale, across: 1 as const, down: 1 as const },
      { x: x(p) + gap * scale, y: y(q) + gap * 0.7 * scale, across: -1 as const, down: -1 as const },
      { x: x(p) - gap * scale, y: y(q) + gap * 0.7 * scale, across: 1 as const, down: -1 as const },
      { x: x(p) - (gap + 4) * scale, y: y(q), across: 1 as const, down: 0 as const },
      { x: x(p) + (gap + 4) * scale, y: y(q), across: -1 as const, down: 0 as const },
    ]),
    over: true,
    ...(look !== undefined && { look }),
    optional: true,
  });
  const here = past.at(-1)!;
  const share = ground.plane.spread?.[1] ?? 0;
  const acrossText = across(percentText(share));
  const labels: Label[] = [
    beside('here', `{W_${formatCount(moment.frame.iteration)}}`, here, 'letter'),
    beside('next', '−{ηG}', next, change > 0 ? 'red' : 'strong'),
    ...(past.length > 1 && drawn.known ? [beside('start', '{W_0}', past[0]!, 'letter')] : []),
    ...(share > 0
      ? [
          {
            key: 'across',
            lines: [acrossText],
            content: acrossText,
            anchors: [{ x: 8 * scale, y: 6 * scale, across: -1 as const, down: -1 as const }],
            look: 'quiet' as const,
            optional: true,
          },
        ]
      : []),
    ...(quiet
      ? []
      : lines.map(({ level, name, spots }): Label => ({
          key: `l${level}`,
          lines: [name],
          content: name,
          anchors: spots.map(([px, py]) => ({ x: px, y: py, across: 0, down: 0 })),
          look: 'level',
          optional: true,
        }))),
  ];
  const arrow = [here, next];
  const taken = [past, arrow].flatMap((line) =>
    alongLine(
      line.map(([p, q]) => [x(p), y(q)]),
      2.5 * scale,
    ),
  );
  return { labels, taken };
}
