import type { Page } from 'playwright/test';
import { betrayed, expectScene, pixelsApart, press, smallOrOverlapping, stillFrame } from './lecturePage';
import { scanned } from './printPage';
import { expect, test } from './visit';

/** Each with its number of scenes. */
const LESSONS = { scores: 12, gradient: 12, 'one-step': 12, converge: 11 } as const;

/** Sizes of pages that rooms have. Each lesson is played at one of them in one language; at all in both with SOAK. */
const SIZES = ['1920x1080', '1280x720', '1024x768', '853x480'] as const;
const LANGS = ['en', 'zh-CN'] as const;
const WHOLE = process.env['SOAK'] === '1' || process.env['LOOK'] !== undefined;

/** Through every scene by the remote alone, and what was wrong in any state of it. */
async function playForward(page: Page, scenes: number): Promise<string[]> {
  const found: string[] = [];
  const check = async (at: string): Promise<void> => {
    found.push(...(await smallOrOverlapping(page)).map((what) => `${at}: ${what}`));
    // An index that is not set as one.
    const [raw] = /\S*_\S*/.exec(await page.locator('body').innerText()) ?? [];
    if (raw !== undefined) found.push(`${at}: ${raw}`);
  };
  for (let scene = 1; scene <= scenes; scene++) {
    await expectScene(page, scene, 'open');
    await check(`${scene} open`);
    const before = await page.content();
    await press(page, 'PageDown', 'draft');
    await check(`${scene} draft`);
    await press(page, scene % 2 === 0 ? '.' : 'b', 'committed');
    await check(`${scene} committed`);
    await press(page, 'PageDown', 'revealed');
    await check(`${scene} revealed`);
    found.push(...(await betrayed(page, before)).map((what) => `${scene} betrays ${what}`));
    if (scene < scenes) await press(page, 'PageDown');
  }
  return found;
}

/** Back the way it came, to the first frame. */
async function playBack(page: Page, scenes: number): Promise<void> {
  for (let scene = scenes; scene >= 1; scene--) {
    await expectScene(page, scene, 'revealed');
    await press(page, 'PageUp', 'committed');
    await press(page, 'PageUp', 'draft');
    await press(page, 'PageUp', 'open');
    if (scene > 1) await press(page, 'PageUp');
  }
}

for (const [at, [lesson, scenes]] of Object.entries(LESSONS).entries()) {
  for (const lang of WHOLE ? LANGS : LANGS.slice(at % 2, (at % 2) + 1)) {
    for (const look of WHOLE ? SIZES.filter((size) => size === (process.env['LOOK'] ?? size)) : [SIZES[at]!]) {
      test(`${lesson} is played forward and back by a remote's keys (${lang}, ${look})`, async ({ page }) => {
        const [w, h] = look.split('x').map(Number);
        await page.setViewportSize({ width: w ?? 0, height: h ?? 0 });
        await page.goto(`./?lang=${lang}#lesson=${lesson}&scene=1`);
        await expectScene(page, 1, 'open');
        const first = await stillFrame(page);
        expect(await playForward(page, scenes)).toEqual([]);
        await playBack(page, scenes);
        await expectScene(page, 1, 'open');
        expect(await pixelsApart(page, first, await stillFrame(page))).toBe(0);
      });
    }
  }
}

test('a reload comes back to the scene, its state and the guess, and Esc leaves nothing', async ({ page }) => {
  await page.goto('./?lang=en#lesson=one-step&scene=4');
  await expectScene(page, 4, 'open');
  await press(page, 'PageDown', 'draft');
  await press(page, 'PageDown', 'draft');
  const handle = page.getByRole('slider', { name: 'Handle 2' });
  const drawn = await handle.getAttribute('aria-valuenow');
  await press(page, 'Escape', 'draft');
  await page.reload();
  await expectScene(page, 4, 'draft');
  await expect(handle).toHaveAttribute('aria-valuenow', drawn ?? '');
  await handle.press('ArrowUp');
  await expect(handle).toHaveAttribute('aria-valuenow', String(Number((Number(drawn) + 0.01).toFixed(3))));
  await page.keyboard.press('Enter');
  await expectScene(page, 4, 'committed');
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
});

test('what a phone reads from the code of the title, or over a scene, opens the lesson there', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./?lang=en#lesson=one-step');
  await expect(page.getByRole('heading', { name: 'One step at a time' })).toBeVisible();
  for (const scene of [1, 5]) {
    if (scene > 1) {
      await page.goto(`./?lang=en#lesson=one-step&scene=${scene}`);
      await expectScene(page, scene, 'open');
      await page.keyboard.press('q');
    }
    const link = await scanned(page);
    expect(link).toMatch(new RegExp(`#lesson=one-step&scene=${scene}$`));
    const phone = await context.newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(link);
    await expectScene(phone, scene, 'open');
    await phone.close();
  }
});

test('the lab is presented and left as it was', async ({ page, visit }) => {
  await visit();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Back to your work' })).toBeVisible();
  await press(page, 'PageDown');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  await press(page, 'PageUp');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await press(page, 'b');
  await expect(page.locator('html')).toHaveAttribute('data-blank', '');
  await press(page, 'PageDown');
  await expect(page.locator('html')).not.toHaveAttribute('data-blank', '');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await page.getByRole('button', { name: 'Back to your work' }).click();
  await expect(page.getByRole('tab', { name: 'Explore' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Back to your work' })).toBeVisible();
});

test('a number is typed, and what is none is said and not committed', async ({ page }) => {
  await page.goto('./?lang=en#lesson=scores&scene=4');
  await expectScene(page, 4, 'open');
  const field = page.getByRole('textbox', { name: 'Your prediction' });
  await field.fill('lots');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('a number from 0 to 1');
  await expectScene(page, 4, 'open');
  await field.fill('.8');
  await expectScene(page, 4, 'draft');
  await field.press('Enter');
  await expectScene(page, 4, 'committed');
  await page.getByRole('button', { name: 'Reveal' }).click();
  await expect(page.getByRole('status')).toHaveText('The room said 0.8, but ŷC is 0.520: 0.280 lower.');
});
