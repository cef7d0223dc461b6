import type { Page } from 'playwright/test';
import { objectionsInEveryDress } from './axe';
import { button, openMore, readQuantities, saveSession, takeSteps, waitIdle, waitSamples } from './page';
import { expect, test } from './visit';

const GREENHOUSE = `sepal length;petal length;petal width;sepal width;species
7,2;6,0;1,8;3,2;virginica
6,3;5,1;1,5;2,8;virginica
6,7;4,4;1,4;3,1;versicolor
5,7;3,5;1,0;2,6;versicolor
5,4;1,5;0,2;3,7;setosa
4,9;1,4;n/a;3,0;setosa
5,0;;0,2;3,3;setosa
4,6;1,0;0,2;setosa
4,8;1,9;0,2;3,4;setosa
`;

const sheet = (page: Page) => page.getByRole('dialog', { name: /^(Open data|打开数据)$/ });

async function pick(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Open data').click()]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(sheet(page)).toBeVisible();
}

/** Drops a file of these bytes, repeated, onto the page. */
async function drop(page: Page, name: string, bytes: readonly number[], times = 1): Promise<void> {
  await page.evaluate(
    ({ name, bytes, times }) => {
      const piece = Uint8Array.from(bytes);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(Array<BlobPart>(times).fill(piece), name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes, times },
  );
  await expect(sheet(page)).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a table changes nothing before Open, and one undo brings all back', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 20);
  await button(page, 'View').click();
  await button(page, 'Pin this run').first().click();
  await page.keyboard.press('Escape');
  await takeSteps(page, 3);
  const [before, shown] = [await saveSession(page), await readQuantities(page)];
  await page.keyboard.press('Escape');

  await pick(page, 'iris-greenhouse.csv', GREENHOUSE);
  await expect(sheet(page)).toContainText('Semicolon between cells, decimal comma, UTF-8; line 1 is the header.');
  await expect(sheet(page)).toContainText('6 samples, 4 features, 3 classes: with the bias D = 5.');
  for (const words of [
    'Row 6, petal width: “n/a” is not a number',
    'Row 7, petal length: empty, and empty is not 0',
    'Row 8: 4 cells where the header has 5',
    'line 9',
  ])
    await expect(sheet(page)).toContainText(words);
  await expect(sheet(page).getByRole('img')).toHaveAccessibleName(/^Preview of 6 samples, petal length/);
  await expect(sheet(page).getByRole('heading', { name: 'Open data' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(button(page, 'Open data')).toBeFocused();
  expect(await saveSession(page)).toBe(before);
  await page.keyboard.press('Escape');

  await pick(page, 'iris-greenhouse.csv', GREENHOUSE);
  await sheet(page).getByRole('combobox', { name: 'Plane: across' }).selectOption('sepal length');
  await expect(button(page, 'Open 6 samples')).toBeVisible();
  await sheet(page).getByRole('heading', { name: 'Open data' }).press('Enter');
  await expect(sheet(page)).toHaveCount(0);
  await waitSamples(page, 6);
  const { document } = JSON.parse(await saveSession(page)) as { document: Record<string, unknown> };
  expect(document).toMatchObject({
    features: ['sepal length', 'petal length', 'petal width', 'sepal width'],
    axes: [0, 2],
    classes: ['setosa', 'versicolor', 'virginica'],
  });
  expect((document['points'] as number[][])[0]).toEqual([7.2, 6, 1.8, 3.2, 2]);
  await page.keyboard.press('Escape');
  await takeSteps(page, 2);
  // The steps are no edits: one undo is that of the opening.
  await button(page, 'Undo').click();
  await waitIdle(page);
  await waitSamples(page, 150);
  expect(await readQuantities(page)).toEqual(shown);
  expect(await saveSession(page)).toBe(before);
  await page.keyboard.press('Escape');
  await button(page, 'View').click();
  await expect(page.getByRole('button', { name: /^Remove 1: η/ })).toHaveCount(1);
});

test('what is dropped or pasted is previewed; a session that is dropped opens', async ({ page, visit }) => {
  await visit();
  const session = await saveSession(page);
  await page.keyboard.press('Escape');
  await drop(page, 'cells.tsv', [...Buffer.from('x\ty\tclass\n1\t2\ta\n3\t4\tb\n')]);
  await expect(sheet(page)).toContainText('Tab between cells');
  await paste(page, 'x1,x2,label\n0.5,0.4,p\n-0.5,1,q\n3,1e999,q\n');
  await expect(sheet(page)).toContainText('Pasted cells');
  await expect(sheet(page)).toContainText('“1e999” is beyond ±1');
  await button(page, 'Open 2 samples').click();
  await waitSamples(page, 2);
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('own');
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'no-ending'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, session);
  await waitSamples(page, 150);
  await expect(sheet(page)).toHaveCount(0);
  // A word that is pasted by accident is no table, and a field has its own use of it.
  await paste(page, 'word');
  await expect(sheet(page)).toHaveCount(0);
});

test('what is no table is named, with what to do, and changes nothing', async ({ page, visit }) => {
  await visit();
  const before = await saveSession(page);
  await page.keyboard.press('Escape');
  const BAD: readonly (readonly [name: string, bytes: readonly number[], times: number, words: string])[] = [
    ['table.xlsx', [0x50, 0x4b, 3, 4, 20, 0], 1, 'it begins with PK, as .xlsx files do. Save it as CSV.'],
    ['picture.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 1, 'it is a picture (PNG).'],
    ['large.csv', Array<number>(1e5).fill(0x31), 1000, 'This file has 95.4 MB, and at most 20 MB can be read.'],
    ['wide.csv', [0x31, 0x2c], 1e6, 'This table has 1000001 columns'],
    ['none.csv', [...Buffer.from('a,b\nx,y\nz,w\n')], 1, 'No column of numbers found.'],
    ['refused.csv', [...Buffer.from('x,label\n1e999,a\nNaN,b\n')], 1, 'No column of numbers found.'],
    ['proto.csv', [...Buffer.from('__proto__,constructor,label\n1,2,toString\n')], 1, 'Open 1 sample'],
  ];
  for (const [name, bytes, times, words] of BAD) {
    await drop(page, name, bytes, times);
    await expect(sheet(page)).toContainText(name);
    await expect(sheet(page)).toContainText(words);
    if (!words.startsWith('Open')) await expect(button(page, 'Open')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Cancel').click();
    await expect(sheet(page)).toHaveCount(0);
  }
  expect(await saveSession(page)).toBe(before);
});

test('roles and dialect are changed by keys; labels beyond the classes are put together', async ({ page, visit }) => {
  await visit();
  await openMore(page);
  await page.keyboard.press('Escape');
  const rows = Array.from({ length: 60 }, (_, n) => `${n},${n % 7},${n % 5},5.1,l${n % 20}`).join('\n');
  await pick(page, 'many.csv', `a,b,c,same,kind\n${rows}\n`);
  await expect(sheet(page)).toContainText('same is 5.1 in every row: it is left out.');
  await expect(sheet(page)).toContainText(/20 labels: the \d largest and “other”\./);
  const role = (column: string) => sheet(page).getByRole('combobox', { name: `Role of ${column}` });
  await role('a').focus();
  await page.keyboard.press('ArrowRight');
  await expect(role('b')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await role('a').selectOption('leave out');
  await expect(sheet(page)).toContainText('60 samples, 2 features');
  await button(page, 'Choose').click();
  for (const label of ['l0', 'l1', 'l2'])
    await sheet(page).getByRole('checkbox', { name: label, exact: false }).first().uncheck();
  await expect(sheet(page)).toContainText(/20 labels: the \d that are chosen and “other”\./);
  await button(page, 'Change').click();
  await sheet(page).getByRole('combobox', { name: 'Between cells' }).selectOption('Tab');
  await expect(sheet(page)).toContainText('No column of numbers found.');
  await sheet(page).getByRole('combobox', { name: 'Between cells' }).selectOption('Comma');
  await expect(button(page, 'Open 60 samples')).toBeVisible();
});

test('axe finds nothing in the sheet, and nothing is cut off on a phone', async ({ page, visit }) => {
  await visit();
  await pick(page, 'iris-greenhouse.csv', GREENHOUSE);
  await button(page, 'Change').click();
  expect(await objectionsInEveryDress(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await openMore(page);
  await pick(page, 'iris-greenhouse.csv', GREENHOUSE);
  await expect(button(page, 'Open 6 samples')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a real data set is fetched when it is chosen, and names its source', async ({ page, visit }) => {
  await visit();
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname));
  await page.getByRole('combobox', { name: 'Data' }).selectOption('Penguins');
  await waitSamples(page, 342);
  expect(fetched.some((path) => path.includes('penguins'))).toBe(true);
  expect(fetched.some((path) => path.includes('digits'))).toBe(false);
  await expect(page.getByText('Penguins: K. Gorman et al., 2014; palmerpenguins, CC0')).toBeVisible();
  expect([...(await readQuantities(page)).keys()]).toContain('W.4.2');
  await page.reload();
  await waitSamples(page, 342);
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('penguins');
});
