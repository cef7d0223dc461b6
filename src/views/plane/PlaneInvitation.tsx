import type { ReactElement } from 'react';
import { classLetter } from '../../store/document';
import { Glyph } from '../chart/Glyph';
import { useLabState } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import styles from './Plane.module.css';

/** What a plane without regions says: an empty one asks for a sample, an undecided one says that all ŷ are equal. */
export function PlaneInvitation({ cursor }: { readonly cursor: boolean }): ReactElement | null {
  const messages = useMessages();
  const empty = useLabState((state) => state.document.samples.length === 0);
  const armed = useLabState((state) => state.view.armed);
  const frame = useLabState((state) => state.run.frame);
  if (empty) {
    if (cursor) return null;
    return (
      <p className={styles['invitation']}>
        <Glyph m={armed} size={22} />
        {messages.plane.clickToPlace(classLetter(armed))}
      </p>
    );
  }
  if (frame === null || frame.W.some((w) => w !== 0)) return null;
  return (
    <p className={styles['undecided']} aria-hidden="true">
      {messages.plane.allEqual(frame.K)}
    </p>
  );
}
