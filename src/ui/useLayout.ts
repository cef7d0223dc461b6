import { useSyncExternalStore } from 'react';

/** How the page is arranged: two columns with air, two columns without, or one. */
export type Layout = 'wide' | 'compact' | 'phone';

/** The same bounds stand in the style sheets, which the build puts into em too: see `scripts/emQueries.ts`. */
const PHONE_QUERY = '(max-width: 40em)';
const COMPACT_QUERY = '(max-width: 68.75em), (max-height: 40em)';
/** Two figures side by side fill it. */
const SHORT_QUERY = '(min-width: 40.0625em) and (max-height: 40em)';
const ROOMY_HEADER_QUERY = '(min-width: 87.5em) and (min-height: 40.0625em)';

/** Knows the layout without asking for it: to ask a media query makes the browser lay the page out, every time. */
class LayoutWatch {
  readonly #phone: MediaQueryList = matchMedia(PHONE_QUERY);
  readonly #compact: MediaQueryList = matchMedia(COMPACT_QUERY);
  readonly #short: MediaQueryList = matchMedia(SHORT_QUERY);
  readonly #roomyHeader: MediaQueryList = matchMedia(ROOMY_HEADER_QUERY);
  readonly #listeners = new Set<() => void>();
  layout: Layout = this.#read();
  roomyHeader = this.#roomyHeader.matches;
  short = this.#short.matches;

  constructor() {
    const update = (): void => {
      this.layout = this.#read();
      this.roomyHeader = this.#roomyHeader.matches;
      this.short = this.#short.matches;
      for (const listener of this.#listeners) listener();
    };
    this.#phone.addEventListener('change', update);
    this.#compact.addEventListener('change', update);
    this.#roomyHeader.addEventListener('change', update);
    this.#short.addEventListener('change', update);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #read(): Layout {
    return this.#phone.matches ? 'phone' : this.#compact.matches ? 'compact' : 'wide';
  }
}

let watch: LayoutWatch | null = null;

function theWatch(): LayoutWatch {
  watch ??= new LayoutWatch();
  return watch;
}

const subscribe = (listener: () => void): (() => void) => theWatch().subscribe(listener);
const read = (): Layout => theWatch().layout;
const readRoomyHeader = (): boolean => theWatch().roomyHeader;
const readShort = (): boolean => theWatch().short;

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read);
}

/** Whether the header has room for all that is used often. */
export function useRoomyHeader(): boolean {
  return useSyncExternalStore(subscribe, readRoomyHeader);
}

/** Whether the window is so low that two figures side by side fill it. */
export function useShort(): boolean {
  return useSyncExternalStore(subscribe, readShort);
}
