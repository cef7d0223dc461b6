import type { ScaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { boundaryLine } from '../../lesson/boundary';
import { readQuantity } from '../../lesson/quantity';
import type { Moment } from '../../lesson/sceneRun';
import { formatSignificant } from '../../ui/numbers/formatNumber';
import { textWidth } from '../../ui/textWidth';
import { at, type Box, textSize, useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './BoundaryQuestion.module.css';
import marks from './marks.module.css';

interface BoundaryQuestionProps {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly box: Box;
}

const ARROW = 96;
/** Sizes of the letters beside the arrow, on the big screen and on a phone. */
const [SAID, SMALL] = [46, 32];

/** The dot on a boundary that is asked about, the two ways it may go, and after the answer where it was and how far it went. */
export function BoundaryQuestion({ x, y, box }: BoundaryQuestionProps): ReactElement | null {
  const words = usePresentWords();
  const { upright } = useCanvas();
  const { ask, stage, moment, before, truth, guess, onGuess } = useShown();
  if (ask?.kind !== 'direction') return null;
  const size = upright ? SMALL : SAID;
  const [left, top] = [x(ask.dot[0]), y(ask.dot[1])];
  const normal = normalOf(ask.of, before ?? moment, x, y);
  if (!normal) return null;
  const [dx, dy] = normal;
  const ways = ask.answers.flatMap((answer, which) =>
    answer.side === 0 ? [] : [{ which, sign: answer.side === 2 ? 1 : -1 }],
  );
  const revealed = stage === 'revealed' && truth?.kind === 'direction';
  const shown = revealed ? ways.filter(({ which }) => which === truth.which) : ways;
  const was = revealed && before ? lineWithin(ask.of, before, x, y, box) : null;
  const moved = truth?.kind === 'direction' && truth.side === 2 ? 1 : -1;
  const said = revealed
    ? words.up(`${formatSignificant(truth.moved, 2)} ${unitOf(moment)}`.trim(), dy * moved < 0)
    : '';
  return (
    <>
      <svg className={marks['over']} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        {was && <path className={styles['was']} d={was.d} />}
        {shown.map(({ which, sign }) => {
          const [ax, ay] = [left + dx * sign * ARROW, top + dy * sign * ARROW];
          const [bx, by] = [left + dx * sign * 26, top + dy * sign * 26];
          const [nx, ny] = [dx * sign * 20, dy * sign * 20];
          const head = `M${ax - nx - ny},${ay - ny + nx}L${ax},${ay}L${ax - nx + ny},${ay - ny - nx}`;
          const lit = guess?.kind === 'answer' && guess.which === which && !revealed;
          return (
            <path key={which} className={styles[lit ? 'arrowLit' : 'arrow']} d={`M${bx},${by}L${ax},${ay}${head}`} />
          );
        })}
        <circle className={marks['dot']} cx={left} cy={top} r={15} />
      </svg>
      {was && (
        <span className={marks['note']} style={at(was.left, was.top)}>
          {words.was(String(before?.iteration ?? 0))}
        </span>
      )}
      {!revealed &&
        shown.map(({ which, sign }) => (
          <button
            key={which}
            type="button"
            className={styles['wayKey']}
            tabIndex={-1}
            aria-hidden="true"
            style={at(left + dx * sign * (ARROW - 40) + 64, top + dy * sign * (ARROW - 40))}
            onClick={() => {
              onGuess({ kind: 'answer', which });
            }}
          >
            {which + 1}
          </button>
        ))}
      {revealed && truth.side !== 0 && (
        <span
          className={marks['taught']}
          style={{
            // Beside the arrow, and within the plane.
            ...at(
              Math.min(left + Math.max(0, dx * moved) * ARROW + 32, box.width - textWidth(said, size) - 8),
              top + dy * moved * (ARROW - 20) - 30,
            ),
            fontSize: textSize(size),
          }}
        >
          {said}
        </span>
      )}
    </>
  );
}

/** The plane's unit, where the data set has one. */
function unitOf({ document }: Moment): string {
  return document.source === 'iris' ? 'cm' : '';
}

function ends(of: string): readonly [number, number] | null {
  const term = readQuantity(of);
  const [i, m] = term?.kind === 'array' ? term.at : [];
  return typeof i === 'number' && typeof m === 'number' ? [i, m] : null;
}

/** The direction on the screen toward the second class of the boundary, of length 1. */
function normalOf(
  of: string,
  moment: Moment,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): readonly [number, number] | null {
  const classes = ends(of);
  const line = classes && boundaryLine(moment, ...classes);
  if (!line) return null;
  // z_i − z_m falls toward class m; a direction across the line on the screen, whatever its scales.
  const [sx, sy] = [x(1) - x(0), y(1) - y(0)];
  const [dx, dy] = [-line.a / sx, -line.b / sy];
  const size = Math.hypot(dx, dy);
  return size > 0 ? [dx / size, dy / size] : null;
}

interface WasLine {
  readonly d: string;
  readonly left: number;
  readonly top: number;
}

/** Where the boundary was, across the plane, and a place for its name. */
function lineWithin(
  of: string,
  moment: Moment,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
  box: Box,
): WasLine | null {
  const classes = ends(of);
  const line = classes && boundaryLine(moment, ...classes);
  if (!line || line.b === 0) return null;
  const height = (left: number): number => y(-(line.a * x.invert(left) + line.c) / line.b);
  // Only where both classes tie ahead of the others.
  const spots = Array.from({ length: 101 }, (_, step) => (box.width * step) / 100)
    .map((left) => ({ left, top: height(left) }))
    .filter(({ left, top }) => top >= 0 && top <= box.height && leads(moment, classes, x.invert(left), y.invert(top)));
  if (spots.length < 2) return null;
  const [first, last] = [spots[0]!, spots.at(-1)!];
  const named = spots[Math.floor(spots.length * 0.72)]!;
  return {
    d: `M${first.left.toFixed(1)},${first.top.toFixed(1)}L${last.left.toFixed(1)},${last.top.toFixed(1)}`,
    left: Math.min(named.left - 90, box.width - 130),
    top: Math.min(named.top + 26, box.height - 44),
  };
}

function leads(moment: Moment, [i, m]: readonly [number, number], x1: number, x2: number): boolean {
  const { K } = moment.design;
  const own = boundaryLine(moment, i, m);
  return (
    own !== null &&
    Array.from({ length: K }, (_, k) => k).every((k) => {
      if (k === i || k === m) return true;
      const line = boundaryLine(moment, i, k);
      return line !== null && line.a * x1 + line.b * x2 + line.c >= 0;
    })
  );
}
