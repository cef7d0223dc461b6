import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { Theme } from './palette';

const ThemeContext = createContext<Theme>('light');

/** Tells what paints on a canvas which colours are in force; everything else reads custom properties. */
export function ThemeProvider({
  theme,
  children,
}: {
  readonly theme: Theme;
  readonly children: ReactNode;
}): ReactElement {
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
