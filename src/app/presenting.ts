/** Whether the page is presented, and what: the address says it, so that a reload comes back to it. */
import { createStore } from 'zustand/vanilla';
import { isLesson } from './address';

const PARAMETER = 'present';
/** Asks for pages to print. */
export const PRINT = 'print';

const isAsked = (name: string): boolean => new URLSearchParams(location.search).has(name);
const asked = (): boolean => isAsked(PARAMETER) || isPrinting() || isLesson(location.hash.slice(1));

export function isPrinting(): boolean {
  return isAsked(PRINT);
}

export const presenting = createStore(() => ({ on: asked() }));

window.addEventListener('hashchange', () => {
  presenting.setState({ on: asked() });
});

/** Presents what is on the screen, or a lesson by what stands after `#`; unless `here`, in full screen where the browser lets it. */
export function present(lesson?: string, here = false): void {
  const address = new URL(location.href);
  if (lesson === undefined) address.searchParams.set(PARAMETER, '');
  else address.hash = lesson;
  history.pushState(null, '', address);
  presenting.setState({ on: true });
  if (!here) fillScreen();
}

let atOnce = false;

/** Shows what is printed: the lab's hand-out, or a lesson by what stands after `#`; `now` without being asked again. */
export function openPrint(lesson?: string, now = false): void {
  const address = new URL(location.href);
  address.searchParams.set(PRINT, '');
  if (lesson !== undefined) address.hash = lesson;
  atOnce = now;
  history.pushState(null, '', address);
  presenting.setState({ on: true });
}

/** Whether the print that was opened last is to be made at once. */
export function isPrintAtOnce(): boolean {
  return atOnce;
}

/** Full screen and back; a browser may refuse. */
export function fillScreen(): void {
  const root = document.documentElement;
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else if ('requestFullscreen' in root) root.requestFullscreen().catch(() => undefined);
}

/** Back to the page as it was. */
export function leave(): void {
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  address.searchParams.delete(PRINT);
  if (isLesson(address.hash.slice(1))) address.hash = '';
  history.pushState(null, '', address);
  presenting.setState({ on: false });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
