import { type ReactElement, useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import type { PlanePoint } from '../../model/plane/region';
import { boundariesOf } from '../../model/plane/scoreField';
import type { Pin } from '../../session/pins';
import { useLabState } from '../../ui/labContext';
import type { PlaneGeometry } from './planeGeometry';
import { useFields } from './useFields';
import { useHeldValues } from './useHeldValues';
import styles from './Lines.module.css';

const NONE: readonly Pin[] = [];

/** The boundaries that pinned runs had come to, dashed and numbered: those on the same features and classes. */
export function Ghosts({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement | null {
  const pins = useLabState((state) => (state.view.ghosts ? state.pins : NONE));
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const F = useLabState((state) => state.document.features.length);
  const fixed = useHeldValues();
  const fieldOf = useFields(pins.some(({ frame }) => frame?.degree !== undefined));
  const ghosts = useMemo(
    () =>
      pins.flatMap(({ id, frame, standardise }) => {
        if (frame === null || frame.D !== rowCount(F, frame)) return [];
        const scores = fieldOf(standardise ? { ...frame, standardise } : frame, axes, fixed);
        return scores === null ? [] : [{ id, lines: boundariesOf(scores, domain) }];
      }),
    [pins, axes, domain, F, fixed, fieldOf],
  );
  if (ghosts.length === 0) return null;
  return (
    <g>
      {ghosts.map(({ id, lines }) => (
        <g key={id}>
          <path
            className={styles['ghost']}
            d={lines
              .map(({ line }) => `M${line.map(([x1, x2]) => `${geometry.x(x1)},${geometry.y(x2)}`).join('L')}`)
              .join('')}
          />
          {lines.map(({ line }, at) => {
            const [x1, x2] = nameSpot(line);
            return (
              <text
                key={at}
                className={styles['ghostName']}
                x={geometry.x(x1)}
                y={geometry.y(x2)}
                dy="-0.4em"
                textAnchor="middle"
              >
                {id + 1}
              </text>
            );
          })}
        </g>
      ))}
    </g>
  );
}

/** A point of the line away from its ends, where lines meet, and from its middle, where other names stand. */
function nameSpot(line: readonly PlanePoint[]): PlanePoint {
  const place = 0.3 * (line.length - 1);
  const before = Math.floor(place);
  const t = place - before;
  const [from, to] = [line[before]!, line[before + 1]!];
  return [(1 - t) * from[0] + t * to[0], (1 - t) * from[1] + t * to[1]];
}
