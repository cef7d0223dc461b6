/** Axe on every sheet and menu as it stands open: both themes and languages, in every pair of them with SOAK. */
import { objectionsInEveryDress } from './axe';
import { VIEWS } from './legible/views';
import { openData, takeSteps } from './page';
import { expect, test } from './visit';

const SHEETS = VIEWS.filter(({ ofRun }) => !ofRun);
/** What an open sheet or menu is, wherever it stands. */
const OPEN = ['[role="dialog"]', '[aria-expanded="true"] + div'];

for (const part of [0, 1]) {
  const sheets = SHEETS.filter((_, at) => at % 2 === part);
  test(`axe finds nothing in ${sheets.map(({ name }) => name).join(', ')}`, async ({ page, visit }) => {
    await visit('?lang=en&theme=light');
    await openData(page, 'Nine points');
    await takeSteps(page, 5);
    const found: string[] = [];
    for (const { name, open, close } of sheets) {
      await open(page);
      for (const words of await objectionsInEveryDress(page, OPEN)) found.push(`${name}: ${words}`);
      await close(page);
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing in names held, axes and Standardise of four features', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await openData(page, 'Wine');
  await page.getByRole('switch', { name: 'Standardise features' }).check();
  const found: string[] = [];
  for (const name of ['raw W', '11 features held at their means']) {
    await page.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => button.click());
    await expect(page.locator('[aria-expanded="true"] + div')).toBeVisible();
    for (const words of await objectionsInEveryDress(page, OPEN)) found.push(`${name}: ${words}`);
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);
});
