import { type ReactElement, useMemo } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { classLetter } from '../../session/document';
import { Glyph } from '../../ui/Glyph';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { type Corner, freestCorner } from './corners';
import type { PlaneGeometry } from './planeGeometry';
import { samplePositions } from './samplePosition';
import styles from './PlaneInvitation.module.css';

/** Room that the words take in a corner, CSS px. */
const ROOM = { width: 130, height: 52 };

/** At most this many samples decide which corner is free: of very many, some tell as much as all. */
const MAX_SPOTS = 1000;

function freeCorner(samples: SampleTable, axes: readonly number[], geometry: PlaneGeometry): Corner {
  const { scale } = geometry;
  const spots = samplePositions(samples, axes, geometry, Math.max(1, Math.ceil(samples.N / MAX_SPOTS)));
  return freestCorner(spots, geometry, { width: ROOM.width * scale, height: ROOM.height * scale });
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
    () => (undecided ? freeCorner(samples, axes, geometry) : 'top right'),
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
