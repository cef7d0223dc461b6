import { useCallback, useRef, useState } from 'react';

/** A sheet beside the page, of which one is open at a time. */
export type SheetName = 'share' | 'about' | 'keys' | 'data' | 'samples';

export interface SheetState {
  readonly sheet: SheetName | null;
  readonly openSheet: (name: SheetName) => void;
  readonly closeSheet: () => void;
}

/** Which sheet is open. When it closes, focus returns to what opened it, or to the menu that held it. */
export function useSheet(): SheetState {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const opener = useRef<Element | null>(null);
  const openSheet = useCallback((name: SheetName) => {
    setSheet((open) => {
      // One that takes another's place is closed to where that was opened from.
      if (open === null) opener.current = document.activeElement;
      return name;
    });
  }, []);
  const closeSheet = useCallback(() => {
    setSheet(null);
    // What was inert while the sheet was open takes focus again after it is gone.
    requestAnimationFrame(() => {
      const menu = document.querySelector<HTMLElement>('header [aria-expanded]');
      const back = opener.current instanceof HTMLElement && opener.current.isConnected ? opener.current : menu;
      back?.focus();
    });
  }, []);
  return { sheet, openSheet, closeSheet };
}
