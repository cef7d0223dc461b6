import type { ReactElement } from 'react';
import { useMessages } from '../../../ui/messagesContext';
import type { PlaneGeometry } from '../planeGeometry';
import styles from '../Plane.module.css';

export interface SampleToolsProps {
  readonly geometry: PlaneGeometry;
  /** Where the selected sample stands, CSS px in the frame. */
  readonly spot: readonly [number, number];
  readonly moving: boolean;
  readonly onMove: () => void;
  readonly onRemove: () => void;
}

/** For fingers: what can be done to the selected sample without dragging it. */
export function SampleTools({ geometry, spot, moving, onMove, onRemove }: SampleToolsProps): ReactElement {
  const messages = useMessages();
  const [x, y] = spot;
  const below = y < 90 * geometry.scale;
  return (
    <div
      className={styles['tools']}
      role="group"
      aria-label={messages.plane.sampleTools}
      style={{
        left: `${Math.min(geometry.width - 76 * geometry.scale, Math.max(76 * geometry.scale, x))}px`,
        top: `${y + (below ? 26 : -66) * geometry.scale}px`,
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
    >
      <button type="button" aria-pressed={moving} onClick={onMove}>
        {moving ? messages.plane.moveHint : messages.plane.move}
      </button>
      {!moving && (
        <button type="button" onClick={onRemove}>
          {messages.plane.remove}
        </button>
      )}
    </div>
  );
}
