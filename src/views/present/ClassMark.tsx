import type { ReactElement } from 'react';
import { markerPath } from '../../ui/marker';
import { units } from './canvas';

/** The marker of class m, of radius r units. */
export function ClassMark({ m, r }: { readonly m: number; readonly r: number }): ReactElement {
  const side = r * 3;
  return (
    <svg
      viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
      style={{ width: units(side), height: units(side), verticalAlign: 'middle', flex: 'none' }}
      aria-hidden="true"
    >
      <path
        d={markerPath(m, 0, 0, r)}
        style={{ fill: `var(--class-${m})`, stroke: `var(--class-${m}-deep)`, strokeWidth: r / 8 }}
      />
    </svg>
  );
}
