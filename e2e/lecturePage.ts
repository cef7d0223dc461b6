/** Playing lessons as a lecturer does, and measuring what the back row reads. */
import type { Page } from 'playwright/test';
import { expect } from './visit';

/** What a remote sends, by its key codes: 33, 34, and 190 or 66. */
export type RemoteKey = 'PageUp' | 'PageDown' | '.' | 'b';

export async function press(page: Page, key: RemoteKey | 'Escape' | 'F5', state?: string): Promise<void> {
  await page.keyboard.press(key);
  if (state !== undefined) await expect(page.locator('html')).toHaveAttribute('data-scene-state', state);
}

/**
 * The picture once all faces are there: two in a row are the same. All of it is painted anew, since on a canvas that is
 * scaled by a fraction a part painted alone has other shades at its edges.
 */
export async function stillFrame(page: Page): Promise<Buffer> {
  let frame: Buffer = Buffer.alloc(0);
  await page.evaluate(async () => {
    for (const display of ['none', '']) {
      document.documentElement.style.display = display;
      for (let pictures = 0; pictures < 2; pictures++) await new Promise(requestAnimationFrame);
    }
  });
  await expect
    .poll(async () => {
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise(requestAnimationFrame);
      });
      const before = frame;
      frame = await page.screenshot();
      return frame.equals(before);
    })
    .toBe(true);
  return frame;
}

/** How many pixels of two pictures differ, by more than the last bit that a scaled edge may turn. */
export async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      return a && b && a.length === b.length ? a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 2).length : -1;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/** Waits until a scene stands there in a state, computed. */
export async function expectScene(page: Page, scene: number, state: string): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-scene', String(scene));
  await expect(root).toHaveAttribute('data-scene-state', state);
  await expect(root).toHaveAttribute('data-status', 'idle');
}

/** What is too small, cut or overlapping for the back row; the heights are those of the letters' size. */
export async function smallOrOverlapping(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const SLACK = 1.5;
    const { innerWidth: width, innerHeight: height } = window;
    const found: string[] = [];
    const least = Math.max(0.022 * height, 12) - 0.3;
    const boxes: { words: string; node: Node; left: number; right: number; top: number; bottom: number }[] = [];
    const main = document.querySelector('main');
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || !element.checkVisibility()) continue;
      if (
        getComputedStyle(element).clipPath !== 'none' ||
        element.closest('[class*="spokenOnly"], [class*="walk"], [class*="corner"]')
      )
        continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const formula = element.closest('.katex') !== null;
      if (!formula && size < least) found.push(`“${words}” is ${size.toFixed(1)} px`);
      if (element.closest('[class*="xTick"], [class*="yTick"]') && size < 0.029 * height - 0.3)
        found.push(`“${words}” at an axis is ${size.toFixed(1)} px`);
      const quantity = element.closest<HTMLElement>('data[data-quantity]');
      if (quantity && size < 0.04 * height - 0.3)
        found.push(`${quantity.dataset['quantity']} is ${size.toFixed(1)} px`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const middle = (box.top + box.bottom) / 2;
        const [top, bottom] = [middle - 0.34 * size, middle + 0.34 * size];
        if (box.left < -SLACK || box.right > width + SLACK || top < -SLACK || bottom > height + SLACK) {
          found.push(`“${words}” leaves the screen`);
        }
        if (!formula) boxes.push({ words, node, left: box.left, right: box.right, top, bottom });
      }
    }
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (one.node === other.node) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > SLACK && down > SLACK) found.push(`“${one.words}” overlaps “${other.words}”`);
      }
    });
    for (const formula of document.querySelectorAll('.katex')) {
      const box = formula.getBoundingClientRect();
      if (box.right > width + SLACK) found.push(`a formula leaves the screen by ${(box.right - width).toFixed(0)}`);
      for (const { words, left, right, top, bottom } of boxes) {
        const across = Math.min(box.right, right) - Math.max(box.left, left);
        const down = Math.min(box.bottom, bottom) - Math.max(box.top, top);
        if (across > SLACK && down > 4) found.push(`a formula overlaps “${words}”`);
      }
    }
    return [...new Set(found)];
  });
}

/** Prints of five digits of the numbers that the answer brought, and that stood in the page before it. */
export async function betrayed(page: Page, before: string): Promise<string[]> {
  const values = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLDataElement>('main data[data-quantity]')].map(
      ({ dataset, value }) => [dataset['quantity'] ?? '', value] as const,
    ),
  );
  return values.flatMap(([name, value]) => {
    // What can be worked out from what is shown is the exercise, and a measured slope agrees with the G beside it.
    if (before.includes(`data-quantity="${name}"`) || name === 'truth' || name.startsWith('check.')) return [];
    const digits = Math.abs(Number(value))
      .toPrecision(5)
      .replace(/^0\.0*|\./g, '')
      .replace(/e.*/, '');
    const unusual = /^\d{5}$/.test(digits) && !digits.endsWith('000');
    return unusual && before.replace(/\./g, '').includes(digits) ? [`${name} = ${value}`] : [];
  });
}
