import type { Frame, Page } from 'playwright/test';
import { scan } from './scan';
import { expect } from './visit';

/** Pages of a PDF, counted in the file itself: each is an object of that type. */
export async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) => box!.trim().split(/\s+/).map(Number));
  for (const [, , width, height] of sizes) {
    expect(Math.abs((width ?? 0) - 595.3)).toBeLessThan(1);
    expect(Math.abs((height ?? 0) - 841.9)).toBeLessThan(1);
  }
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

/** What a phone reads from the code on a page. */
export async function scanned(page: Page, nth = 0): Promise<string> {
  const code = page.getByRole('img', { name: /QR code|二维码/ }).nth(nth);
  await code.scrollIntoViewIfNeeded();
  return scan(code);
}

/** What is cut off a page, beside a figure's own edge. */
export async function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section')].flatMap((paper) => {
      const edge = paper.getBoundingClientRect();
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom, width } of range.getClientRects()) {
          if (width < 1 || (left >= edge.left && right <= edge.right && top >= edge.top && bottom <= edge.bottom))
            continue;
          found.push(node.textContent ?? '');
        }
      }
      return found;
    }),
  );
}

/** What stands on the pages when the browser takes them: their words, and how many figures they have. */
export async function watchPrint(page: Page): Promise<() => Promise<{ words: string[]; planes: number } | null>> {
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const papers = [...document.querySelectorAll('body > div > section')];
      const planes = document.querySelectorAll('body > div > section canvas').length;
      Object.assign(window, { taken: { words: papers.map((paper) => paper.textContent), planes } });
    });
  });
  return () => page.evaluate(() => (window as { taken?: { words: string[]; planes: number } }).taken ?? null);
}

/** What the browser would print of this frame now: words and the risk curves, point by point. */
export async function onPaper(frame: Page | Frame): Promise<{ words: string; curve: number[] }> {
  return frame.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const papers = [...document.querySelectorAll('body > div > section')];
    const words = papers.map((paper) => paper.textContent).join();
    const curve = papers.flatMap((paper) =>
      [...paper.querySelectorAll('path[class*="_curve_"]')].map(
        (path) => path.getAttribute('d')?.split(/[ML]/).length ?? 0,
      ),
    );
    window.dispatchEvent(new Event('afterprint'));
    return { words, curve };
  });
}
