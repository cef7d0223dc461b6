/** Names come from anywhere, and are shown as what they are: text. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import {
  button,
  openMore,
  openSessionFile,
  planeOf,
  saveSession,
  sessionFile,
  takeSteps,
  waitIdle,
  waitSamples,
} from './page';
import { expect, test } from './visit';

const POINTS = [[0.5, 0.25, 0], [-1, 0.5, 1], [1, -1, 0], [-0.3, -0.6, 1]]; // prettier-ignore
const DOMAIN = [[-2, 2], [-2, 2]]; // prettier-ignore

function named(features: readonly string[], classes: readonly string[]): object {
  return sessionFile({ features, classes, points: POINTS, domain: DOMAIN });
}

function classNamed(page: Page, name: string | RegExp): ReturnType<Page['getByRole']> {
  return page.getByRole('radio', { name, exact: true });
}

/** Some names say more than one thing: what a prototype has, markup, writing from the right, letters of many units. */
const NAMES: readonly (readonly [features: readonly [string, string], classes: readonly [string, string]])[] = [
  [['x1', 'toString'], ['__proto__', 'constructor']], // prettier-ignore
  [['__proto__', 'constructor'], ['toString', 'hasOwnProperty']], // prettier-ignore
  [['<b>x</b>', '{{7*7}}'], ['<img src=x onerror=alert(1)>', '${1}']], // prettier-ignore
  [['אורך (ס״מ)', 'العرض'], ['שלום!', 'مرحبا 3']], // prettier-ignore
  [['👩'.repeat(40), '👩'.repeat(40)], ['👩'.repeat(40), `${'👩'.repeat(39)}1`]], // prettier-ignore
];

for (const [features, classes] of NAMES) {
  test(`${classes[0].slice(0, 12)} and ${features[0].slice(0, 12)} are names like others on every screen`, async ({
    page,
    visit,
  }) => {
    await visit();
    await openSessionFile(page, named(features, classes));
    await waitSamples(page, 4);
    await takeSteps(page, 3);
    for (const [m, name] of classes.entries()) {
      await expect(classNamed(page, `${'AB'[m]} ${name}`)).toHaveCount(1);
    }
    await expect(page.locator('body')).not.toContainText('native code');
    const described = await planeOf(page).locator('p', { hasText: 'x1' }).first().textContent();
    if (features[0] !== 'x1') expect(described).toContain(features[0].replace(/ \(.*/, ''));
    expect(described).not.toContain('(cm)');
    for (const tab of ['Inspect', 'Proof', 'Explore']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await waitIdle(page);
    }
    expect(await page.getByRole('alert').count()).toBe(0);
    // No name draws the page wider than it is.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const saved = JSON.parse(await saveSession(page)) as { document: { features: string[]; classes: string[] } };
    expect(saved.document).toMatchObject({ features, classes });
    await openMore(page);
    await button(page, 'Export').click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Plane as SVG').click()]);
    const svg = await readFile(await download.path(), 'utf8');
    const words = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.textContent,
      svg,
    );
    for (const name of classes) expect(words.replace(/[\u2068\u2069]/g, '')).toContain(name);
    await page.keyboard.press('Escape');

    await button(page, 'Share').click();
    const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    await page.goto('about:blank');
    await page.goto(link);
    await waitSamples(page, 4);
    await expect(classNamed(page, `A ${classes[0]}`)).toHaveCount(1);
    await page.reload();
    await waitSamples(page, 4);
    await expect(classNamed(page, `B ${classes[1]}`)).toHaveCount(1);
  });
}

test('names that begin alike are told apart where there is no room for all of them', async ({ page, visit }) => {
  await visit();
  const points = [0, 1, 2].flatMap((m) => [[m, 1, m], [m, 2, m]]); // prettier-ignore
  for (const stem of ['cultivar', 'a very long name of a cultivar']) {
    const classes = [0, 1, 2].map((m) => `${stem} ${m}`);
    await openSessionFile(page, sessionFile({ features: ['alcohol', 'proline'], classes, points }));
    await waitSamples(page, 6);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
      { width: 853, height: 480 },
    ]) {
      await page.setViewportSize(size);
      for (const name of classes) {
        const label = page.locator('label', { has: classNamed(page, new RegExp(`^[ABC] ${name}$`)) });
        const end = label.locator('bdi > span').last();
        await expect(end).toHaveText(name.slice(-1));
        // The end is seen whole, inside the class's own place.
        const cut = await end.evaluate((element) => element.scrollWidth > element.clientWidth);
        expect(cut, `${name} at ${size.width}`).toBe(false);
        const [outer, inner] = [await label.boundingBox(), await end.boundingBox()];
        expect(inner!.x + inner!.width).toBeLessThanOrEqual(outer!.x + outer!.width);
        await expect(label).toHaveAttribute('title', new RegExp(name));
      }
    }
  }
});

test('an error screen is left when its cause is taken back, and a link that causes it is let go', async ({
  page,
  visit,
  complaints,
}) => {
  await page.addInitScript(() => {
    const { get } = Map.prototype;
    Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown): unknown {
      if (key === 'planned') throw new Error('planned');
      return get.call(this, key);
    };
  });
  await visit();
  const failed = page.getByRole('alert').filter({ hasText: 'This screen ran into an error' });
  await openSessionFile(page, named(['x1', 'x2'], ['planned', 'other']));
  await expect(failed).toBeVisible();
  await button(page, 'Undo').click();
  await expect(failed).toHaveCount(0);
  await waitSamples(page, 150);
  await button(page, 'Redo').click();
  await expect(failed).toBeVisible();

  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(failed).toBeVisible();
  await page.getByRole('button', { name: 'Start fresh', exact: true }).click();
  await waitSamples(page, 150);
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await waitSamples(page, 150);
  await expect(failed).toHaveCount(0);
  complaints.length = 0;
});
