import { readFile } from 'node:fs/promises';
import { openDescent, openFace } from './descentPage';
import { button, iterationShown, openData, openMore, readQuantity, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

test('every figure of Descent can be taken away as a picture with its numbers', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 6);
  await openDescent(page);
  for (const [face, figures] of [
    ['The step', ['One step', 'Many steps', 'Other rates', 'How low R can go']],
    ['The forces', ['Probabilities', 'Weights and forces', 'Forces, tip to tail']],
  ] as const) {
    await openFace(page, face);
    await openMore(page);
    await button(page, 'Export').click();
    for (const name of figures) {
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, `${name} as SVG`).click()]);
      expect(download.suggestedFilename()).toMatch(/^iris-t6-\w+\.svg$/);
      const svg = await readFile(await download.path(), 'utf8');
      const found = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const paths = [...parsed.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
        return {
          errors: parsed.querySelectorAll('parsererror').length,
          drawn: paths.filter((d) => d.length > 10).length,
          wrong: /NaN|Infinity|undefined/.test(text),
          words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent.trim()).join(' '),
        };
      }, svg);
      expect(found, name).toMatchObject({ errors: 0, wrong: false });
      expect(found.drawn, name).toBeGreaterThan(1);
      expect(found.words.length, name).toBeGreaterThan(20);
    }
    await page.keyboard.press('Escape');
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('η, W, the chosen sample and s·W are set by taps', async ({ page, visit }) => {
    await visit();
    await takeSteps(page, 6);
    const risk = await readQuantity(page, 'risk');
    await page.getByRole('tab', { name: 'Descent' }).tap();
    const slider = page.getByRole('slider', { name: 'Learning rate' });
    await slider.scrollIntoViewIfNeeded();
    const before = await slider.getAttribute('aria-valuetext');
    const axis = await slider.boundingBox();
    if (axis === null) throw new Error('no axis');
    await page.touchscreen.tap(axis.x + 0.8 * axis.width, axis.y + axis.height / 2);
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
    await waitIdle(page);

    await page.getByRole('button', { name: 'What if W were s·W?' }).tap();
    const scale = page.getByRole('slider', { name: 'Factor s of W' });
    const track = await scale.boundingBox();
    if (track === null) throw new Error('no track');
    await page.touchscreen.tap(track.x + 0.7 * track.width, track.y + track.height / 2);
    await expect.poll(() => readQuantity(page, 'scale')).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Let go' }).tap();
    expect(await readQuantity(page, 'scale.risk')).toBe(risk);

    await openFace(page, 'The forces');
    const name = page.locator('[data-link^="sample."] b');
    const first = await name.innerText();
    await page.getByRole('button', { name: 'Next sample' }).tap();
    await expect(name).not.toHaveText(first);
    const second = await name.innerText();
    const simplex = page.locator('[data-figure="2"] [role="img"]');
    await simplex.scrollIntoViewIfNeeded();
    const box = await simplex.boundingBox();
    if (box === null) throw new Error('no triangle');
    // Somewhere among the spots, which fill the middle after six steps.
    for (const [x, y] of [
      [0.5, 0.55],
      [0.55, 0.6],
      [0.6, 0.5],
      [0.65, 0.55],
      [0.45, 0.6],
    ] as const) {
      await page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
      if ((await name.innerText()) !== second) break;
    }
    await expect(name).not.toHaveText(second);
  });

  test('the span, t, the rates, the class and the corners are chosen by taps', async ({ page, visit }) => {
    await visit();
    await openData(page, 'Five classes');
    await takeSteps(page, 6);
    await page.getByRole('tab', { name: 'Descent' }).tap();
    const whole = page.getByRole('radio', { name: 'whole line' });
    await whole.tap();
    await expect(whole).toBeChecked();

    const figure = page.locator('[data-figure="3"]');
    const rates = figure.locator('tbody tr');
    const count = await rates.count();
    await figure
      .getByRole('button', { name: /^Leave out/ })
      .last()
      .tap();
    await expect(rates).toHaveCount(count - 1);
    await figure.getByRole('button', { name: 'add an' }).tap();
    await figure.getByRole('textbox').fill('0.07');
    await figure.getByRole('textbox').press('Enter');
    await expect(rates).toHaveCount(count);
    const scrubber = figure.getByRole('slider');
    await scrubber.scrollIntoViewIfNeeded();
    const axis = await scrubber.boundingBox();
    if (axis === null) throw new Error('no axis');
    await page.touchscreen.tap(axis.x + 0.5 * axis.width, axis.y + axis.height / 2);
    await expect.poll(() => iterationShown(page)).toBeGreaterThan(40);
    await waitIdle(page);

    await page.getByRole('radio', { name: 'The forces' }).tap();
    await expect(page.locator('[data-balanced]')).toBeVisible();
    const fourth = page.locator('[data-figure="4"]');
    await fourth.getByRole('radio', { name: 'C' }).tap();
    await expect(fourth.locator('h3')).toContainText('C');
    const corner = page.getByRole('combobox', { name: 'Corner 2' });
    const box = await corner.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await corner.selectOption('D');
    await expect(corner).toHaveValue('3');
  });

  test('W is taken by a finger and put down elsewhere in the landscape; a finger elsewhere takes nothing', async ({
    page,
    visit,
  }) => {
    await visit();
    await takeSteps(page, 6);
    const risk = await readQuantity(page, 'risk');
    await page.getByRole('tab', { name: 'Descent' }).tap();
    const surface = page.getByRole('application');
    await expect(surface).toHaveAttribute('data-iteration', '6');
    await surface.scrollIntoViewIfNeeded();
    const dot = await page.locator('[data-mark="here"]').boundingBox();
    const frame = await surface.boundingBox();
    if (dot === null || frame === null) throw new Error('W is not shown');
    const here = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
    const finger = await page.context().newCDPSession(page);
    const drag = async (from: typeof here, by: readonly [number, number]): Promise<void> => {
      const at = (part: number) => [{ x: from.x + part * by[0], y: from.y + part * by[1] }];
      await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (const part of [0.3, 0.6, 1]) {
        await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
      }
      await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const undo = page.getByRole('button', { name: 'Undo' });
    const [across, up] = [here.x > frame.x + frame.width / 2 ? -1 : 1, here.y > frame.y + frame.height / 2 ? -1 : 1];
    const told = (): Promise<string | null> => surface.getAttribute('aria-label');
    const before = await told();
    await drag({ x: here.x + across * 90, y: here.y }, [across * 40, up * 20]);
    await waitIdle(page);
    expect(await told()).toBe(before);
    await drag(here, [across * 60, up * 40]);
    await expect(undo).toBeEnabled();
    await expect.poll(told).not.toBe(before);
    await waitIdle(page);
    // While a page still glides from the finger before, a tap only stops it.
    await expect(async () => {
      await page.getByRole('tab', { name: 'Explore' }).tap();
      await expect(page.locator('data[data-quantity="risk"]')).toBeVisible({ timeout: 2000 });
    }).toPass();
    expect(await readQuantity(page, 'risk')).not.toBe(risk);
    expect(await iterationShown(page)).toBe(6);
    await undo.tap();
    await expect.poll(() => readQuantity(page, 'risk')).toBe(risk);
  });
});
