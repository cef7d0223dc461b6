import type { ReactElement, ReactNode } from 'react';
import { type Box, units } from './canvas';
import marks from './marks.module.css';

export interface PlotTick {
  /** Canvas units from the left, or from the top. */
  readonly place: number;
  readonly text: string;
}

interface PlotFrameProps {
  readonly box: Box;
  readonly label: string;
  readonly across: readonly PlotTick[];
  readonly up: readonly PlotTick[];
  /** What is drawn over the two axes. */
  readonly drawing: ReactNode;
  /** Words beside it. */
  readonly children?: ReactNode;
}

/** A plot on the big screen: two axes, their numbers, what is drawn and what is written. */
export function PlotFrame({ box, label, across, up, drawing, children }: PlotFrameProps): ReactElement {
  return (
    <div
      className={marks['figure']}
      role="img"
      aria-label={label}
      style={{ width: units(box.width), height: units(box.height) }}
    >
      <svg className={marks['over']} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path className={marks['axis']} d={`M0,0V${box.height}H${box.width}`} />
        {drawing}
      </svg>
      {up.map(({ place, text }) => (
        <span key={text} className={marks['yTick']} style={{ top: units(place) }}>
          {text}
        </span>
      ))}
      {across.map(({ place, text }) => (
        <span key={text} className={marks['xTick']} style={{ left: units(place) }}>
          {text}
        </span>
      ))}
      {children}
    </div>
  );
}
