import { objections, objectionsInEveryDress } from './axe';
import { button, takeSteps } from './page';
import { expect, test } from './visit';

test('axe finds nothing, in both themes and languages', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  expect(await objections(page), 'as it opens').toEqual([]);
  await takeSteps(page, 100);
  await button(page, 'View').click();
  const rate = page.getByRole('textbox', { name: 'Learning rate', exact: true });
  await rate.fill('x');
  await rate.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await objectionsInEveryDress(page), 'with the menu open and an input refused').toEqual([]);
  await expect(page.getByRole('checkbox')).not.toHaveCount(0);
});

test('axe finds nothing on a phone', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('?lang=en&theme=dark');
  await button(page, 'More').click();
  expect(await objections(page)).toEqual([]);
});
