import type { ReactElement, ReactNode } from 'react';
import type { RiskSpan } from '../../model/descent/riskHistory';
import type { Pin } from '../../session/pins';
import { usePinName } from '../../ui/pinNames';
import type { Size } from '../../ui/useSize';
import { textWidth } from '../../ui/textWidth';
import { curvePath } from './curvePath';
import type { CurveScales } from './curveScales';
import { placeNames, type Spot } from './placeNames';
import styles from './RiskCurve.module.css';

interface PinnedCurvesProps {
  readonly pins: readonly Pin[];
  readonly size: Size;
  readonly scales: CurveScales;
  /** R of pure guessing, nats. */
  readonly lnK: number;
  /** The present run as it is drawn. */
  readonly present: readonly RiskSpan[];
  readonly children: ReactNode;
}

/** CSS px of a name: its letters and its line. */
const MAX_NAME_LETTERS = 12;
const LINE_PX = 15;

/** Room of the name under the level of pure guessing, CSS px; in a narrow picture it is short. */
const LEVEL_NAME = { width: 175, short: 75, height: 16 };
const NARROW_PX = 400;

/** The risks of pinned runs, dashed, under what is drawn of the present run, and their numbers and names over it. */
export function PinnedCurves({ pins, size, scales, lnK, present, children }: PinnedCurvesProps): ReactElement {
  const nameOf = usePinName();
  const { width, height, scale } = size;
  const spotsOf = (spans: readonly RiskSpan[]): Spot[] =>
    spans.map(({ t, min, max }) => [scales.t(t), scales.risk((min + max) / 2)]);
  const paths = pins.map((pin) => curvePath(pin.history, width, scales));
  const names = pins.map((pin) => nameOf(pin));
  const level = scales.risk(lnK);
  const levelName = width < NARROW_PX * scale ? LEVEL_NAME.short : LEVEL_NAME.width;
  const boxes = placeNames(
    paths.map(({ spans }, at) => ({
      points: spotsOf(spans),
      width: textWidth(names[at] ?? '', MAX_NAME_LETTERS * scale),
    })),
    [...spotsOf(present), ...Array.from({ length: Math.ceil(width) }, (_, x): Spot => [x, level])],
    [{ left: width - levelName * scale, right: width, top: level, bottom: level + LEVEL_NAME.height * scale }],
    { left: 0, right: width, top: -8 * scale, bottom: height - 4 * scale },
    LINE_PX * scale,
  );
  return (
    <>
      {pins.map(({ id }, at) => (
        <path key={id} className={styles['pinned']} d={paths[at]?.line} />
      ))}
      {children}
      {pins.map(({ id }, at) => {
        const box = boxes[at];
        return (
          box && (
            <text key={id} className={styles['pinName']} x={box.left} y={(box.top + box.bottom) / 2} dy="0.35em">
              {names[at]}
            </text>
          )
        );
      })}
    </>
  );
}
