import type { Page } from 'playwright/test';
import {
  button,
  openMore,
  iterationShown,
  matrixOf,
  openData,
  play,
  readQuantities,
  setSpeed,
  takeSteps,
  typeRate,
  waitIdle,
  waitIteration,
  waitSamples,
} from './page';
import { scan } from './scan';
import { expect, test } from './visit';
import { dataShown, goTo, linkField, linkOf, openShare } from './sharePage';

test('a link opened elsewhere gives the same samples, settings, W, iteration, risk and view', async ({
  context,
  page,
  visit,
}) => {
  await visit();
  await typeRate(page, '0.37');
  await page.keyboard.press('2');
  await page.getByRole('group', { name: 'Plane' }).click({ position: { x: 60, y: 50 } });
  await page.mouse.move(0, 0);
  await takeSteps(page, 137);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  for (let n = 0; n < 3; n++) await page.locator('body').press(']');
  await waitIdle(page);
  const shown = await readQuantities(page);
  const link = await linkOf(page);
  expect(link).toMatch(/#v=1&data=iris&eta=0\.37&bias=1&t=137&screen=inspect&sample=\d+&d=[\w-]+&sum=[\da-f]{8}$/);

  const other = await context.newPage();
  await other.goto(link);
  await waitIdle(other);
  await expect(other.getByRole('tab', { name: 'Inspect' })).toHaveAttribute('aria-selected', 'true');
  const opened = await readQuantities(other);
  expect(opened).toEqual(shown);
  expect(opened.get('samples')).toBe(151);
  expect(matrixOf(opened, 'W').flat()).toHaveLength(9);
  expect(await linkOf(other), 'shared again').toBe(link);
  for (const one of [page, other]) await takeSteps(one, 20);
  expect(await readQuantities(other), 'trained on').toEqual(await readQuantities(page));
});

test('the sheet copies, tells what is in the link, draws its code, and gives focus back', async ({
  context,
  page,
  visit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit();
  await takeSteps(page, 5);
  const dialog = await openShare(page);
  await expect(linkField(page)).toBeFocused();
  const link = await linkField(page).inputValue();
  const selected = await linkField(page).evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  );
  expect(selected).toBe(link);
  await expect(dialog).toContainText('150 samples of 3 classes; η = 0.1, with bias; W at step 5; this view.');
  await expect(dialog).toContainText(`${link.length} characters`);
  expect(await scan(dialog.getByRole('img', { name: 'QR code of the link' }))).toBe(link);
  await expect(page.getByRole('group', { name: 'Plane', includeHidden: true })).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied: samples, W, step and view are inside');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('r');
  expect(await iterationShown(page), 'a key pressed in the sheet is not for the page').toBe(5);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the session file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('iris.softmax.json');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button(page, 'Share')).toBeFocused();
  await button(page, 'Share').click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(button(page, 'Share')).toBeFocused();
});

test('while descent goes on the link shows one moment, and a document too large for a link says so', async ({
  page,
  visit,
}) => {
  await visit();
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 50);
  const dialog = await openShare(page);
  const link = await linkField(page).inputValue();
  await waitIteration(page, (await iterationShown(page)) + 100);
  expect(await linkField(page).inputValue()).toBe(link);
  await expect(dialog).toContainText('Descent goes on; the link shows step');
  await page.keyboard.press('Escape');
  await button(page, 'Pause').click();
  await waitIdle(page);

  const points = Array.from({ length: 900 }, (_, n) => [Math.sin(n), Math.cos(n), n % 2]);
  const document = { features: ['x1', 'x2'], classes: ['A', 'B'], points, bias: true, eta: 0.1 };
  const file = JSON.stringify({ format: 'softmax-lab', version: 1, document });
  await openMore(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Open session').click()]);
  await chooser.setFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(dataShown(page)).toHaveValue('own');
  await waitIdle(page);
  await openShare(page);
  await expect(dialog).toContainText(/Too much for a link: it would have \d{5} characters, and at most 16384/);
  await expect(linkField(page)).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save the session file' })).toBeVisible();
});

/** Opens so many samples, each with all the digits that a number has. */
async function openSamples(page: Page, N: number): Promise<void> {
  const points = Array.from({ length: N }, (_, n) => [Math.sin(n), Math.cos(n), n % 2]);
  const document = { features: ['x1', 'x2'], classes: ['A', 'B'], points, bias: true, eta: 0.1 };
  const file = JSON.stringify({ format: 'softmax-lab', version: 1, document });
  await openMore(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Open session').click()]);
  await chooser.setFiles({ name: 'full.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(dataShown(page)).toHaveValue('own');
  await waitSamples(page, N);
}

test('the densest code is read too; a link too long for one says so and still opens', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await visit();
  await openSamples(page, 128);
  const dialog = await openShare(page);
  const longest = await linkField(page).inputValue();
  expect(longest.length).toBeGreaterThan(2_800);
  expect(await scan(dialog.getByRole('img', { name: 'QR code of the link' }))).toBe(longest);
  await page.keyboard.press('Escape');
  await openSamples(page, 200);
  await openShare(page);
  await expect(dialog).toContainText('The link is too long for a QR code.');
  const link = await linkField(page).inputValue();
  expect(link.length).toBeGreaterThan(3_000);
  await page.keyboard.press('Escape');
  const shown = await readQuantities(page);
  await openData(page, 'Two classes');
  await goTo(page, new URL(link).hash);
  await expect(dataShown(page)).toHaveValue('own');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(shown);
});

test('on a phone Share is behind ⋯, and focus goes back there', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit();
  await button(page, 'More').click();
  const dialog = await openShare(page);
  await expect(linkField(page)).toBeFocused();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
  await expect(button(page, 'Play')).toBeInViewport();
});
