import {
  act,
  type Act,
  catchFiles,
  letPass,
  type Run,
  runIn,
  runThrough,
  savedIn,
  seeded,
  untilIdle,
} from './keepPage';
import type { Page } from 'playwright/test';
import { openData, readQuantities, setSpeed, takeSteps, typeRate } from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

/** A machine may be busy; nothing here is a matter of speed. */
test.describe.configure({ timeout: 180_000 });

async function open(page: Page): Promise<void> {
  await page.goto('./?lang=en');
  await untilIdle(runIn(page));
}

test.beforeEach(({ context }) => context.addInitScript(catchFiles));

const EDITS: readonly Act[] = ['add', 'left', 'add', 'up', 'add', 'classB', 'classA', 'free'];

/** Some edits, among them steps, and maybe a descent that plays on. */
async function workAtRandom(run: Run, random: () => number): Promise<void> {
  const some = Array.from({ length: 1 + Math.floor(random() * 6) }, () => EDITS[Math.floor(random() * EDITS.length)]!);
  await act(run, some);
  const more: readonly Act[] = ['step', 'play', 'bias', 'step', 'play'];
  await act(run, [more[Math.floor(random() * more.length)]!, 'add']);
  if (random() < 0.4) await act(run, ['select', 'remove']);
}

test('a reload at a random moment loses nothing and doubles nothing', async ({ page }) => {
  const count = SOAK ? 100 : 3;
  test.setTimeout(180_000 + count * 20_000);
  const random = seeded(7);
  const run = runIn(page);
  await open(page);
  await setSpeed(page, 'As fast as possible');
  let longest = 0;
  for (let n = 0; n < count; n++) {
    await workAtRandom(run, random);
    await letPass(run, random() * (SOAK ? 2000 : 500));
    const before = await savedIn(run);
    await page.reload();
    await untilIdle(runIn(page));
    longest = Math.max(longest, await page.evaluate(() => performance.now()));
    const after = await savedIn(run);
    // Where the last edit was not answered yet, what was saved could not say where its segment began.
    expect({ ...after.document, base: null }, `reload ${n}`).toEqual({ ...before.document, base: null });
    // The descent went on until the page went away.
    expect(after.run.iteration).toBeGreaterThanOrEqual(before.run.iteration);
    if (after.run.iteration === before.run.iteration) expect(after.run).toEqual(before.run);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('max');
  }
  console.log(`${count} reloads; idle at the latest ${longest.toFixed(0)} ms after the page began`);
});

test('a reload shows the same picture, numbers and screen', async ({ page }) => {
  await open(page);
  await openData(page, 'Overlapping classes');
  await typeRate(page, '0.37');
  await takeSteps(page, 41);
  await act(runIn(page), ['classB', 'select']);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await untilIdle(runIn(page));
  await page.mouse.move(0, 0);
  const inspected = page.locator('data[data-quantity="loss"]').first();
  await expect(inspected).toBeVisible({ timeout: 30_000 });
  const before = await readQuantities(page);
  const saved = await savedIn(runIn(page));
  await page.reload();
  await untilIdle(runIn(page));
  await expect(page.getByRole('tab', { name: 'Inspect' })).toHaveAttribute('aria-selected', 'true');
  await expect(inspected).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('combobox', { name: 'Data', exact: true })).toHaveValue('overlap');
  await expect(async () => {
    expect([...(await readQuantities(page))]).toEqual([...before]);
  }).toPass({ timeout: 30_000 });
  expect(await savedIn(runIn(page))).toEqual(saved);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await expect(page.getByRole('radio', { name: 'B', exact: true })).toBeChecked();
});

