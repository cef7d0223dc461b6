import type { Page } from 'playwright/test';
import {
  button,
  openData,
  openSessionFile,
  placeOnScreen,
  planeOf,
  readMatrix,
  readQuantity,
  readVector,
  saveSession,
  sessionFile,
  takeSteps,
  waitIdle,
  waitSamples,
} from './page';
import { expect, test } from './visit';

interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
}

async function documentOf(page: Page): Promise<Saved> {
  return (JSON.parse(await saveSession(page)) as { document: Saved }).document;
}

/** What the page tells a screen reader, in the region that holds these words. */
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test('only what was meant changes: Enter, Delete, Esc, a secondary and a Ctrl click', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points } = await documentOf(page);
  const free = await placeOnScreen(page, domain, [0.05, 0.05]);
  await page.mouse.click(free.x, free.y, { button: 'right' });
  await page.keyboard.down('Control');
  await page.mouse.click(free.x, free.y);
  await page.keyboard.up('Control');
  await waitIdle(page);
  expect((await documentOf(page)).points, 'neither click places').toEqual(points);

  await page.mouse.click(free.x, free.y);
  await expect(told(page, /^Placed sample 10, A, at 0\.05/)).toHaveCount(1);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await waitIdle(page);
  const placed = (await documentOf(page)).points;
  expect(placed, 'Enter never doubles, and the class key is for the next one').toHaveLength(10);
  expect(placed[9]?.[2]).toBe(0);

  await planeOf(page).focus();
  await page.keyboard.press('Delete');
  await expect(told(page, /^Deleted sample 10, A, at/)).toHaveCount(1);
  await page.keyboard.press('Delete');
  await waitIdle(page);
  expect((await documentOf(page)).points, 'nothing else was selected').toEqual(points);

  const from = await placeOnScreen(page, domain, [0.5, 0.4]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(free.x, free.y, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.move(free.x + 40, free.y, { steps: 2 });
  await page.mouse.up();
  await waitIdle(page);
  expect((await documentOf(page)).points, 'Esc gives it back').toEqual(points);

  await planeOf(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await page.keyboard.press('3');
  await expect(told(page, 'Sample 1 is now C')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await waitIdle(page);
  const relabelled = (await documentOf(page)).points;
  expect(relabelled[0]).toEqual([0.5, 0.4, 2]);
  expect(relabelled.slice(1)).toEqual(points.slice(1));
});

test('of samples on one spot the selected one is dragged, and clicks go through all of them', async ({
  page,
  visit,
}) => {
  await visit();
  const points = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 0],
    [1, 1, 1],
  ];
  await openSessionFile(page, sessionFile({ features: ['x1', 'x2'], classes: ['A', 'B'], points }));
  await waitSamples(page, 4);
  const { domain } = await documentOf(page);
  const pile = await placeOnScreen(page, domain, [0, 0]);
  await page.mouse.click(pile.x, pile.y);
  for (const n of [3, 1, 2]) {
    await expect(told(page, `Sample ${n} of 4`)).toHaveCount(1);
    await page.mouse.click(pile.x, pile.y);
  }
  await page.mouse.click(pile.x, pile.y);
  await expect(told(page, 'Sample 1 of 4')).toHaveCount(1);
  const to = await placeOnScreen(page, domain, [0.5, 0.5]);
  await page.mouse.move(pile.x, pile.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(told(page, /^Moved sample 1, A, to 0\.5/)).toHaveCount(1);
  await waitIdle(page);
  expect((await documentOf(page)).points.slice(1)).toEqual(points.slice(1));
});

test('the card of a sample: coordinates, class, what the model makes of it, and what can be done', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points } = await documentOf(page);
  await takeSteps(page, 20);
  const free = await placeOnScreen(page, domain, [-0.5, -0.1]);
  await page.mouse.click(free.x, free.y);
  const card = page.getByRole('group', { name: 'Selected sample' });
  await expect(card).toContainText('Sample 10 of 10');
  await card.getByRole('radio', { name: 'Label C' }).check();
  await expect(told(page, 'Sample 10 is now C')).toHaveCount(1);
  const x1 = card.getByRole('textbox', { name: 'Coordinate x1' });
  await x1.fill('-0.25');
  await x1.press('Enter');
  await card.getByRole('button', { name: 'x1 plus 0.1' }).click();
  await card.getByRole('button', { name: 'Step of the buttons: 0.1. Another one' }).click();
  await card.getByRole('button', { name: 'x2 less 0.01' }).click();
  await waitIdle(page);
  const changed = (await documentOf(page)).points[9] ?? [];
  expect(changed[0]).toBe(-0.15);
  expect(changed[1]).toBeCloseTo(-0.11, 2);
  expect(changed[2]).toBe(2);

  // What the model makes of it, computed here from the W that is shown.
  const W = await readMatrix(page, 'W');
  const z = [0, 1, 2].map((m) =>
    [1, changed[0] ?? NaN, changed[1] ?? NaN].reduce((sum, x, o) => sum + x * W[o]![m]!, 0),
  );
  const sum = z.reduce((total, value) => total + Math.exp(value), 0);
  const yhat = await readVector(page, 'yhat');
  for (const [m, value] of yhat.entries()) expect(value).toBeCloseTo(Math.exp(z[m]!) / sum, 12);
  expect(await readQuantity(page, 'loss')).toBeCloseTo(Math.log(sum) - z[2]!, 12);

  await x1.fill('1e9');
  await x1.press('Enter');
  await expect(card.getByRole('alert')).toContainText(
    '“1e9” is not a number between −1 × 10⁷ and 1 × 10⁷. x1 stays −0.15.',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(planeOf(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(x1, 'Enter goes into the card').toBeFocused();
  await card.getByRole('button', { name: 'Delete' }).click();
  await expect(card).toHaveCount(0);
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(points);
});

test('a sample dragged out of the plane is offered to be deleted, or goes back', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points } = await documentOf(page);
  const box = await planeOf(page).boundingBox();
  const dragOut = async (): Promise<void> => {
    const from = await placeOnScreen(page, domain, [0.8, 0.3]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) + 60, from.y, { steps: 6 });
    await page.mouse.up();
  };
  await dragOut();
  const card = page.getByRole('group', { name: 'Selected sample' });
  await expect(card.getByRole('alert')).toContainText('Dragged out of the plane. Delete it?');
  await card.getByRole('button', { name: 'Put it back' }).click();
  await expect(card.getByRole('alert')).toHaveCount(0);
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(points);
  await dragOut();
  await card.getByRole('button', { name: 'Delete' }).click();
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(points.filter((_, n) => n !== 1));
});

