/** What a visitor does with any browser: finds things by their names, waits, types. */
import { expect } from 'playwright/test';
import type { Browser, Spot } from './browser';

/** Nothing that works takes as long, on however busy a machine. */
export const PATIENCE_MS = 60_000;

/** What a name belongs to. */
const KINDS = {
  button: 'button, [role="button"]',
  tab: '[role="tab"]',
  field: 'input:not([type="range"]), textarea',
  plane: '#plane',
  reload: 'main section[role="alert"] li:nth-child(2) button',
} as const;

export class Visitor {
  readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Waits until an expression in the page is true. */
  async until(expression: string): Promise<void> {
    await expect
      .poll(() => this.browser.read<boolean>(`Boolean(${expression})`), { message: expression, timeout: PATIENCE_MS })
      .toBe(true);
  }

  /** Waits until nothing is pending. */
  idle(): Promise<void> {
    return this.until(`document.documentElement.dataset.status === 'idle'`);
  }

  async open(address: string): Promise<void> {
    await this.browser.open(address);
    await this.idle();
  }

  /** The middle of what is shown under this name. */
  async spotOf(kind: keyof typeof KINDS, name = ''): Promise<Spot> {
    const found = `[...document.querySelectorAll(${JSON.stringify(KINDS[kind])})].find((element) =>
      [element.getAttribute('aria-label'), element.textContent.trim(), ''].includes(${JSON.stringify(name)}) &&
      element.getClientRects().length > 0)`;
    await this.until(found);
    return this.browser.read<Spot>(`((element) => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    })(${found})`);
  }

  async press(kind: 'button' | 'tab', name: string): Promise<void> {
    await this.browser.click(await this.spotOf(kind, name));
  }

  /**
   * Opens a screen, whose parts are fetched. Where the browser ended the service worker amid its answers, and by its own
   * words only there, it takes the way on that the page offers.
   */
  async screen(name: string): Promise<void> {
    const failed = `document.querySelector('main section[role="alert"]')`;
    await this.press('tab', name);
    await this.idle();
    if (!(await this.browser.read<boolean>(`Boolean(${failed})`))) return;
    expect(this.browser.cutOff?.()).toBe(true);
    await this.browser.click(await this.spotOf('reload'));
    await this.until(`!${failed}`);
    await this.idle();
    await this.press('tab', name);
    await this.idle();
    await this.until(`!${failed}`);
  }

  /** Clicks into a field and types over what stands there. */
  async fill(name: string, text: string): Promise<void> {
    await this.browser.click(await this.spotOf('field', name));
    await this.browser.type(text);
    await this.browser.press('Enter');
    await this.idle();
  }

  /** Every quantity that is shown, by name, to the last bit. */
  async quantities(): Promise<ReadonlyMap<string, number>> {
    const shown = await this.browser.read<[string, string][]>(
      `[...document.querySelectorAll('data[data-quantity]')].map((it) => [it.dataset.quantity, it.value])`,
    );
    return new Map(shown.map(([name, value]) => [name, Number(value)]));
  }

  async quantity(name: string): Promise<number> {
    return (await this.quantities()).get(name) ?? NaN;
  }

  /** A matrix that is shown, row by row, `rows` × `columns`. */
  async matrix(name: string, rows: number, columns: number): Promise<number[]> {
    const shown = await this.quantities();
    return Array.from(
      { length: rows * columns },
      (_, at) => shown.get(`${name}.${Math.floor(at / columns)}.${at % columns}`) ?? NaN,
    );
  }

  /** Waits until so many samples are shown. */
  samples(count: number): Promise<void> {
    return this.until(`document.querySelector('data[data-quantity="samples"]').value === '${count}'`);
  }

  /** What makes the page scroll sideways, by the edge that sticks out farthest, or null. */
  sideways(): Promise<string | null> {
    return this.browser.read<string | null>(`((root) => {
      if (root.scrollWidth <= root.clientWidth) return null;
      const right = (element) => element.getBoundingClientRect().right;
      const widest = [...document.querySelectorAll('body *')].reduce((a, b) => (right(b) > right(a) ? b : a));
      return widest.tagName + ' ' + widest.getAttribute('class') + ' ends at ' + right(widest);
    })(document.documentElement)`);
  }
}
