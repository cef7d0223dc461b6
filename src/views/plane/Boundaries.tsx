import type { ReactElement } from 'react';
import { classLetter } from '../../store/document';
import { apart, type Spot } from './labelPlacement';
import type { Segment } from './segments';
import styles from './Lines.module.css';

interface BoundariesProps {
  readonly segments: readonly Segment[];
}

/** What a name covers, CSS px: so far to either side of its spot, and so far up from its line. */
const HALF_NAME = 32;
const NAME_HEIGHT = 22;
/** From one place that a name may take on its line to the next, CSS px. */
const STRIDE = 6;

/** The segments where two classes tie ahead of all others, each named ŷ_A = ŷ_B on its line where there is room. */
export function Boundaries({ segments }: BoundariesProps): ReactElement {
  const lines = segments.map(({ from, to }) => `M${from.join(',')}L${to.join(',')}`).join('');
  return (
    <g>
      <path className={styles['underlay']} d={lines} />
      <path className={styles['boundary']} d={lines} />
      {legibleNames(segments).map(({ i, j, spot, degrees }) => (
        <BoundaryName key={`${i}-${j}`} {...{ i, j, spot, degrees }} />
      ))}
    </g>
  );
}

interface Name {
  readonly i: number;
  readonly j: number;
  readonly spot: Spot;
  /** How far its line is turned from the horizontal, within ±90: no name stands on its head. */
  readonly degrees: number;
}

/**
 * The names, longer segments first. Near where boundaries meet, names do too: one that would cover another moves along
 * its line to the nearest place that is free, and is left out where there is none.
 */
function legibleNames(segments: readonly Segment[]): readonly Name[] {
  const covered: Spot[][] = [];
  const byLength = segments
    .map(({ from: [x0, y0], to: [x1, y1], ...rest }) => ({ ...rest, x0, y0, dx: x1 - x0, dy: y1 - y0 }))
    .map((line) => ({ ...line, length: Math.hypot(line.dx, line.dy) }))
    .sort((one, other) => other.length - one.length);
  return byLength.flatMap(({ i, j, spot, x0, y0, dx, dy, length }): Name[] => {
    if (spot === null) return [];
    const turned = (Math.atan2(dy, dx) * 180) / Math.PI;
    const degrees = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
    const away = ([x, y]: Spot): number => Math.hypot(x - spot[0], y - spot[1]);
    const places = Array.from({ length: Math.max(0, Math.floor((length - 2 * HALF_NAME) / STRIDE)) }, (_, n): Spot => {
      const share = (HALF_NAME + n * STRIDE) / length;
      return [x0 + share * dx, y0 + share * dy];
    }).sort((one, other) => away(one) - away(other));
    const free = [spot, ...places].find((place) => covered.every((other) => apart(nameBox(place, degrees), other)));
    if (free === undefined) return [];
    covered.push(nameBox(free, degrees));
    return [{ i, j, spot: free, degrees }];
  });
}

/** The corners of the turned box that a name covers, above its line. */
function nameBox([x, y]: Spot, degrees: number): Spot[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [
    [-HALF_NAME, 0],
    [HALF_NAME, 0],
    [HALF_NAME, -NAME_HEIGHT],
    [-HALF_NAME, -NAME_HEIGHT],
  ].map(([along = 0, down = 0]) => [x + along * cos - down * sin, y + along * sin + down * cos]);
}

function BoundaryName({ i, j, spot, degrees }: Name): ReactElement {
  return (
    <text
      className={styles['boundaryName']}
      transform={`translate(${spot[0].toFixed(1)},${spot[1].toFixed(1)}) rotate(${degrees.toFixed(2)})`}
      textAnchor="middle"
      dy="-0.45em"
    >
      ŷ
      <tspan className={styles['index']} dy="0.25em">
        {classLetter(i)}
      </tspan>
      <tspan dy="-0.25em"> = ŷ</tspan>
      <tspan className={styles['index']} dy="0.25em">
        {classLetter(j)}
      </tspan>
    </text>
  );
}
