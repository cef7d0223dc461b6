import { button, openData, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';

test('two η are compared in three actions, from the same initial W to the same t', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 30);
  const one = await readQuantity(page, 'risk');

  await button(page, 'Pin this run').click();
  await typeRate(page, '0.2');
  await button(page, 'Run to the same t').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '30');
  await waitIdle(page);
  const other = await readQuantity(page, 'risk');
  expect(other).toBeGreaterThan(one);
  await expect(page.locator('svg text', { hasText: 'η = 1' })).toHaveCount(1);
  await expect(button(page, 'Pin this run'), 'the next one can be pinned').toBeVisible();

  // As if nothing but the second had ever been.
  await visit();
  await openData(page, 'Nine points');
  await typeRate(page, '0.2');
  await takeSteps(page, 30);
  expect(await readQuantity(page, 'risk')).toBe(other);
});
