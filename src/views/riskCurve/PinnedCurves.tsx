import type { ReactElement, ReactNode } from 'react';
import type { Pin } from '../../store/pins';
import { usePinName } from '../chart/pinNames';
import type { Size } from '../chart/useSize';
import { curvePath } from './curvePath';
import type { CurveScales } from './curveScales';
import styles from './RiskCurve.module.css';

interface PinnedCurvesProps {
  readonly pins: readonly Pin[];
  readonly size: Size;
  readonly scales: CurveScales;
  /** R of pure guessing, nats. */
  readonly lnK: number;
  readonly children: ReactNode;
}

/** CSS px between two names. */
const APART = 14;

/** The risks of pinned runs, dashed, under what is drawn of the present run, and their numbers and names over it. */
export function PinnedCurves({ pins, size, scales, lnK, children }: PinnedCurvesProps): ReactElement {
  const nameOf = usePinName();
  // The level of pure guessing has its name under its line.
  const level = scales.risk(lnK);
  const taken: number[] = [level + 8 * size.scale, level + 16 * size.scale];
  const placed = pins.map((pin) => {
    const path = curvePath(pin.history, size.width, scales);
    const end = path.spans.at(-1);
    const at = end ? scales.risk((end.min + end.max) / 2) : 0;
    let y = at - 6 * size.scale;
    while (taken.some((other) => Math.abs(other - y) < APART * size.scale)) y -= APART * size.scale;
    taken.push(y);
    return { pin, path, x: end ? Math.min(size.width, scales.t(end.t)) : 0, y };
  });
  return (
    <>
      {placed.map(({ pin, path }) => (
        <path key={pin.id} className={styles['pinned']} d={path.line} />
      ))}
      {children}
      {placed.map(({ pin, x, y }) => (
        <text
          key={pin.id}
          className={styles['pinName']}
          x={x}
          y={y}
          textAnchor={x < 120 * size.scale ? 'start' : 'end'}
        >
          {nameOf(pin)}
        </text>
      ))}
    </>
  );
}
