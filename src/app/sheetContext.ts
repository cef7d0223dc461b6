import { createContext, useContext } from 'react';
import type { SheetName } from './useSheet';

/** Opens a sheet of the page, from whatever screen. */
export const SheetContext = createContext<(sheet: SheetName) => void>(() => undefined);

export function useOpenSheet(): (sheet: SheetName) => void {
  return useContext(SheetContext);
}
