import type { Page } from 'playwright/test';
import { objections } from './axe';
import { expectScene } from './lecturePage';
import { cut, onPaper, pagesOf, scanned, watchPrint } from './printPage';
import { expect, test } from './visit';

const WHOLE = process.env['SOAK'] === '1';

/** Every scene of every shipped lesson, or in the ordinary run those of one. */
const LESSONS = WHOLE ? { scores: 12, gradient: 12, 'one-step': 12, converge: 11 } : { 'one-step': 12 };

for (const lang of WHOLE ? ['en', 'zh-CN'] : ['en']) {
  test(`the hand-out is one page with what the lab shows, and its code leads back to it (${lang})`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width: 1440, height: 1200 });
    await visit(`?lang=${lang}`);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(']');
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
    // After one step from W = 0 the biases are what is left of sums that would be 0.
    const biases = (): Promise<string[]> => page.locator('data[data-quantity^="W.0."]').allTextContents();
    const onScreen = await biases();
    expect(onScreen.join(' ')).toMatch(/^(−?\d·10⁻¹[⁶⁷⁸] ?){3}$/);
    await page.keyboard.press('Control+p');
    await expect(page.locator('body')).toHaveAttribute('data-printed', '');
    expect(await biases()).toEqual(onScreen);
    const risk = await page.locator('data[data-quantity="risk"]').getAttribute('value');
    const loss = await page.locator('data[data-quantity="loss"]').getAttribute('value');
    expect(await objections(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
    // The regions' colours: a plane that is blank has none.
    const plane = await page.locator('section canvas').screenshot();
    expect(plane.length).toBeGreaterThan(3000);
    expect(await pagesOf(page)).toBe(1);
    const link = await scanned(page);
    expect(await page.getByText(link).count()).toBe(1);
    await page.getByRole('button', { name: /Back to your work|回到你的工作/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
    await expect(page.locator('data[data-quantity="risk"]').first()).toHaveAttribute('value', risk ?? '');
    await page.getByRole('tab', { name: /Inspect|剖析|样本/ }).click();
    await expect(page.locator('data[data-quantity="loss"]').first()).toHaveAttribute('value', loss ?? '');
  });
}

/** The markup of the page, once two looks in a row find the same. */
async function atRest(page: Page): Promise<string> {
  let found = '';
  const same = async (): Promise<boolean> => {
    const before = found;
    found = await page.locator('body').innerHTML();
    return found === before;
  };
  await expect.poll(same).toBe(true);
  return found;
}

test("the browser's own Print puts the hand-out on paper, or the scene that stands there, and leaves the page", async ({
  page,
  visit,
}) => {
  await visit();
  await page.getByRole('combobox', { name: 'Data' }).selectOption('iris');
  await page.getByRole('tab', { name: 'Inspect', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  // The part is fetched once somebody has pressed something, and is to hear of printing before the test does.
  await expect.poll(async () => (await onPaper(page)).words).toContain('Softmax regression on Iris');
  const before = await atRest(page);
  const taken = await watchPrint(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect((await taken())?.planes).toBe(1);
  expect(await pagesOf(page)).toBe(1);
  const lab = await taken();
  expect(lab?.words).toHaveLength(1);
  expect(lab?.words[0]).toContain('Softmax regression on Iris');
  await expect(page.locator('body > div > section')).toHaveCount(0);
  expect(await atRest(page)).toBe(before);

  await page.goto('about:blank');
  await page.goto('./?lang=en#lesson=one-step&scene=3');
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  const open = await watchPrint(page);
  expect(await pagesOf(page)).toBe(1);
  expect((await open())?.words[0]).toContain('G is positive here. Where does w go?');
  expect((await open())?.words[0]).not.toContain('−0.1926');
  for (const key of ['1', '.', 'PageDown']) await page.keyboard.press(key);
  await expect(page.locator('html')).toHaveAttribute('data-scene-state', 'revealed');
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  expect(await pagesOf(page)).toBe(1);
  expect((await open())?.words[0]).toContain('−0.19');
});

test('a hand-out made while a lesson is edited hides what its scene hides', async ({ page, visit }) => {
  await visit();
  await page.getByRole('tab', { name: 'Lessons' }).click();
  const shipped = page.getByRole('region', { name: 'One step at a time' });
  await shipped.getByRole('button', { name: 'Make a copy' }).click();
  await page.getByRole('button', { name: /^Scene 2,/ }).click();
  await page.getByRole('tab', { name: 'Explore', exact: true }).click();
  await expect(page.locator('[data-hidden="G.0.0"]')).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.getByRole('button', { name: 'Print a hand-out' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  await expect(page.locator('section [data-quantity^="W."]').first()).toBeVisible();
  await expect(page.locator('section [data-quantity^="G."]')).toHaveCount(0);
  expect(await page.getByText(link).count()).toBe(1);
  await page.getByRole('button', { name: 'Back to your work' }).click();
  await expect(page.locator('[data-hidden="G.0.0"]')).toBeVisible();
});

for (const data of WHOLE ? ['wine', 'digits', 'five', 'empty'] : ['digits', 'empty']) {
  test(`whatever the data, the hand-out is one page with nothing cut (${data})`, async ({ page, visit }) => {
    await visit('?lang=en');
    await page.getByRole('combobox', { name: 'Data' }).selectOption(data);
    await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Print a hand-out' }).click();
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
    expect(await cut(page)).toEqual([]);
    expect(await pagesOf(page)).toBe(1);
  });
}

for (const [lesson, scenes] of Object.entries(LESSONS)) {
  for (const lang of WHOLE ? ['en', 'zh-CN'] : ['zh-CN']) {
    test(`a lesson is one scene a page, open without any answer or revealed with the notes (${lesson}, ${lang})`, async ({
      page,
    }) => {
      await page.goto(`./?lang=${lang}&print#lesson=${lesson}`);
      await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
      await expect(page.locator('section')).toHaveCount(scenes);
      expect(await objections(page)).toEqual([]);
      expect(await cut(page)).toEqual([]);
      expect(await pagesOf(page)).toBe(scenes);
      expect(await page.locator('section [data-true="true"]').count()).toBe(0);
      await page.getByRole('radio', { name: /with the answers|连同答案/ }).check();
      await page.getByRole('checkbox').check();
      expect(await page.locator('section [data-true="true"]').count()).toBeGreaterThan(0);
      expect(await cut(page)).toEqual([]);
      expect(await pagesOf(page)).toBe(scenes);
      const link = await scanned(page, 3);
      expect(link).toMatch(new RegExp(`#lesson=${lesson}&scene=4$`));
      await page.goto('about:blank');
      await page.goto(link);
      await expectScene(page, 4, 'open');
    });
  }
}

test('a page that nobody touched, the title and the speaker are printed too', async ({ page, visit }) => {
  await visit();
  await expect.poll(async () => (await onPaper(page)).words).toContain('Softmax regression on');
  await page.goto('about:blank');
  await page.goto('./?lang=en#lesson=one-step');
  await expect(page.getByRole('heading', { name: 'One step at a time' })).toBeVisible();
  await expect.poll(async () => (await onPaper(page)).words).toContain('W is all zero. What is R?');
  expect(await pagesOf(page)).toBe(1);
  await page.goto('about:blank');
  await page.goto('./?lang=en&speaker#lesson=one-step&scene=4');
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  const paper = await onPaper(page);
  expect(paper.words).toContain('How will the risk fall in 50 more steps?');
  expect(paper.words).toContain('Let them draw in the air');
  expect(paper.words).not.toContain('0.1200');
  expect(await pagesOf(page)).toBe(1);
});

test('a hand-out leaves the steps whose risk is hidden out of its curve', async ({ page }) => {
  const points: number[] = [];
  for (const hide of ['z.0', 'risk@2..3', 'risk@5..9']) {
    const frame = `<iframe src="./?embed&lang=en&data=iris&eta=0.1&t=6&hide=${hide}" style="width: 1200px; height: 800px"></iframe>`;
    const body = `<!doctype html><html lang="en"><title>host</title>${frame}`;
    await page.route('**/lab/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const lab = page.frames()[1]!;
    await expect(lab.locator('html')).toHaveAttribute('data-iteration', '6');
    await expect(lab.locator('html')).toHaveAttribute('data-status', 'idle');
    await expect.poll(async () => (await onPaper(lab)).words).toContain('Softmax regression on Iris');
    points.push(...(await onPaper(lab)).curve);
    await page.unroute('**/lab/host.html');
  }
  const [all = 0] = points;
  expect(points).toEqual([all, all - 2, all - 2]);
});
