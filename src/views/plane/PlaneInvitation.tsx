import { type ReactElement, useMemo } from 'react';
import { classLetter } from '../../session/document';
import { Glyph } from '../../ui/Glyph';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import type { Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';
import { samplePositions } from './samplePosition';
import styles from './Plane.module.css';

/** In the order in which they are taken where none has fewer samples. */
const CORNERS = ['top right', 'top left', 'bottom right', 'bottom left'] as const;

/** Room that the words take in a corner, CSS px. */
const ROOM = { width: 130, height: 52 };

/** The corner of the plane with the fewest of these spots. */
function freestCorner(spots: readonly Spot[], { width, height, scale }: PlaneGeometry): (typeof CORNERS)[number] {
  const inside = CORNERS.map(
    (corner) =>
      spots.filter(([x, y]) => {
        const fromSide = corner.endsWith('right') ? width - x : x;
        const fromEdge = corner.startsWith('top') ? y : height - y;
        return fromSide < ROOM.width * scale && fromEdge < ROOM.height * scale;
      }).length,
  );
  return CORNERS[inside.indexOf(Math.min(...inside))] ?? CORNERS[0];
}

interface PlaneInvitationProps {
  readonly cursor: boolean;
  readonly geometry: PlaneGeometry;
}

/** What a plane without regions says: an empty one asks for a sample, an undecided one says that all ŷ are equal. */
export function PlaneInvitation({ cursor, geometry }: PlaneInvitationProps): ReactElement | null {
  const messages = useMessages();
  const { samples, axes } = useLabState((state) => state.document);
  const activeClass = useLabState((state) => state.view.activeClass);
  const frame = useLabState((state) => state.run.frame);
  const undecided = frame !== null && frame.W.every((w) => w === 0);
  const corner = useMemo(
    () => (undecided ? freestCorner(samplePositions(samples, axes, geometry), geometry) : CORNERS[0]),
    [undecided, samples, axes, geometry],
  );
  if (samples.N === 0) {
    if (cursor) return null;
    return (
      <p className={styles['invitation']}>
        <Glyph m={activeClass} size={22} />
        {messages.plane.clickToPlace(classLetter(activeClass))}
      </p>
    );
  }
  if (!undecided) return null;
  return (
    <p className={styles['undecided']} data-corner={corner} aria-hidden="true">
      {messages.plane.allEqual(frame.K)}
    </p>
  );
}
