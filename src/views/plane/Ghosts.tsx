import { memo, type ReactElement, useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import { boundaries, planeScores } from '../../model/plane/affine/boundary';
import type { Pin } from '../../session/pins';
import { useLabState } from '../../ui/labContext';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Lines.module.css';

const NONE: readonly Pin[] = [];

/** The boundaries that pinned runs had come to, dashed and numbered: those on the same features and classes. */
export const Ghosts = memo(function Ghosts({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement | null {
  const pins = useLabState((state) => (state.view.ghosts ? state.pins : NONE));
  const axes = useLabState((state) => state.document.axes);
  const domain = useLabState((state) => state.document.domain);
  const F = useLabState((state) => state.document.features.length);
  const ghosts = useMemo(
    () =>
      pins.flatMap(({ id, frame }) => {
        // Of hidden features a pinned run keeps no samples to hold them at.
        if (frame === null || frame.D !== rowCount(F, frame) || F > axes.length) return [];
        const scores = planeScores(frame, axes, new Float64Array(F));
        return [{ id, lines: boundaries(scores, domain) }];
      }),
    [pins, axes, domain, F],
  );
  if (ghosts.length === 0) return null;
  return (
    <g>
      {ghosts.map(({ id, lines }) => (
        <g key={id}>
          <path
            className={styles['ghost']}
            d={lines
              .map(
                ({ from, to }) =>
                  `M${geometry.x(from[0])},${geometry.y(from[1])}L${geometry.x(to[0])},${geometry.y(to[1])}`,
              )
              .join('')}
          />
          {lines.map(({ i, j, from, to }) => (
            <text
              key={`${i}-${j}`}
              className={styles['ghostName']}
              x={geometry.x(0.7 * from[0] + 0.3 * to[0])}
              y={geometry.y(0.7 * from[1] + 0.3 * to[1])}
              dy="-0.4em"
              textAnchor="middle"
            >
              {id + 1}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
});
