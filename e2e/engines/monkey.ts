/** Does anything to the page by mouse, finger, pen and keys, always the same for one seed, and tells what went wrong. */
import type { Spot } from './browser';
import { PATIENCE_MS, type Visitor } from './visitor';

const KEYS =
  'Tab Tab Tab Enter Escape ArrowLeft ArrowRight ArrowLeft ArrowRight Delete Home End PageUp PageDown 1 2 3 9 i v d ? [ ] + - . a z'.split(
    ' ',
  );
const TEXTS = ['127', '0.5', '1e400', '--', '', '１２', '-3', '1e-7', 'abc', '9'.repeat(60), '__proto__'];
/** CSS px of windows; a zoom is a window of fewer CSS px. */
const SIZES = [[1440, 900], [1280, 720], [853, 480], [720, 450], [480, 300], [390, 844], [1920, 1080], [1024, 768]] as const; // prettier-ignore

/** What would take the page away, or wait for somebody outside of it. */
const STAY = `(() => {
  if (window.monkey) return true;
  window.monkey = { errors: [] };
  addEventListener('error', (event) => window.monkey.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => window.monkey.errors.push(String(event.reason)));
  for (const name of ['print', 'open', 'alert', 'confirm', 'prompt']) window[name] = () => null;
  HTMLAnchorElement.prototype.click = () => {};
  HTMLInputElement.prototype.showPicker = () => {};
  Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('none'));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const leaves = link && (link.target || link.download || link.origin !== location.origin || !link.hash);
    if (leaves || event.target.closest?.('input[type="file"]')) event.preventDefault();
  }, true);
  return true;
})()`;

const SIDEWAYS = 'it scrolls sideways';

/** What may not be seen, in words; empty where all is well. */
const WRONG = `(() => {
  const never = /NaN|Infinity|undefined|\\[object|\\bnull\\b/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [...window.monkey?.errors ?? []];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (never.test(data) && !parentElement.closest('textarea, script, style, code, pre')) found.push(data.slice(0, 80));
  }
  for (const { dataset, value } of document.querySelectorAll('data[data-quantity]')) {
    if (value === '' || !Number.isFinite(Number(value))) found.push(dataset.quantity + ' is ' + value);
  }
  if (document.documentElement.dataset.status === 'failed') found.push('the engine failed');
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push('${SIDEWAYS} at ' + innerWidth + ' px: ' + document.documentElement.scrollWidth);
  return found;
})()`;

/** Middles of what can be pressed now and is seen; a list to choose from is not one: its choice is made by script. */
const PRESSABLE = `[...document.querySelectorAll('button, a[href], input:not([type="file"]), [role="tab"], [role="radio"], [tabindex="0"]')]
  .map((element) => element.getBoundingClientRect())
  .filter(({ width, height, left, top }) => width > 0 && height > 0 && left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight)
  .map(({ left, top, width, height }) => ({ x: Math.round(left + width / 2), y: Math.round(top + height / 2) }))`;

export class Monkey {
  /** What it did, in words, in order. */
  readonly did: string[] = [];
  readonly #visitor: Visitor;
  #state: number;

  constructor(visitor: Visitor, seed: number) {
    this.#visitor = visitor;
    this.#state = seed >>> 0;
  }

  /** Anything once more. */
  async act(): Promise<void> {
    const { browser } = this.#visitor;
    await browser.read(STAY);
    const kind = this.#below(100);
    if (kind < 40) await this.#at('click', await this.#pressable());
    else if (kind < 48) await this.#at('click', await this.#anywhere());
    else if (kind < 56) await this.#at('tap', await this.#pressable());
    else if (kind < 62) await this.#drag();
    else if (kind < 67) await this.#pen();
    else if (kind < 84) await this.#key();
    else if (kind < 88) await this.#type();
    else if (kind < 93) await this.#choose();
    else if (kind < 97) await this.#resize();
    else await this.#turn();
  }

  /** What went wrong so far. */
  async wrong(): Promise<readonly string[]> {
    const { browser } = this.#visitor;
    const complaints = await browser.complaints();
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = [...complaints, ...(await browser.read<string[]>(WRONG))];
      // A window that was just made narrow may be on its way.
      if (!found.some((words) => words.startsWith(SIDEWAYS)) || performance.now() > end) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  async #pressable(): Promise<Spot> {
    const spots = await this.#visitor.browser.read<Spot[]>(PRESSABLE);
    const choice = this.#below(2 ** 20);
    return spots[choice % Math.max(1, spots.length)] ?? { x: 5, y: 5 };
  }

  async #anywhere(): Promise<Spot> {
    const [width = 400, height = 300] = await this.#visitor.browser.read<number[]>('[innerWidth, innerHeight]');
    return { x: 2 + this.#below(width - 4), y: 2 + this.#below(height - 4) };
  }

