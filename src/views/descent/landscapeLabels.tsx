/** The words in the landscape: W₀, W_t, −ηG and the heights of the contours. */
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import type { Size } from '../../ui/useSize';
import type { ContourLine } from './contourPaths';
import { percentText } from './axisText';
import type { Label } from './Labels';
import type { Landscape, Place } from './landscape';
import type { Box } from './placeLabels';
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
    anchors: [
      { x: x(p) + 8 * scale, y: y(q) - 6 * scale, across: -1, down: 1 },
      { x: x(p) - 8 * scale, y: y(q) - 6 * scale, across: 1, down: 1 },
      { x: x(p) + 8 * scale, y: y(q) + 6 * scale, across: -1, down: -1 },
      { x: x(p) - 8 * scale, y: y(q) + 6 * scale, across: 1, down: -1 },
    ],
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
      : lines.map(({ level, spots }): Label => ({
          key: `l${level}`,
          lines: [formatSetting(level)],
          content: formatSetting(level),
          anchors: spots.map(([px, py]) => ({ x: px, y: py, across: 0, down: 0 })),
          look: 'tick',
          optional: true,
        }))),
  ];
  const taken = past.map(([p, q]): Box => ({ left: x(p) - 3, top: y(q) - 3, width: 6, height: 6 }));
  return { labels, taken };
}
