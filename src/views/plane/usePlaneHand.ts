import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { LabState } from '../../session/lab';
import { useLab } from '../../ui/labContext';
import { useUntil } from '../../ui/useUntil';
import { useHighlighter } from '../../ui/highlighting';
import type { PlaneGeometry } from './planeGeometry';
import { type PlaneEdits, usePlaneEdits } from './usePlaneEdits';
import { usePlaneKeys } from './usePlaneKeys';
import type { Cursor } from './cursor';
import { type PointerHandlers, usePlanePointer } from './usePlanePointer';

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
  /** The last thing that was done: the selected sample was dragged out of the plane. */
  readonly outside: boolean;
  /** Fingers, wheel or keys have chosen another part of the plane. */
  readonly zoomed: boolean;
  readonly fit: () => void;
  /** Takes that drag back. */
  readonly putBack: () => void;
  readonly pointer: PointerHandlers;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const selectLastEntry = ({ undo }: LabState): unknown => undo.past.at(-1);

/** What mouse, touch and keys do in the plane, and what they have in the hand. `inspecting`, a click selects and places nothing. */
export function usePlaneHand(geometry: PlaneGeometry, inspecting: boolean, openCard: () => void): PlaneHand {
  const lab = useLab();
  const light = useHighlighter();
  const [outside, setOutside] = useUntil<true>(selectLastEntry);
  const [cursor, putCursor] = useState<Cursor | null>(null);
  const [placed, setPlaced] = useState<'fresh' | 'full' | null>(null);
  const [aiming, setAiming] = useState(false);
  const [zoomed, setZoomed] = useState(false);
  const callbacks = useMemo(
    () => ({
      onZoomed: () => {
        setZoomed(true);
      },
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
  const edits = usePlaneEdits(inspecting, callbacks);
  const onMoved = (): void => {
    setAiming(false);
  };
  const onOutside = (): void => {
    setOutside(true);
  };
  const { handlers, cancel } = usePlanePointer({ geometry, edits, setCursor, moving: aiming, onMoved, onOutside });
  const fresh = placed === 'fresh';
  const keyWork = { geometry, edits, cursor, setCursor, fresh, inspecting, openCard };
  const onKeyDown = usePlaneKeys({ ...keyWork, cancelDrag: cancel });
  const putBack = (): void => {
    lab.undo();
    setOutside(null);
  };
  return {
    ...{ edits, cursor, setCursor, fresh, full: placed === 'full', aiming, setAiming },
    zoomed,
    fit: () => {
      lab.fit();
      setZoomed(false);
    },
    ...{ outside: outside === true, putBack, pointer: handlers, onKeyDown },
  };
}
