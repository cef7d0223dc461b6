import { button, planeOf, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

test('a newcomer reads what this is, what the first click did, and what the keys and symbols are', async ({
  page,
  visit,
}) => {
  await visit();
  await expect(page.getByText('Softmax regression learns to tell the classes apart: press Play')).toBeVisible();
  const box = await planeOf(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await waitIdle(page);
  const said = page.getByText('Sample 151 was placed');
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toHaveCount(0);
  await expect(page.locator('data[data-quantity="samples"]').first()).toHaveText('150');

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys and symbols' });
  await expect(sheet).toContainText('the learning rate: a step replaces W by W − ηG');
  await sheet.getByRole('switch', { name: 'Single keys' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet, 'they are off').toHaveCount(0);
  await button(page, 'More').click();
  await button(page, 'Keys').click();
  await expect(sheet).toBeVisible();
});

test('in slow motion Explore gives nothing away before its phase, and shows what each computes', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 40);
  await page.keyboard.press(']');
  await page.keyboard.press('p');
  const tint = page.locator('#plane [data-region]');
  const risk = page.locator('data[data-quantity="risk"]');
  const score = page.locator('data[data-quantity="z.0"]');
  const share = page.locator('data[data-quantity="yhat.0"]');
  const gradient = page.locator('data[data-quantity="G.0.0"]');
  /** z, ŷ, R and G: whether each is on the page. */
  const shown = [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 1, 1, 0],
    [0, 1, 1, 1],
  ];
  for (const [press, counts] of shown.entries()) {
    if (press > 0) await button(page, 'Step').click();
    await expect(score).toHaveCount(counts[0] ?? 0);
    await expect(share).toHaveCount(counts[1] ?? 0);
    await expect(risk).toHaveCount(counts[2] ?? 0);
    await expect(gradient).toHaveCount(counts[3] ?? 0);
    await expect(tint).toHaveCount(counts[1] ? 3 : 0);
    await expect(page.getByText('of 150 classified correctly')).toHaveCount(counts[1] ?? 0);
  }
});
