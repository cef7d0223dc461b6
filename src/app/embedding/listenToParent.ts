/** The page that embeds this one: what it asks is done, and it is told what changes. Messages of anybody else are ignored. */
import type { Language } from '../../i18n/languages';
import type { Lab } from '../../session/lab';
import type { Hiding } from '../../ui/hiding';
import type { Theme } from '../../ui/palette';
import { readSession } from '../../files/sessionFile';
import { writeSession } from '../../files/writeSession';
import { type Masks, masksOf } from '../../lesson/masks';
import { isMaskName } from '../../lesson/views';
import { type Session, sessionOf, withoutRun } from '../../session/session';
import { editing } from '../editing';
import { withhold } from './withheld';
import { createGate, type EmbedRequest, readRequest, type Settings } from './embedMessages';

interface Embedded {
  readonly lab: Lab;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onHiding: (hiding: Hiding | null) => void;
}

/** Requests a second, and at once. */
const [RATE, BURST] = [60, 120];
/** ms between two reports of a change. */
const REPORT_MS = 100;
/** Keys that belong to the slides around. */
const SLIDE_KEYS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Escape', 'F5', 'f', 'b', '.']);

/** Controls that use such keys themselves. */
const TYPING = 'input:not([type="radio"]):not([type="checkbox"]), select, textarea';

/** Listens until the page goes. `&origin=` in the address names the one origin that may ask. */
export function listenToParent(embedded: Embedded): void {
  const { parent } = window;
  if (parent === window) return;
  const only = new URLSearchParams(location.search).get('origin');
  const open = createGate(RATE, BURST);
  let origin = only;
  const tell = (event: string, more: object = {}): void => {
    // Before it has asked, nobody knows where the parent is from; an opaque origin can't be named.
    if (origin === null) return;
    parent.postMessage({ type: 'softmax-lab', event, ...more }, origin === 'null' ? '*' : origin);
  };
  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (message.source !== parent || (only !== null && message.origin !== only) || !open(performance.now())) return;
    const request = readRequest(message.data);
    if (!request) return;
    origin = message.origin;
    const answer = carryOut(embedded, request);
    if (answer) tell('answer', { method: request.method, ...answer });
  });
  window.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const typing = target instanceof Element && target.matches(TYPING);
    // Once all of the page had its turn: what it used, as a lesson does, is not the deck's.
    if (!typing && SLIDE_KEYS.has(key)) setTimeout(() => !event.defaultPrevented && tell('key', { key }), 0);
  });
  reportChanges(embedded.lab, (state) => {
    tell('changed', state);
  });
  applySettings(embedded, settingsOf(new URLSearchParams(location.search)));
  parent.postMessage({ type: 'softmax-lab', event: 'ready' }, '*');
}

function reportChanges({ store }: Lab, tell: (state: object) => void): void {
  let last = '';
  setInterval(() => {
    const { run, document, view } = store.getState();
    const { lesson, scene, sceneState } = window.document.documentElement.dataset;
    const state = {
      iteration: run.frame?.iteration ?? null,
      risk: isHidden('risk') ? null : (run.frame?.risk ?? null),
      eta: document.eta,
      playing: run.playing,
      status: run.status,
      view: view.screen,
      ...(lesson !== undefined && { lesson, scene: Number(scene), sceneState }),
    };
    const text = JSON.stringify(state);
    if (text !== last) tell(state);
    last = text;
  }, REPORT_MS);
}

/** What the address asks for, read like a request. */
function settingsOf(query: URLSearchParams): Settings {
  const number = (name: string): number | undefined => (query.has(name) ? Number(query.get(name)) : undefined);
  const args = {
    data: query.get('data') ?? undefined,
    eta: number('eta'),
    t: number('t'),
    view: query.get('view') ?? undefined,
    hide: query.get('hide') ?? undefined,
  };
  const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  const read = readRequest({ type: 'softmax-lab', method: 'set', args: given });
  return read?.method === 'set' ? read.args : {};
}

const isHidden = (name: string): boolean => editing.getState().hiding?.hides(name) === true;

/** What may leave the page: while something is hidden, the document alone. */
function sessionNow({ store }: Lab): Session {
  const session = sessionOf(store.getState());
  return editing.getState().hiding?.any === true ? withoutRun(session) : session;
}

/** Names of quantities and views, with commas between; what is none is left out. */
function hidingOf({ store }: Lab, hide: string): Hiding | null {
  const names = hide
    .split(',')
    .map((name) => name.trim())
    .filter(isMaskName);
  if (names.length === 0) return null;
  const masks = masksOf({ hide: names });
  // At hidden steps nothing may tell R, and the curve has them all.
  const spans = names.some((name) => name.startsWith('risk@'));
  const inside = masksOf({ hide: [...names, 'risk', 'W', 'G', 'boundaries'] });
  const outside = spans ? masksOf({ hide: [...names, 'curve'] }) : masks;
  const hidesNow = (): boolean => masks.hidesRiskAt(store.getState().run.frame?.iteration ?? 0);
  const now = (): Masks => (hidesNow() ? inside : outside);
  return {
    key: names.join(),
    hides: (name) => now().hides(name),
    touches: (head) => now().touches(head),
    onPaper: () => (hidesNow() ? inside : masks),
    any: true,
    picking: false,
    label: '?',
  };
}

function carryOut(embedded: Embedded, request: EmbedRequest): object | null {
  const { lab } = embedded;
  switch (request.method) {
    case 'getSession':
      return { session: writeSession(sessionNow(lab)) };
    case 'setSession': {
      const reading = readSession(request.args.session);
      if (reading.ok) lab.openSession(reading.session);
      return { ok: reading.ok };
    }
    case 'scene':
      location.hash = `lesson=${request.args.lesson}&scene=${request.args.scene}`;
      return null;
    case 'next':
    case 'back': {
      const key = request.method === 'next' ? 'PageDown' : 'PageUp';
      // The remote of the big screen; the lab alone steps.
      if ('lesson' in document.documentElement.dataset)
        window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      else if (request.method === 'next') lab.step();
      else lab.stepBack();
      return null;
    }
    case 'step':
    case 'play':
    case 'pause':
      lab[request.method]();
      return null;
    case 'set':
      applySettings(embedded, request.args);
      return null;
    default:
      return request satisfies never;
  }
}

function applySettings({ lab, onLanguage, onTheme, onHiding }: Embedded, settings: Settings): void {
  const { data, eta, t, view, lang, theme, hide } = settings;
  if (hide !== undefined) {
    const hiding = hidingOf(lab, hide);
    withhold(lab, hiding);
    onHiding(hiding);
  }
  if (lang) onLanguage(lang);
  if (theme) onTheme(theme);
  if (view) lab.setView({ screen: view });
  const rest = (): void => {
    if (eta !== undefined) lab.edit({ kind: 'setEta', eta });
    if (t !== undefined) lab.seek(t);
  };
  if (data === undefined) return rest();
  lab.openDataset(data);
  const isOpen = (): boolean => lab.store.getState().loading === null;
  if (isOpen()) return rest();
  const stop = lab.store.subscribe(() => {
    if (!isOpen()) return;
    stop();
    rest();
  });
}
