import { button, openData, placeOnScreen, readMatrix, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';
import { documentOf, radio } from './editPage';

for (const [lang, refusal] of [
  ['en', (typed: string) => `✗ “${typed}” is not a number between −1 × 10⁷ and 1 × 10⁷. The weight stays 2.5.`],
  ['zh-CN', (typed: string) => `✗ “${typed}”不是 −1 × 10⁷ 到 1 × 10⁷ 之间的数。权重仍为 2.5。`],
] as const) {
  test(`a weight and the learning rate take what is in range and refuse the rest with a reason (${lang})`, async ({
    page,
    visit,
  }) => {
    await visit(`?lang=${lang}`);
    const cell = page.locator('[data-cell="0.0"]');
    const field = page.getByRole('grid').getByRole('textbox');
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
    await waitIdle(page);
    expect(await readMatrix(page, 'W')).toEqual([
      [2.5, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await expect(page.locator('[data-region]'), 'the picture follows').toHaveCount(1);
    await expect(cell, 'the focus returns').toBeFocused();

    for (const typed of ['abc', '1e9', '--1', 'Infinity', 'NaN']) {
      await cell.focus();
      await page.keyboard.press('Enter');
      await field.fill(typed);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(refusal(typed));
      expect(await readQuantity(page, 'W.0.0')).toBe(2.5);
    }
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await waitIdle(page);
    expect(await readQuantity(page, 'W.0.0')).toBe(3.4);
    await expect(page.getByRole('alert')).toHaveCount(0);

    const rate = page.getByRole('textbox', { name: /^(Learning rate|学习率)$/ });
    const rateRefusal = (typed: string): string =>
      lang === 'en'
        ? `✗ ${typed ? `“${typed}”` : 'An empty field'} is not a number above 0 and at most 1 × 10⁶. η stays 0.25.`
        : `✗ ${typed ? `“${typed}”` : '空白'}不是大于 0 且不超过 1 × 10⁶ 的数。η 仍为 0.25。`;
    await rate.fill('0.25');
    await rate.press('Enter');
    expect(await readQuantity(page, 'eta')).toBe(0.25);
    for (const typed of ['0', '-1', 'abc', '1e7', '', '0x10', '1/2']) {
      await rate.fill(typed);
      await rate.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(rateRefusal(typed));
      await expect(rate).toHaveValue('0.25');
      await expect(rate).toHaveAttribute('aria-invalid', 'true');
      expect(await readQuantity(page, 'eta')).toBe(0.25);
    }
    await rate.fill('0,5');
    await rate.blur();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await readQuantity(page, 'eta')).toBe(0.5);
    await rate.fill('1e6');
    await rate.press('Enter');
    expect(await readQuantity(page, 'eta')).toBe(1e6);
  });
}

test('the learning rate slider is logarithmic from 0.001 to 10, by keyboard and by pointer', async ({
  page,
  visit,
}) => {
  await visit();
  const slider = page.getByRole('slider', { name: 'Learning rate', exact: true });
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await readQuantity(page, 'eta')).toBe(0.001);
  await page.keyboard.press('End');
  expect(await readQuantity(page, 'eta')).toBe(10);
  await page.keyboard.press('ArrowLeft');
  const eta = await readQuantity(page, 'eta');
  expect(eta).toBeLessThan(10);
  expect(eta).toBeGreaterThan(9);
  await typeRate(page, '500');
  await expect(slider, 'the thumb rests at the end').toHaveValue('1');
  expect(await readQuantity(page, 'eta')).toBe(500);
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await readQuantity(page, 'eta')).toBeCloseTo(0.1, 2);
});

test('without the bias feature row x₀ goes, and every region is a cone at the origin', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 50);
  const [, ...rest] = await readMatrix(page, 'W');
  const bias = page.getByRole('switch', { name: 'Bias feature', exact: true });
  await bias.uncheck();
  await waitIdle(page);
  expect(await readMatrix(page, 'W')).toEqual(rest);
  expect(await readMatrix(page, 'G')).toHaveLength(2);
  await expect(page.getByRole('grid', { name: 'Weights' }).getByRole('rowheader')).toHaveCount(2);
  await takeSteps(page, 20);
  const { domain } = await documentOf(page);
  for (let n = 0; n < 24; n++) {
    const [c, s] = [Math.cos((n * Math.PI) / 12 + 0.03), Math.sin((n * Math.PI) / 12 + 0.03)];
    const regions: (string | null)[] = [];
    for (const r of [0.05, 0.2, 0.45]) {
      const { x, y } = await placeOnScreen(page, domain, [r * c, r * s]);
      regions.push(
        await page.evaluate(
          ([left, top]) =>
            document
              .elementsFromPoint(left, top)
              .find((element) => element.hasAttribute('data-region'))
              ?.getAttribute('data-region') ?? null,
          [x, y] as const,
        ),
      );
    }
    expect(regions[0]).not.toBeNull();
    expect(new Set(regions).size, `${n * 15} degrees: ${regions.join(' ')}`).toBe(1);
  }
  await bias.check();
  await waitIdle(page);
  expect((await readMatrix(page, 'W'))[0]).toEqual([0, 0, 0]);
});

