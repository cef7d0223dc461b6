import { type ReactElement, type ReactNode, useState } from 'react';
import { useLabState } from '../../../ui/labContext';
import { useLayout } from '../../../ui/useLayout';
import { CornerKeeper } from '../corners';
import type { Spot } from '../labelPlacement';
import type { PlaneGeometry } from '../planeGeometry';
import { samplePositions } from '../samplePosition';
import { markerRadius } from '../Samples';
import styles from '../Plane.module.css';

interface CardPlaceProps {
  readonly geometry: PlaneGeometry;
  /** Where the sample stands, CSS px in the frame. */
  readonly spot: readonly [x: number, y: number];
  readonly children: ReactNode;
}

/** CSS px at the standard scale: the card's width, its distance from the frame, and where its leader ends. */
const WIDTH = 224;
const INSET = 12;
const TITLE = 20;

/** At most this many samples say which corner is the freest. */
const MAX_SPOTS = 1000;

/** Puts a card into a corner of the plane, tied to its sample by a line; on a phone below the plane. */
export function CardPlace({ geometry, spot: at, children }: CardPlaceProps): ReactElement {
  const phone = useLayout() === 'phone';
  const { samples, axes, classes } = useLabState((state) => state.document);
  const [keeper] = useState(() => new CornerKeeper());
  if (phone) return <div className={styles['below']}>{children}</div>;
  const { scale, width, height } = geometry;
  const spot: Spot = [Math.min(width, Math.max(0, at[0])), Math.min(height, Math.max(0, at[1]))];
  const rows = classes.length > 4 ? Math.ceil(classes.length / 2) : classes.length;
  const room = { width: (WIDTH + 2 * INSET) * scale, height: (160 + 24 * rows + 2 * INSET) * scale };
  const corner = keeper.cornerFor(
    spot,
    () => samplePositions(samples, axes, geometry, Math.ceil(samples.N / MAX_SPOTS)),
    geometry,
    room,
  );
  const x = corner.endsWith('left') ? (INSET + WIDTH) * scale : width - (INSET + WIDTH) * scale;
  const y = corner.startsWith('top') ? (INSET + TITLE) * scale : height - (INSET + TITLE) * scale;
  const apart = Math.hypot(spot[0] - x, spot[1] - y);
  const share = Math.max(0, 1 - (2.3 * markerRadius(samples.N, geometry)) / apart);
  return (
    <>
      <svg className={styles['leader']} aria-hidden="true">
        <path d={`M${x},${y}L${x + share * (spot[0] - x)},${y + share * (spot[1] - y)}`} />
      </svg>
      <div className={styles['corner']} data-corner={corner}>
        {children}
      </div>
    </>
  );
}