test('over a sample the plane tells what it is', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  const spot = await placeOnScreen(page, domain, [0.5, 0.4]);
  await page.mouse.move(spot.x, spot.y);
  await expect(planeOf(page)).toContainText('Sample 1');
  await expect(planeOf(page)).toContainText('ℓ = 1.0986');
  await page.mouse.move(spot.x - 60, spot.y + 30);
  await expect(planeOf(page)).not.toContainText('Sample 1');
});

test('a class is renamed and removed by mouse and by keys, at every moment of the run, and undo takes it back', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const namesOf = async (): Promise<unknown> =>
    (JSON.parse(await saveSession(page)) as { document: { classes: string[] } }).document.classes;
  await takeSteps(page, 3);
  const { domain } = await documentOf(page);
  const free = await placeOnScreen(page, domain, [0.05, 0.05]);
  await page.mouse.click(free.x, free.y);
  await takeSteps(page, 3);

  await button(page, 'Edit class A').click();
  const field = page.getByRole('textbox', { name: 'Name of class A' });
  await expect(field).toBeFocused();
  await page.keyboard.type('x'.repeat(41));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('A name has at most 40 characters. The old one stays.');
  await field.fill('apples 1');
  await page.keyboard.press('Enter');
  await expect(told(page, 'Class A is now called A apples 1')).toHaveCount(1);
  await expect(button(page, 'Remove class A')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Edit class A')).toBeFocused();
  expect(await namesOf()).toEqual(['apples 1', 'B', 'C']);

  // Before the sample was placed the run has another document.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Home');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await waitIdle(page);
  expect(await namesOf()).toEqual(['apples 1', 'B', 'C']);
  await button(page, 'Undo').click();
  await waitIdle(page);
  expect(await namesOf()).toEqual(['A', 'B', 'C']);
  await page.keyboard.press('End');
  await waitIdle(page);
  expect(await namesOf(), 'nor does the end remember').toEqual(['A', 'B', 'C']);

  await button(page, 'Add class').click();
  await page.getByRole('radio', { name: 'D', exact: true }).focus();
  await page.keyboard.press('F2');
  await button(page, 'Remove class D').click();
  await expect(page.getByRole('radio', { name: 'D', exact: true })).toHaveCount(0);
  await expect(told(page, 'Removed class D')).toHaveCount(1);
});
