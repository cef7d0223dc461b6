/** The words in the picture of how low it can go, and where each may stand. */
import type { DescentMessages } from '../../i18n/descentEn';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { LEAST } from './howLowCurve';
import type { Label } from './Labels';
import { Words } from '../../ui/Words';

interface HowLowWords {
  readonly words: DescentMessages['low'];
  /** The iteration shown, and R − R* there. */
  readonly t: number;
  readonly now: number;
  readonly x: (t: number) => number;
  readonly y: (above: number) => number;
  /** Newton's steps that are drawn, and how many there are. */
  readonly newton: readonly { readonly step: number; readonly above: number }[];
  readonly steps: number;
  readonly width: number;
  readonly scale: number;
}

/** CSS px of a line of words and its distance from the curve. */
const LINE = 26;

export function howLowLabels({ words, t, now, x, y, newton, steps, width, scale }: HowLowWords): Label[] {
  const hereText = words.here(formatCount(t), formatSetting(now, 3));
  return [
    ...(t >= 1 && now > LEAST
      ? [
          {
            key: 'here',
            lines: [hereText],
            content: <Words text={hereText} />,
            anchors: [
              // Above the picture stands what it says.
              ...(y(now) < LINE * scale
                ? []
                : [
                    { x: x(t), y: y(now) - 8 * scale, across: 0 as const, down: 1 as const },
                    { x: x(t) + 8 * scale, y: y(now) - 8 * scale, across: -1 as const, down: 1 as const },
                  ]),
              { x: x(t) - 8 * scale, y: y(now) + 10 * scale, across: 1 as const, down: -1 as const },
              { x: x(t) + 8 * scale, y: y(now) + 10 * scale, across: -1 as const, down: -1 as const },
            ],
            optional: true,
          },
        ]
      : []),
    {
      key: 'axis',
      lines: ['R − R*'],
      content: <Words text="{R − R*}" />,
      anchors: [2, 30, 58, 86].map((top) => ({
        x: width - 2,
        y: top * scale,
        across: 1 as const,
        down: -1 as const,
      })),
      look: 'letter',
      optional: true,
    },
    ...(newton.length > 0
      ? [
          {
            key: 'newton',
            lines: [words.newton(steps)],
            content: words.newton(steps),
            anchors: [0.5, 0.7, 0.3, 0.9].flatMap((share) => {
              const at = newton[Math.floor(share * (newton.length - 1))]!;
              return [
                { x: x(at.step) + 12 * scale, y: y(at.above), across: -1 as const, down: 0 as const },
                { x: x(at.step) + 12 * scale, y: y(at.above) + 14 * scale, across: -1 as const, down: 0 as const },
              ];
            }),
            look: 'quiet' as const,
            optional: true,
          },
        ]
      : []),
  ];
}
