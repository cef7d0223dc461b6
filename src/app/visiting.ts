/** How the page is visited, which its address says and nothing changes. */
import type { Autosave } from '../autosave/autosaveState';

const query = new URLSearchParams(location.search);

/** In the frame of another page, which has keys, notices and a header of its own. */
export const EMBEDDED = query.has('embed');

/** What the page around the frame calls it: two labs in a page are told apart by it. */
export const FRAME_NAME = (EMBEDDED && window.name) || undefined;

/** What such a page shows, and what a speaker's window does, is no work of the visitor's own. */
export const KEEPS_WORK = !EMBEDDED && !query.has('speaker');

const ALL_WELL = { saved: true, damaged: null, offer: null } as const;
const nothing = (): void => undefined;

/** Keeps nothing, and says nothing about it. */
export const noAutosave: Autosave = {
  state: () => ALL_WELL,
  subscribe: () => nothing,
  ...{ flush: nothing, restoreOffered: nothing, dismiss: nothing, takeBack: nothing, leave: nothing },
  stash: (open) => open(),
};
