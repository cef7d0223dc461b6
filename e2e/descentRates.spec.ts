import { openDescent } from './descentPage';
import { readQuantities, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';

test('other rates: how they stand at t, on an axis through time, and one can be left out and added', async ({
  page,
  visit,
}) => {
  await visit();
  await typeRate(page, '0.25');
  await takeSteps(page, 30);
  const risk = await readQuantity(page, 'risk');
  await openDescent(page);
  const figure = page.locator('[data-figure="3"]');
  await expect.poll(async () => (await readQuantities(page)).get('rates.0.risk')).toBe(risk);
  const scrubber = figure.getByRole('slider');
  await scrubber.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await waitIdle(page);
  await expect(
    figure.locator('h3 + *, p').filter({ hasText: '0.25 leads at step 20, though its R rose 5 times' }),
  ).toBeVisible();
  await expect(figure.locator('tbody tr')).toHaveText([
    /0\.25.*0\.8439rose in 5 of 20/,
    /0\.1.*0\.8999never rose/,
    /0\.3.*0\.9366rose in 11 of 20/,
    /0\.05.*0\.9494never rose/,
  ]);
  await page.keyboard.press('End');
  await waitIdle(page);
  await expect.poll(async () => (await readQuantities(page)).get('rates.0.risk')).toBe(risk);

  await figure.getByRole('button', { name: 'Leave out η = 0.05' }).click();
  await expect(figure.locator('tbody tr')).toHaveCount(3);
  await figure.getByRole('button', { name: 'add an' }).click();
  const field = figure.getByRole('textbox', { name: 'Another learning rate' });
  await field.fill('-1');
  await field.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('“-1” is no number above 0');
  await field.fill('9e5');
  await field.press('Enter');
  await expect(figure.locator('tbody tr')).toHaveCount(4);
  await expect(figure.locator('tbody tr').last()).toContainText('900000');
  const shown = await readQuantities(page);
  expect(shown.get('curvature.largest')).toBeLessThanOrEqual(shown.get('curvature.bound') ?? NaN);
  expect(shown.get('curvature.condition')).toBeGreaterThan(1);
});
