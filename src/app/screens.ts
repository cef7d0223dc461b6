/** What the page around a screen must know of it. A screen is named in `session/view.ts`; its tab's words are `nav`'s. */
import { type ComponentType, lazy } from 'react';
import type { Screen } from '../session/view';
import { Explore } from './Explore';

interface ScreenEntry {
  readonly Content: ComponentType;
  /** The single key that opens it, in lower case. */
  readonly shortcut?: string;
  /** It has a plane, which the page's first link leads to. */
  readonly hasPlane?: boolean;
  /** It controls the descent itself; elsewhere the header does, and on a phone a bar at its foot. */
  readonly hasTransport?: boolean;
  /** It shows no run, so that nothing controls the descent. */
  readonly still?: boolean;
  /** It has the view menu itself where there is room; on a compact page the header has it. */
  readonly hasViewMenu?: boolean;
  /** Its last line tells what became of the trainer, and on a compact page of autosave. */
  readonly hasFoot?: boolean;
  /** Esc frees the selected sample; elsewhere one is always looked at. */
  readonly freesSelection?: boolean;
}

/** The first is there at once; the others are fetched when they are first opened. */
export const screens: Readonly<Record<Screen, ScreenEntry>> = {
  explore: {
    Content: Explore,
    hasPlane: true,
    hasTransport: true,
    hasViewMenu: true,
    hasFoot: true,
    freesSelection: true,
  },
  inspect: {
    Content: lazy(async () => ({ default: (await import('./Inspect')).Inspect })),
    shortcut: 'i',
    hasPlane: true,
  },
  proof: {
    Content: lazy(async () => {
      const { ProofScreen, formulaFonts } = await import('./ProofScreen');
      await formulaFonts();
      return { default: ProofScreen };
    }),
    shortcut: 'v',
  },
  descent: {
    Content: lazy(async () => ({ default: (await import('./Descent')).Descent })),
    shortcut: 'd',
  },
  lessons: {
    Content: lazy(async () => ({ default: (await import('./Lessons')).Lessons })),
    still: true,
  },
};
