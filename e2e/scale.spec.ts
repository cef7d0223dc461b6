import { objections } from './axe';
import { audit } from './audit';
import { openDescent } from './descentPage';
import { readMatrix, readQuantities, readQuantity, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

test('s·W is seen on Explore and let go without a trace, or taken over as one edit', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 30);
  const before = await readQuantities(page);
  const W = await readMatrix(page, 'W');
  await page.getByRole('button', { name: 'Initial W' }).click();
  const slider = page.getByRole('slider', { name: 'Factor s of W' });
  await slider.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  expect(await readQuantity(page, 'scale')).toBe(2);
  expect(await readMatrix(page, 'W')).toEqual(W.map((row) => row.map((w) => 2 * w)));
  const risk = await readQuantity(page, 'risk');
  expect(risk).not.toBe(before.get('risk'));
  expect(await readQuantity(page, 'correct')).toBe(before.get('correct'));
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: 'Let go' }).click();
  expect(await readQuantity(page, 'scale')).toBe(1);
  await page.keyboard.press('Escape');
  expect(await readQuantities(page)).toEqual(before);

  await page.getByRole('button', { name: 'Initial W' }).click();
  await slider.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Take over' }).click();
  await waitIdle(page);
  await expect.poll(() => readQuantity(page, 'risk')).toBe(risk);
  expect(await readQuantity(page, 'iteration')).toBe(30);
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitIdle(page);
  await expect.poll(() => readMatrix(page, 'W')).toEqual(W);
});

test('s·W is seen on Descent by the hand, and a step leaves it', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 20);
  const risk = await readQuantity(page, 'risk');
  await openDescent(page);
  await page.getByRole('button', { name: 'What if W were s·W?' }).click();
  const slider = page.getByRole('slider', { name: 'Factor s of W' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  await page.mouse.click(box.x + 0.75 * box.width, box.y + box.height / 2);
  await expect(page.locator('[data-figure="1"] h3')).toContainText('·W20');
  expect(await readQuantity(page, 'scale.risk')).not.toBe(risk);
  await expect(page.getByText(`instead of ${risk.toFixed(4)}`)).toBeVisible();
  expect(await objections(page)).toEqual([]);
  for (const [width, height] of [
    [1440, 900],
    [853, 480],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await audit(page, { still: false })).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await waitIdle(page);
  expect(await readQuantity(page, 'scale')).toBe(1);
  await expect(page.locator('[data-figure="1"] h3')).not.toContainText('·W');
});
