import { objections } from './axe';
import { expectScene, press } from './lecturePage';
import { expect, test } from './visit';

test('lessons are copied, presented, deleted and brought back', async ({ page, visit }) => {
  await visit();
  await page.getByRole('tab', { name: 'Lessons' }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'How will the risk fall in 50 more steps?' }),
  ).toBeVisible();
  expect(await objections(page)).toEqual([]);
  const shipped = page.getByRole('region', { name: 'One step at a time' });
  await shipped.getByRole('button', { name: 'Make a copy' }).click();
  const own = page.getByRole('region', { name: 'Your lessons' });
  await page.getByRole('button', { name: 'Close lesson' }).click();
  await page.getByRole('tab', { name: 'Lessons' }).click();
  await expect(own.getByRole('textbox')).toHaveValue('Copy of One step at a time');
  await own.getByRole('button', { name: 'Present', exact: true }).click();
  await expectScene(page, 0, 'open');
  expect(await objections(page)).toEqual([]);
  await press(page, 'PageDown');
  await expectScene(page, 1, 'open');
  expect(await objections(page)).toEqual([]);
  await page.reload();
  await expectScene(page, 1, 'open');
  await page.getByRole('button', { name: 'Back to your work' }).click();
  await own.getByRole('button', { name: 'Delete' }).click();
  await expect(own.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(own.getByRole('textbox')).toHaveValue('Copy of One step at a time');
});

test('a lesson that is none says so in a sentence, and one from the lab is presented', async ({ page, visit }) => {
  await visit();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  await page.getByRole('tab', { name: 'Lessons' }).click();
  const pick = page.locator('section input[type="file"]');
  const file = (text: string) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await pick.setInputFiles(file('{"format":"softmax-lesson","version":9}'));
  await expect(
    page.getByText('The lesson is of version 9, which is newer than this page. Nothing was changed.'),
  ).toBeVisible();
  await pick.setInputFiles(file('[]'));
  await expect(page.getByText('The file is not a lesson. Nothing was changed.')).toBeVisible();
  await page.getByRole('button', { name: '+ New lesson from what is on screen' }).click();
  await page.getByRole('button', { name: 'Present from here' }).click();
  await expectScene(page, 1, 'open');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
});

test('a lesson that the browser has no room for is told of in sight of what was pressed', async ({ page, visit }) => {
  await visit();
  await page.evaluate(() => {
    // Halves of what is left, until not a hundred signs have room.
    for (let size = 2 ** 23, n = 0; size > 50; n++) {
      try {
        localStorage.setItem(`filler ${n}`, 'x'.repeat(size));
      } catch {
        size /= 2;
      }
    }
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: 'Make a copy' }).first().click();
  await expect(page.getByText('This browser has no room for the lesson.')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Your lessons' }).getByRole('textbox')).toHaveCount(0);
});