  async #at(how: 'click' | 'tap', at: Spot): Promise<void> {
    const what = `(document.elementFromPoint(${at.x}, ${at.y}))`;
    const name = await this.#visitor.browser.read<string>(
      `${what} ? ${what}.tagName + ' ' + (${what}.closest('[aria-label]')?.getAttribute('aria-label') ?? ${what}.textContent.slice(0, 30)) : ''`,
    );
    this.did.push(`${how} ${at.x},${at.y} ${name}`);
    // The browser's own list over the page would take what comes next.
    if (name.startsWith('SELECT') || name.startsWith('OPTION')) return;
    await this.#visitor.browser[how](at);
  }

  async #drag(): Promise<void> {
    const [from, to] = [await this.#anywhere(), await this.#anywhere()];
    this.did.push(`drag ${from.x},${from.y} to ${to.x},${to.y}`);
    const select = await this.#visitor.browser.read<boolean>(
      `Boolean(document.elementFromPoint(${from.x}, ${from.y})?.closest('select'))`,
    );
    if (!select) await this.#visitor.browser.drag(from, to);
  }

  /** No driver has a pen: the page gets the events of one. */
  async #pen(): Promise<void> {
    const [from, to] = [await this.#anywhere(), await this.#anywhere()];
    this.did.push(`pen ${from.x},${from.y} to ${to.x},${to.y}`);
    await this.#visitor.browser.read(`(() => {
      const target = document.elementFromPoint(${from.x}, ${from.y}) ?? document.body;
      const send = (type, x, y, buttons) => target.dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerId: 77, pointerType: 'pen', isPrimary: true, clientX: x, clientY: y, buttons, pressure: buttons / 2 }));
      const capture = target.setPointerCapture;
      Element.prototype.setPointerCapture = function (id) { if (id !== 77) capture.call(this, id); };
      try {
        send('pointerdown', ${from.x}, ${from.y}, 1);
        for (const share of [0.3, 0.6, 1]) send('pointermove', ${from.x} + share * ${to.x - from.x}, ${from.y} + share * ${to.y - from.y}, 1);
        send('${this.#below(4) === 0 ? 'pointercancel' : 'pointerup'}', ${to.x}, ${to.y}, 0);
      } finally {
        Element.prototype.setPointerCapture = capture;
      }
      return true;
    })()`);
  }

  async #key(): Promise<void> {
    const key = KEYS[this.#below(KEYS.length)]!;
    this.did.push(`key ${key}`);
    // What a focused link or list does with a key is the browser's.
    const away = await this.#visitor.browser.read<boolean>(`Boolean(document.activeElement?.closest('select'))`);
    if (!(away && key.startsWith('Enter'))) await this.#visitor.browser.press(key);
  }

  async #type(): Promise<void> {
    const text = TEXTS[this.#below(TEXTS.length)]!;
    const count = await this.#visitor.browser.read<number>(
      `[...document.querySelectorAll('input[type="text"], input:not([type])')].length`,
    );
    const at = this.#below(Math.max(1, count));
    this.did.push(`type ${text} into field ${at}`);
    await this.#visitor.browser.read(
      `(([...document.querySelectorAll('input[type="text"], input:not([type])')][${at}] ?? document.body).focus(), true)`,
    );
    await this.#visitor.browser.type(text);
    await this.#visitor.browser.press('Enter');
  }

  async #choose(): Promise<void> {
    const [which, option] = [this.#below(2 ** 20), this.#below(2 ** 20)];
    const told = await this.#visitor.browser.read<string>(`(() => {
      const lists = [...document.querySelectorAll('select')].filter((list) => !list.disabled && list.getClientRects().length > 0);
      const list = lists[${which} % Math.max(1, lists.length)];
      if (!list) return 'nothing';
      const open = [...list.options].filter((option) => !option.disabled);
      list.value = open[${option} % open.length].value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return list.value;
    })()`);
    this.did.push(`choose ${told}`);
  }

  async #resize(): Promise<void> {
    const [width, height] = SIZES[this.#below(SIZES.length)]!;
    this.did.push(`window of ${width} × ${height}`);
    await this.#visitor.browser.resize(width, height);
  }

  /** The other language or theme, or back. */
  async #turn(): Promise<void> {
    const names = this.#below(2) === 0 ? ['Language', '语言'] : ['Theme', '主题'];
    this.did.push(`turn ${names[0]}`);
    await this.#visitor.browser.read(`(() => {
      const names = ${JSON.stringify(names)};
      [...document.querySelectorAll('button')].find((it) => names.includes(it.getAttribute('aria-label')))?.click();
      return true;
    })()`);
  }
}
