import type { Page } from 'playwright/test';
import { readQuantities } from './page';

/** Text, names, values or geometry that no number may ever come to. */
export async function forbidden(page: Page): Promise<string[]> {
  await readQuantities(page);
  return page.evaluate(() => {
    const never = /NaN|Infinity|undefined|\[object|\bnull\b/;
    const negativeZero = /(?<![\d.])[-−]0(\.0+)?(?![\d.])/;
    const found: string[] = [];
    for (const element of document.querySelectorAll('body, body *')) {
      for (const { name, value } of element.attributes) {
        const spoken = /^(aria-|title$|value$)/.test(name);
        if (never.test(value) || (spoken && negativeZero.test(value))) found.push(`${name}="${value.slice(0, 80)}"`);
      }
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
        if (never.test(text) || negativeZero.test(text)) found.push(text);
      }
    }
    return found;
  });
}
