/** What the tests of kept work do inside the page, by script, so that it also works on a page that crashed before. */
import type { CDPSession, Page } from 'playwright/test';

/** The session file of what the page has now, as far as the tests look into it. */
export interface SavedSession {
  readonly document: {
    readonly points: readonly (readonly number[])[];
    readonly eta: number;
    readonly bias: boolean;
    readonly classes: readonly string[];
  };
  readonly run: { readonly iteration: number; readonly W: readonly (readonly number[])[]; readonly risk: number };
}

/** Runs an expression in the page and gives its value; promises are awaited. */
export type Run = (expression: string) => Promise<unknown>;

export function runIn(page: Page): Run {
  return (expression) => page.evaluate(expression);
}

/** As `runIn`, past Playwright, which gives up on a page that crashed. Waits for the page to be there. */
export function runThrough(session: CDPSession): Run {
  return async (expression) => {
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value as unknown;
  };
}

/** To be an init script: files that the page hands out are caught as text instead of being downloaded. */
export function catchFiles(): void {
  const caught = window as unknown as { caughtFile: Promise<string> };
  URL.createObjectURL = (blob: Blob) => {
    caught.caughtFile = blob.text();
    return 'blob:caught';
  };
  HTMLAnchorElement.prototype.click = () => {};
}

/** What Save session would save now. */
export async function savedIn(run: Run): Promise<SavedSession> {
  const text = await run(`(async () => {
    const found = (name) => [...document.querySelectorAll('button')].find(
      (button) => name.test(button.innerText) || name.test(button.ariaLabel ?? ''));
    const save = /^(Save session|保存存档)$/;
    if (!found(save)) found(/^(More|更多)$/).click();
    while (!found(save)) await new Promise(requestAnimationFrame);
    window.caughtFile = undefined;
    found(save).click();
  })()`).then(() => caughtIn(run));
  return JSON.parse(String(text)) as SavedSession;
}

/** The text of the last file that the page handed out, as soon as there is one: it is written in slices. */
export function caughtIn(run: Run): Promise<unknown> {
  return run(`(async () => {
    while (!window.caughtFile) await new Promise((resolve) => setTimeout(resolve));
    return window.caughtFile;
  })()`);
}

const key = (target: string, name: string): string =>
  `${target}.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true, cancelable: true }));`;
const PLANE = `document.getElementById('plane')`;

/** One visitor's act by its name, as an expression. */
export const ACTS = {
  add: key(PLANE, 'Enter'),
  left: key(PLANE, 'ArrowLeft'),
  up: key(PLANE, 'ArrowUp'),
  down: key(PLANE, 'ArrowDown'),
  select: key('document.body', '['),
  remove: key('document.body', 'Delete'),
  free: key(PLANE, 'Escape'),
  classA: key('document.body', '1'),
  classB: key('document.body', '2'),
  step: key('document.body', 'ArrowRight'),
  play: key('document.body', ' '),
  bias: `document.querySelector('[role="switch"]').click();`,
} as const;

export type Act = keyof typeof ACTS;

/** Does them one after the other, each in a task of its own. */
export async function act(run: Run, acts: readonly Act[]): Promise<void> {
  for (const name of acts) await run(`${ACTS[name]} new Promise((resolve) => setTimeout(resolve))`);
}

/** By the page's own clock, so that a slow machine is slow for both. */
export async function letPass(run: Run, ms: number): Promise<void> {
  await run(`new Promise((resolve) => setTimeout(resolve, ${ms}))`);
}

/** Waits until nothing is pending, also where the page is only just being loaded. */
export async function untilIdle(run: Run): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const status = await run(`document.documentElement?.dataset.status`).catch(() => null);
    if (status === 'idle') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never idle');
}

/** From now on the database has no room for anything more, until `EMPTY`. */
export const FILL = `{
  const { put } = IDBObjectStore.prototype;
  window.giveRoom = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
}`;
export const EMPTY = `window.giveRoom()`;

/** Writes garbage over all that is kept. */
export const DAMAGE = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('softmax-lab');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('records', 'readwrite');
    const records = transaction.objectStore('records');
    records.getAllKeys().onsuccess = ({ target }) => target.result.forEach((key) => records.put('garbage', key));
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
  };
})`;

/** Fits `mulberry32`: numbers in [0, 1) from a seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
