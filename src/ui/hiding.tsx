/** What a lesson's scene hides, on the screens of the lab: its maker sees a tile where the room will see one. */
import { createContext, type ReactElement, useContext } from 'react';
import type { Masks } from '../lesson/masks';
import './hiding.css';

export interface Hiding {
  /** Another one begins the screens anew: nothing printed before it may stand. */
  readonly key?: string;
  hides(name: string): boolean;
  /** Whether any part of a quantity or view is hidden: a picture of all of it would tell that part. */
  touches(head: string): boolean;
  /** Whether anything is hidden: then what leaves the page holds samples and settings alone. */
  readonly any: boolean;
  /** Whether a press hides what it meets: numbers can then be reached by Tab. */
  readonly picking: boolean;
  /** Asked for what a page of paper hides, where it hides less: its curve leaves out the steps that are hidden. */
  readonly onPaper?: () => Masks;
  /** What a tile is called. */
  readonly label: string;
}

/** Null where no lesson is open. */
export const HidingContext = createContext<Hiding | null>(null);

export function useHiding(): Hiding | null {
  return useContext(HidingContext);
}

/** Whether what is open hides a quantity or view. */
export function useHides(name: string): boolean {
  return useHiding()?.hides(name) === true;
}

/** The largest |entry| of a matrix among those that are shown: none tells of a hidden neighbour. */
export function largestShown<Name extends 'W' | 'G' | 'outer'>(
  matrix: Name,
  { K, [matrix]: entries }: Readonly<Record<Name, Float64Array>> & { readonly K: number },
  hiding: Hiding | null,
): number {
  return entries.reduce(
    (most, entry, place) =>
      hiding?.hides(`${matrix}.${Math.floor(place / K)}.${place % K}`) ? most : Math.max(most, Math.abs(entry)),
    0,
  );
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
