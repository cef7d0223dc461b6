/** What the eye would object to, found by measuring: small, clipped, overlapping or unreachable text and controls. */
import type { Page } from 'playwright/test';

export interface AuditOptions {
  /** Everything is to be seen without scrolling. */
  readonly still: boolean;
  /** Which objections count; all of them unless told. */
  readonly counts?: (words: string) => boolean;
}

/** ms after which an objection is no longer that of a layout on its way. */
const PATIENCE = 10_000;

/** Every objection to the page once it rests, in words; empty where there is none. */
export async function audit(page: Page, { still, counts = () => true }: AuditOptions): Promise<string[]> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = (await measure(page, still)).filter(counts);
    if (found.length === 0 || performance.now() > end) return found;
  }
}

/** Every objection to the page as it stands now. */
async function measure(page: Page, still: boolean): Promise<string[]> {
  return page.evaluate(async (noScrolling) => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const SMALLEST = 12;
    /** Half of the height of a digit or capital, in em. */
    const HALF = 0.34;
    /** CSS px that may be lost to rounding. */
    const SLACK = 1;
    const { innerWidth: width, innerHeight: height } = window;
    const root = document.documentElement;
    const found: string[] = [];

    interface Text {
      readonly words: string;
      readonly node: Node;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }

    /** Text for screen readers only, text that a select lists, and the skip link while nobody is on it. */
    const unseen = (element: Element): boolean =>
      element.closest('.spoken, option, title, a[href="#plane"]:not(:focus)') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    const fixedAbove = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => getComputedStyle(element).position === 'fixed' && element.checkVisibility(),
    );
    const covered = (element: Element, x: number, y: number): boolean =>
      fixedAbove.some((above) => {
        const box = above.getBoundingClientRect();
        return !above.contains(element) && x > box.left && x < box.right && y > box.top && y < box.bottom;
      });

    /** The nearest ancestor that cuts off what leaves it, and whether it can be scrolled there. */
    const clipper = (element: Element): { box: DOMRect; scrolls: boolean } | null => {
      for (let at = element.parentElement; at && at !== root && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline' || display === 'contents') continue;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        return { box: at.getBoundingClientRect(), scrolls: /auto|scroll/.test(overflowX + overflowY) };
      }
      return null;
    };

    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || unseen(element)) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      if (boxes.length === 0) continue;
      if (getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) {
        found.push(`“${words}” is shortened`);
      }
      if (size < SMALLEST - 0.01) found.push(`“${words}” is ${size} px`);
      for (const box of boxes) {
        const middle = (box.top + box.bottom) / 2;
        const [top, bottom] = [middle - HALF * size, middle + HALF * size];
        const cut = clipper(element);
        const cutOff =
          cut &&
          (box.left < cut.box.left - SLACK ||
            box.right > cut.box.right + SLACK ||
            top < cut.box.top - SLACK ||
            bottom > cut.box.bottom + SLACK);
        // What is scrolled away is within reach.
        if (cutOff && cut.scrolls) continue;
        if (cutOff) found.push(`“${words}” is cut off`);
        if (box.left < -SLACK || box.right > width + SLACK) {
          found.push(`“${words}” reaches from ${box.left.toFixed(0)} to ${box.right.toFixed(0)} of ${width}`);
        }
        if (noScrolling && (top < -SLACK || bottom > height + SLACK)) {
          found.push(`“${words}” stands at ${top.toFixed(0)} to ${bottom.toFixed(0)} of ${height}`);
        }
        const x = (box.left + box.right) / 2;
        if (element.closest('#plane svg') || covered(element, x, middle)) continue;
        texts.push({ words, node, left: box.left, right: box.right, top, bottom });
      }
    }

    texts.forEach((one, at) => {
      for (const other of texts.slice(at + 1)) {
        if (other.node === one.node) continue;
        // Within a formula a hat stands over its letter.
        if (one.node.parentElement?.closest('.katex')?.contains(other.node)) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > SLACK && down > SLACK) found.push(`“${one.words}” overlaps “${other.words}”`);
      }
    });

    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, select, input:not([type="file"]), [role="tab"]'),
    ];
    for (const control of controls) {
      if (!control.checkVisibility() || control.closest('.spoken')) continue;
      const box = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? control.innerText;
      const outside = box.left < -SLACK || box.right > width + SLACK || (noScrolling && box.bottom > height + SLACK);
      if (outside || box.top < -SLACK) found.push(`control “${name}” is not in the viewport`);
      if (box.width < 23.5 || box.height < 23.5) {
        found.push(`control “${name}” is ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
      }
    }

    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide in ${width}`);
    if (noScrolling && root.scrollHeight > height) found.push(`the page is ${root.scrollHeight} high in ${height}`);
    return [...new Set(found)];
  }, still);
}
