/** What leaves a page that hides something holds nothing of what is hidden: clipboard, link, files, pictures. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { masksOf } from '../src/lesson/masks';
import { readLink } from '../src/permalink/permalink';
import { printsInAll, secretsOf, type Spot, stateOf } from './maskSearch';
import { button, openMore, openSessionFile, saveSession, waitIdle } from './page';
import { expect, test } from './visit';

const HIDDEN = ['risk', 'W', 'G', 'yhat'];

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The parts of a link or session that are no document: what the document holds can't be hidden. */
function besideDocument(parts: Readonly<Record<string, unknown>>, place: string): Spot {
  const { document: _, ...rest } = parts;
  expect([rest['base'] ?? null, rest['run'] ?? null], place).toEqual([null, null]);
  return [place, JSON.stringify(rest)];
}

function decoded(link: string, place: string): Spot {
  const reading = readLink(link.slice(link.indexOf('#') + 1));
  if (!reading.ok) throw new Error(`${place}: ${reading.problem.kind}`);
  return besideDocument({ ...reading.session, view: reading.view }, place);
}

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** A scene of this state whose numbers are hidden, edited over the lab; all that can be taken from there. */
async function takenFrom(page: Page, session: string): Promise<Spot[]> {
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await openSessionFile(page, session);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '7');
  await waitIdle(page);
  await page.getByRole('tab', { name: 'Lessons' }).click();
  await button(page, '+ New lesson from what is on screen').click();
  const field = page.getByRole('textbox', { name: 'Name of what to hide' });
  for (const name of HIDDEN) {
    await field.fill(name);
    await field.press('Enter');
    await expect(page.getByRole('button', { name: `Show ${name}` })).toBeVisible();
  }
  const spots: Spot[] = [];
  await page.getByRole('tab', { name: 'Proof' }).click();
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveText(['Copy link']);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await button(page, 'Share').click();
  const sheet = page.getByRole('dialog');
  spots.push(decoded(await sheet.getByRole('textbox').first().inputValue(), 'link'));
  await sheet.getByRole('button', { name: 'Copy link' }).click();
  await expect(sheet.getByText('Link copied: samples and settings are inside')).toBeVisible();
  spots.push(decoded(await copied(), 'copied link'));
  await sheet.getByRole('button', { name: 'Copy embed code' }).click();
  await expect.poll(copied).toContain('<iframe');
  spots.push(decoded(/#([^"]*)"/.exec((await copied()).replaceAll('&amp;', '&'))![0].slice(0, -1), 'embed code'));
  await page.keyboard.press('Escape');
  spots.push(besideDocument(JSON.parse(await saveSession(page)) as Record<string, unknown>, 'session file'));
  await page.keyboard.press('Escape');
  await openMore(page);
  await button(page, 'Export').click();
  await expect(page.getByText('Something is hidden on the page, so no R, W or G is exported.')).toBeVisible();
  await expect(page.getByRole('button', { name: / as (CSV|NumPy|PyTorch|scikit-learn)$/ })).toHaveCount(1);
  for (const name of ['Data as CSV', 'Plane as SVG', 'Risk curve as SVG']) spots.push([name, await saved(page, name)]);
  return spots;
}

test('nothing that leaves a page holds what is hidden on it', async ({ page, visit }) => {
  const { hides } = masksOf({ hide: HIDDEN });
  const states = [];
  for (const seed of [1, 2]) {
    const { session, valuesAt } = stateOf(seed);
    await visit();
    states.push({ spots: await takenFrom(page, session), secrets: secretsOf(valuesAt(0), hides) });
    await button(page, 'Close lesson').click();
    // Shown again, the same search finds it.
    const spots: Spot[] = [['session file', await saveSession(page)]];
    const found = printsInAll([{ spots, secrets: states.at(-1)!.secrets }]);
    expect(found.length).toBeGreaterThan(8);
  }
  expect(printsInAll(states)).toEqual([]);
});
