import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useHighlighter } from '../../ui/highlighting';
import type { PlaneGeometry } from './planeGeometry';
import { type PlaneEdits, usePlaneEdits } from './usePlaneEdits';
import { usePlaneKeys } from './usePlaneKeys';
import { type Cursor, type PointerHandlers, usePlanePointer } from './usePlanePointer';

export interface PlaneHand {
  readonly edits: PlaneEdits;
  readonly cursor: Cursor | null;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** The selected sample has just been placed: class keys choose the class of the next one. */
  readonly fresh: boolean;
  /** The limit of samples was reached by the last click. */
  readonly full: boolean;
  /** The selected sample waits for a tap that says where it goes. */
  readonly aiming: boolean;
  readonly setAiming: (aiming: boolean) => void;
  readonly pointer: PointerHandlers;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** What mouse, touch and keys do in the plane, and what they have in the hand. `inspecting`, a click selects and places nothing. */
export function usePlaneHand(geometry: PlaneGeometry, inspecting: boolean): PlaneHand {
  const light = useHighlighter();
  const [cursor, putCursor] = useState<Cursor | null>(null);
  const [placed, setPlaced] = useState<'fresh' | 'full' | null>(null);
  const [aiming, setAiming] = useState(false);
  const heard = useMemo(
    () => ({
      onPlaced: (n: number | null) => {
        setPlaced(n === null ? 'full' : 'fresh');
      },
      onSelected: () => {
        setPlaced(null);
        setAiming(false);
      },
    }),
    [],
  );
  const setCursor = useCallback(
    (to: Cursor | null): void => {
      putCursor(to);
      light.on(to?.over == null ? null : `sample.${to.over}`);
    },
    [light],
  );
  const edits = usePlaneEdits(inspecting, heard);
  const onMoved = (): void => {
    setAiming(false);
  };
  const { handlers, cancel } = usePlanePointer({ geometry, edits, setCursor, moving: aiming, onMoved });
  const fresh = placed === 'fresh';
  const onKeyDown = usePlaneKeys({ ...{ geometry, edits, cursor, setCursor, fresh, inspecting }, cancelDrag: cancel });
  return {
    ...{ edits, cursor, setCursor, fresh, full: placed === 'full', aiming, setAiming },
    ...{ pointer: handlers, onKeyDown },
  };
}
