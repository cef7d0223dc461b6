/** What a lesson's scene hides, on the screens of the lab: its maker sees a tile where the room will see one. */
import { createContext, type ReactElement, useContext } from 'react';
import './hiding.css';

export interface Hiding {
  hides(name: string): boolean;
  /** Whether anything is hidden: then what leaves the page holds samples and settings alone. */
  readonly any: boolean;
  /** Whether a press hides what it meets: numbers can then be reached by Tab. */
  readonly picking: boolean;
  /** What a tile is called. */
  readonly label: string;
}

/** Null where no lesson is open. */
export const HidingContext = createContext<Hiding | null>(null);

export function useHiding(): Hiding | null {
  return useContext(HidingContext);
}

/** Stands where the number of that name stood. */
export function HiddenTile({ name, hiding }: { readonly name: string; readonly hiding: Hiding }): ReactElement {
  return (
    <span
      className="hidden-tile"
      role="img"
      aria-label={hiding.label}
      data-hidden={name}
      tabIndex={hiding.picking ? 0 : undefined}
    >
      ?
    </span>
  );
}
