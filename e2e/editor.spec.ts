/** Lessons made in the lab: by mouse alone and by keys alone the same, kept, saved, shared, undone and redone. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { writeLesson } from '../src/files/lessonFile';
import { readLessonLink } from '../src/permalink/lessonLink';
import { objections } from './axe';
import { expectScene } from './lecturePage';
import { typeRate, waitIdle } from './page';
import { expect, test } from './visit';

/** The file of the lesson, its ids counted instead of random. */
async function savedLesson(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).first().click();
  return (await readFile(await (await download).path(), 'utf8')).toString();
}

function withoutIds(text: string): string {
  const ids = [...new Set([...text.matchAll(/"id": ?"([^"]+)"/g)].map(([, id]) => id!))];
  return ids.reduce((left, id, at) => left.replaceAll(id, `#${at}`), text);
}

const strip = (page: Page) => page.getByRole('region', { name: 'Scenes of the lesson' });

/** Presses a control with the mouse, or with the keyboard alone. */
type Press = (page: Page, role: 'button' | 'radio' | 'tab', name: string | RegExp) => Promise<void>;

const byMouse: Press = (page, role, name) => page.getByRole(role, { name, exact: true }).first().click();
const byKeys: Press = async (page, role, name) => {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press(role === 'radio' ? ' ' : 'Enter');
};

/** What the scenes ask; of each kind one with SOAK. */
const KINDS =
  process.env['SOAK'] === '1'
    ? (['nothing', 'a number', 'a sign', 'a choice', 'a direction', 'a curve'] as const)
    : (['nothing', 'a number', 'a direction', 'a curve'] as const);
const LAST = KINDS.length;

async function makeLesson(page: Page, press: Press, keys: boolean): Promise<void> {
  await press(page, 'tab', 'Lessons');
  await press(page, 'button', '+ New lesson from what is on screen');
  await expect(strip(page)).toBeVisible();
  await waitIdle(page);
  for (const [at, kind] of KINDS.entries()) {
    if (at > 0) {
      await press(page, 'button', 'Step');
      await expect(page.locator('html')).toHaveAttribute('data-iteration', String(at));
      if (keys) await page.keyboard.press('n');
      else await press(page, 'button', 'Add this as a scene');
    }
    await expect(page.getByRole('button', { name: new RegExp(`^Scene ${at + 1},`) })).toBeVisible();
    if (at > 0) await press(page, 'radio', kind);
    const caption = page.getByRole('textbox', { name: 'Caption in English' });
    if (keys) await caption.focus();
    else await caption.click();
    await page.keyboard.type(`What is ${at}?`);
  }
  // W of the second class is hidden where its number stands.
  if (keys) {
    await page.getByRole('button', { name: 'Duplicate' }).focus();
    await page.keyboard.press('m');
    await page.locator('#screen [data-quantity="G.0.1"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  } else {
    await press(page, 'button', 'Hide by clicking');
    await page.locator('#screen [data-quantity="G.0.1"]').click();
    await press(page, 'button', 'Done hiding');
  }
  await expect(page.locator('#screen [data-hidden="G.0.1"]')).toBeVisible();
  await expect(page.locator('#screen [data-quantity="G.0.1"]')).toHaveCount(0);
  // The last goes before the one before it, by dragging or by Alt with an arrow.
  const last = page.getByRole('button', { name: new RegExp(`^Scene ${LAST},`) });
  if (keys) {
    await last.focus();
    await page.keyboard.press('Alt+ArrowLeft');
  } else {
    const [from, to] = [
      await last.boundingBox(),
      await page.getByRole('button', { name: new RegExp(`^Scene ${LAST - 1},`) }).boundingBox(),
    ];
    if (!from || !to) throw new Error('no thumbnails');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 20, { steps: 4 });
    await page.mouse.up();
  }
  await expect(page.getByRole('button', { name: `Scene ${LAST - 1}, a curve` })).toBeVisible();
}

test(`a lesson of ${LAST} scenes is the same made by mouse and by keys; undone to nothing and redone`, async ({
  page,
  visit,
}) => {
  const made: string[] = [];
  for (const [press, keys] of [
    [byMouse, false],
    [byKeys, true],
  ] as const) {
    await visit();
    await makeLesson(page, press, keys);
    const saved = await savedLesson(page);
    made.push(withoutIds(saved));
    const undo = strip(page).getByRole('button', { name: /^Undo:/ });
    const redo = strip(page).getByRole('button', { name: /^Redo:/ });
    for (let left = 60; left > 0 && (await undo.getAttribute('aria-disabled')) !== 'true'; left--) {
      if (keys) {
        await page.getByRole('button', { name: 'Add this as a scene' }).focus();
        await page.keyboard.press('Control+z');
      } else await undo.click();
    }
    await expect(strip(page).getByRole('button', { name: /^Scene \d/ })).toHaveCount(1);
    for (let left = 60; left > 0 && (await redo.getAttribute('aria-disabled')) !== 'true'; left--) {
      if (keys) await page.keyboard.press('Control+y');
      else await redo.click();
    }
    expect(await savedLesson(page)).toBe(saved);
    await press(page, 'button', 'Close lesson');
    await expect(strip(page)).toHaveCount(0);
  }
  expect(made[1]).toBe(made[0]);
});

/** The lesson's link from its editor, as the bytes of a file. */
async function linkedLesson(page: Page): Promise<string> {
  await strip(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const reading = await readLessonLink(new URLSearchParams(new URL(link).hash.slice(1)).get('lesson') ?? '');
  if (!reading.ok) throw new Error(reading.problem.kind);
  return writeLesson(reading.opened.lesson);
}

test(`a lesson of ${LAST} scenes is the same from its file on another computer and from its link`, async ({
  page,
  visit,
  browser,
  baseURL,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit();
  await makeLesson(page, byMouse, false);
  const saved = await savedLesson(page);
  expect(await linkedLesson(page)).toBe(saved);
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? '' });
  await elsewhere.goto('./?lang=en');
  await waitIdle(elsewhere);
  await elsewhere.getByRole('tab', { name: 'Lessons' }).click();
  const pick = elsewhere.locator('section input[type="file"]');
  const file = (text: string) => ({ name: 'mine.softmax-lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) }); // prettier-ignore
  await pick.setInputFiles(file(saved));
  const own = elsewhere.getByRole('region', { name: 'Your lessons' });
  await expect(own.getByRole('listitem')).toHaveCount(1);
  expect(await savedLesson(elsewhere)).toBe(saved);
  // Another lesson of that id is no reason to lose this one.
  await pick.setInputFiles(file(saved.replace('What is 1?', 'What is it?')));
  await expect(own.getByRole('listitem')).toHaveCount(2);
  await pick.setInputFiles(file(saved));
  await expect(elsewhere.getByRole('status').filter({ hasText: 'is now among your lessons' })).toBeVisible();
  await expect(own.getByRole('listitem')).toHaveCount(2);
  await elsewhere.close();
});

test('what is tried in a scene is undone there, and is gone with the scene', async ({ page, visit }) => {
  await visit();
  await page.getByRole('tab', { name: 'Lessons' }).click();
  await page.getByRole('region', { name: 'One step at a time', exact: true }).getByRole('button', { name: 'Make a copy' }).click(); // prettier-ignore
  const saved = await savedLesson(page);
  const scene = (number: number) => page.getByRole('button', { name: new RegExp(`^Scene ${number},`) });
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }).first());
  const rate = page.getByRole('textbox', { name: 'Learning rate', exact: true });
  await scene(5).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '100');
  const before = await rate.inputValue();
  await typeRate(page, '0.37');
  await undo!.click();
  await expect(rate).toHaveValue(before);
  await redo!.click();
  await expect(rate).toHaveValue('0.37');
  await scene(4).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '10');
  await expect(rate).toHaveValue(before);
  await expect(undo!).toHaveAttribute('aria-disabled', 'true');
  await scene(5).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '100');
  await expect(rate).toHaveValue(before);
  expect(await savedLesson(page)).toBe(saved);
});

test('a lesson is kept over a reload, leaves the work one click away, and travels by link', async ({
  page,
  visit,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  await page.getByRole('tab', { name: 'Lessons' }).click();
  const shipped = page.getByRole('region', { name: 'One step at a time', exact: true });
  await shipped.getByRole('button', { name: 'Make a copy' }).click();
  await expect(strip(page)).toBeVisible();
  await waitIdle(page);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: 'Scene 6, a direction' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '20');
  await expect(page.getByText('Computed at step 21: the boundary moves 0.046, up, into C.')).toBeVisible();
  const saved = await savedLesson(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Scene 6, a direction' })).toHaveAttribute('aria-current', 'true');
  expect(await savedLesson(page)).toBe(saved);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Close lesson' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  const other = await context.newPage();
  await other.goto(link);
  await expectScene(other, 0, 'open');
  await expect(other.getByRole('heading', { name: 'Copy of One step at a time' })).toBeVisible();
  await other.keyboard.press('PageDown');
  await expectScene(other, 1, 'open');
});