test('classes: up to 10 and back to 2, never one that has samples', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 10);
  const W = await readMatrix(page, 'W');
  const radios = page.getByRole('radiogroup', { name: 'Class to place' }).getByRole('radio');
  for (let K = 4; K <= 10; K++) {
    await button(page, 'Add class').click();
    await expect(radios).toHaveCount(K);
  }
  await expect(button(page, 'Add class')).toHaveCount(0);
  await waitIdle(page);
  expect(await readMatrix(page, 'W')).toEqual(W.map((row) => [...row, 0, 0, 0, 0, 0, 0, 0]));
  await page.keyboard.press('8');
  await expect(radio(page, 'H')).toBeChecked();
  await page.keyboard.press('0');
  await expect(radio(page, 'J')).toBeChecked();

  for (let K = 9; K >= 3; K--) {
    await radios.last().focus();
    await page.keyboard.press('Delete');
    await expect(radios).toHaveCount(K);
  }
  await radio(page, 'C').focus();
  await page.keyboard.press('Delete');
  await waitIdle(page);
  await expect(radios).toHaveCount(3);
  expect(await readMatrix(page, 'W')).toEqual(W);
  expect(await readQuantity(page, 'samples')).toBe(9);
  await expect(button(page, 'Add class')).toBeVisible();
});

test('the view fits on request and never by itself', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  const edge = await placeOnScreen(page, domain, [(domain[0]?.[1] ?? 0) - 0.01, (domain[1]?.[1] ?? 0) - 0.01]);
  await page.mouse.click(edge.x, edge.y);
  await takeSteps(page, 30);
  await button(page, 'Reset').click();
  await waitIdle(page);
  expect((await documentOf(page)).domain).toEqual(domain);
  await button(page, 'Fit').click();
  const fitted = await documentOf(page);
  expect(fitted.domain).not.toEqual(domain);
  for (const [axis, [low = NaN, high = NaN] = []] of fitted.domain.entries()) {
    for (const point of fitted.points) {
      expect(point[axis]).toBeGreaterThan(low);
      expect(point[axis]).toBeLessThan(high);
    }
  }
});

test('a weight with more digits than the field has room for shows its first when it is clicked', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 7);
  await page.locator('[data-cell="1.1"]').click();
  const field = page.getByRole('grid').getByRole('textbox');
  await expect(field).toBeFocused();
  const seen = await field.evaluate((input: HTMLInputElement) => ({
    longer: input.scrollWidth > input.clientWidth,
    from: input.scrollLeft,
    selected: (input.selectionEnd ?? 0) - (input.selectionStart ?? 0) === input.value.length,
  }));
  expect(seen).toEqual({ longer: true, from: 0, selected: true });
});
