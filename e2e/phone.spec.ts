/** A lesson on a phone, by touch, from the address that the code on the projector leads to. */
import type { Page } from 'playwright/test';
import { objections } from './axe';
import { expectScene } from './lecturePage';
import { expect, test } from './visit';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Every scene of every lesson, or in the ordinary run those of one in each language. */
const LESSONS: readonly (readonly [lesson: string, scenes: number, lang: 'en' | 'zh-CN'])[] =
  process.env['SOAK'] === '1'
    ? (['en', 'zh-CN'] as const).flatMap((lang) =>
        (
          [
            ['scores', 12],
            ['gradient', 12],
            ['one-step', 12],
            ['converge', 11],
          ] as const
        ).map(([name, scenes]) => [name, scenes, lang] as const),
      )
    : [
        ['one-step', 12, 'en'],
        ['gradient', 12, 'zh-CN'],
      ];

/** What a finger misses, what leaves the page sideways, what lies over a button of the bar at the foot, and words on a formula. */
async function missed(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const main = document.querySelector('main')!;
    if (main.scrollWidth > width) found.push(`the page is ${main.scrollWidth} wide`);
    for (const control of main.querySelectorAll<HTMLElement>('button, input, [role="radio"], [role="slider"]')) {
      const box = control.getBoundingClientRect();
      if (!control.checkVisibility() || getComputedStyle(control).clipPath !== 'none') continue;
      if (Math.min(box.width, box.height) < 43.5)
        found.push(
          `${control.textContent || control.getAttribute('aria-label') || control.tagName} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
        );
    }
    for (const control of main.querySelectorAll('[class*="walk"] button, [class*="corner"] button')) {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const spots = [left + 4, (left + right) / 2, right - 4].map((x) => document.elementFromPoint(x, middle));
      if (!spots.every((spot) => spot !== null && control.contains(spot)))
        found.push(`“${control.textContent}” is covered`);
    }
    const formulas = [...main.querySelectorAll('.katex')].map((formula) => formula.getBoundingClientRect());
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!element.checkVisibility() || element.closest('[class*="spokenOnly"]')) continue;
      // What scrolls sideways within itself is reached by a finger.
      const scrolls = [...parents(element)].some(
        (one) => one !== main && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
      );
      const range = document.createRange();
      range.selectNodeContents(node);
      const fixed = element.closest('[class*="walk"], [class*="corner"]') !== null;
      for (const { left, right, top, bottom, width: wide } of range.getClientRects()) {
        if (!scrolls && wide > 1 && (left < -1 || right > width + 1)) found.push(`“${node.textContent ?? ''}” is cut`);
        if (wide <= 1 || fixed || element.closest('.katex')) continue;
        const over = formulas.some(
          (box) => box.left < right - 2 && box.right > left + 2 && box.top < bottom - 6 && box.bottom > top + 6,
        );
        if (over) found.push(`“${node.textContent ?? ''}” is on a formula`);
      }
    }
    function* parents(of: Element): Generator<Element> {
      for (let one: Element | null = of; one; one = one.parentElement) yield one;
    }
    return [...new Set(found)];
  });
}

/** What stands above the caption: which scene it is, in words and ticks, in the first screenful. */
async function headOf(page: Page): Promise<{ count: string; past: number; ticks: number }> {
  return page.locator('main').evaluate((main) => {
    const head = main.querySelector('h1')!.getBoundingClientRect().top;
    const ticks = [...main.querySelectorAll('[class*="ticks"] rect')].filter((tick) => {
      const { top, bottom, right } = tick.getBoundingClientRect();
      return top >= 0 && bottom <= head && right <= document.documentElement.clientWidth;
    });
    const [title] = main.querySelectorAll('b');
    return {
      count: title?.nextElementSibling?.textContent ?? '',
      past: ticks.filter((tick) => (tick as SVGElement).dataset['future'] === 'false').length,
      ticks: ticks.length,
    };
  });
}

for (const [lesson, scenes, lang] of LESSONS) {
  test(`a phone plays a lesson by touch, with its own guesses (${lesson}, ${lang})`, async ({ page }) => {
    const button = (name: RegExp) => page.getByRole('button', { name });
    await page.goto(`./?lang=${lang}#lesson=${lesson}&scene=1`);
    const found: string[] = [];
    for (let scene = 1; scene <= scenes; scene++) {
      await expectScene(page, scene, 'open');
      found.push(...(await missed(page)).map((what) => `${scene} open: ${what}`));
      expect(await headOf(page)).toEqual({
        count: lang === 'en' ? `${scene} of ${scenes}` : `第 ${scene} 幕，共 ${scenes} 幕`,
        past: scene,
        ticks: scenes,
      });
      // Nobody's guess is made for them.
      const commit = button(/^(Commit.*|提交.*)$/);
      await expect(commit).toHaveAttribute('aria-disabled', 'true');
      await commit.tap({ force: true });
      await expectScene(page, scene, 'open');
      await page.locator('main [role="radio"], main [role="slider"], main [class*="numberAxis"]').first().tap();
      await expectScene(page, scene, 'draft');
      await commit.tap();
      await expectScene(page, scene, 'committed');
      if (scene === 4) {
        await page.reload();
        await expectScene(page, scene, 'committed');
        expect(await objections(page)).toEqual([]);
      }
      await button(/^(Reveal|揭晓)$/).tap();
      await expectScene(page, scene, 'revealed');
      found.push(...(await missed(page)).map((what) => `${scene} revealed: ${what}`));
      if (scene < scenes) await button(/^(Next scene|下一幕)$/).tap();
      else await expect(button(/^(Next scene|下一幕)$/)).toHaveCount(0);
    }
    expect(found).toEqual([]);
    const iteration = await page.locator('html').getAttribute('data-iteration');
    await button(/^(Open in the lab|打开实验室)$/).tap();
    await expect(page.getByRole('tab').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
    expect(Number(await page.locator('html').getAttribute('data-iteration'))).toBeLessThanOrEqual(Number(iteration));
    expect(page.url()).not.toContain('lesson=');
  });
}