test('a crash of the page loses nothing that is older than 300 ms', async ({ page, context }) => {
  const count = SOAK ? 20 : 2;
  test.setTimeout(180_000 + count * 30_000);
  await open(page);
  await setSpeed(page, 'As fast as possible');
  const devtools = await context.newCDPSession(page);
  const run = runThrough(devtools);
  const random = seeded(11);
  for (let n = 0; n < count; n++) {
    await act(run, ['left', 'add', 'classB', 'add']);
    if (n % 2 === 0) await act(run, ['play']);
    await act(run, ['add']);
    const before = await savedIn(run);
    // At full speed a moment of the descent is kept about once a second, an edit within 300 ms.
    const long = n % 4 === 0;
    await letPass(run, long ? 2000 : 300);
    const younger = Math.floor(random() * 3);
    for (let more = 0; more < younger; more++) await act(run, ['add']);
    const gone = new Promise((resolve) => devtools.once('Inspector.targetCrashed', resolve));
    await devtools.send('Inspector.enable');
    void devtools.send('Page.crash').catch(() => {});
    await gone;
    await devtools.send('Page.reload');
    await untilIdle(run);
    const after = await savedIn(run);
    const length = before.document.points.length;
    expect(after.document.points.slice(0, length), `crash ${n}`).toEqual(before.document.points);
    expect(after.document.points.length).toBeLessThanOrEqual(length + younger);
    expect({ ...after.document, points: [], base: null }).toEqual({ ...before.document, points: [], base: null });
    if (long || n % 2 === 1) expect(after.run.iteration).toBeGreaterThanOrEqual(before.run.iteration);
    if (long) expect(after.run.iteration).toBeGreaterThan(0);
  }
});

test('two tabs keep their own, and a duplicated one starts from a copy', async ({ page, context }) => {
  const count = SOAK ? 100 : 10;
  test.setTimeout(180_000 + count * 10_000);
  const other = await context.newPage();
  await open(other);
  await open(page);
  const random = seeded(3);
  const pages = [page, other];
  for (let n = 0; n < 2 * count; n++) await act(runIn(pages[n % 2]!), [random() < 0.5 ? 'left' : 'up', 'add']);
  await act(runIn(other), ['step', 'step', 'classB']);

  await letPass(runIn(page), 300);
  const duplicate = await context.newPage();
  await duplicate.addInitScript((id) => {
    if (sessionStorage.length === 0) sessionStorage.setItem('softmax-lab.tab', id ?? '');
  }, await page.evaluate(() => sessionStorage.getItem('softmax-lab.tab'))); // prettier-ignore
  await open(duplicate);
  const copy = await savedIn(runIn(duplicate));
  expect(copy).toEqual(await savedIn(runIn(page)));
  await act(runIn(duplicate), ['free', 'down', 'add', 'step']);
  await act(runIn(page), ['up', 'add', 'up', 'add']);

  const tabs = [page, other, duplicate];
  const before = [];
  for (const tab of tabs) {
    await untilIdle(runIn(tab));
    before.push(await savedIn(runIn(tab)));
  }
  expect(before.map(({ document }) => document.points.length)).toEqual([152 + count, 150 + count, 151 + count]);
  for (const tab of tabs) await tab.reload();
  for (const [at, tab] of tabs.entries()) {
    await untilIdle(runIn(tab));
    expect(await savedIn(runIn(tab)), `tab ${at}`).toEqual(before[at]);
  }
});

test('a fresh tab opens on the default and offers the work of a closed one', async ({ page, context }) => {
  const closed = await context.newPage();
  await open(closed);
  await act(runIn(closed), ['left', 'add', 'step']);
  await untilIdle(runIn(closed));
  const work = await savedIn(runIn(closed));
  // It answers before the page is gone, and who is still open is not offered.
  await Promise.all([closed.waitForEvent('close'), closed.close({ runBeforeUnload: true })]);

  await open(page);
  const offer = page.getByRole('button', { name: 'Continue where you left off' });
  await expect(offer).toBeVisible();
  expect((await savedIn(runIn(page))).document.points).toHaveLength(150);
  await offer.click();
  await untilIdle(runIn(page));
  expect(await savedIn(runIn(page))).toEqual(work);
  await expect(offer).toHaveCount(0);
});
