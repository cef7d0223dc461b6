import { mkdir, readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import {
  button,
  openMore,
  openSessionFile,
  planeOf,
  readMatrix,
  readQuantities,
  saveSession,
  sessionFile,
  takeSteps,
  waitIdle,
} from './page';
import { expect, test } from './visit';

async function take(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download;
}

async function takeText(page: Page, name: string): Promise<string> {
  return readFile(await (await take(page, name)).path(), 'utf8');
}

/** The rows of a CSV whose fields hold no line ends. */
function rowsOf(csv: string): string[][] {
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, field = '']) => field));
}

/** Names that mean something to a spreadsheet, to SVG or to a file system. */
const HOSTILE = ['=1+1', '"a",b', '<script>alert(1)</script>', ']]>&amp;', '" onload="x', '../../x', '@SUM', '中文'];

function hostileSession(): object {
  const points = HOSTILE.map((_, m) => [Math.cos(m), Math.sin(m), m]);
  return sessionFile({ features: ['-2+3', '+cmd'], classes: HOSTILE, points, domain: [[-2, 2], [-2, 2]] }); // prettier-ignore
}

test('the risk history and W and G as CSV hold every digit', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 30);
  const [W, G, shown] = [await readMatrix(page, 'W'), await readMatrix(page, 'G'), await readQuantities(page)];
  await openMore(page);
  await button(page, 'Export').click();
  const risks = rowsOf(await takeText(page, 'Risk history as CSV'));
  expect(risks[0]).toEqual(['iteration', 'risk']);
  expect(risks.slice(1).map(([t]) => Number(t))).toEqual(Array.from({ length: 31 }, (_, t) => t));
  expect(Number(risks.at(-1)?.[1])).toBe(shown.get('risk'));
  expect(Math.abs(Number(risks[1]?.[1]) - Math.log(3))).toBeLessThan(1e-15);

  const matrices = rowsOf(await takeText(page, 'W and G as CSV'));
  expect(matrices[0]).toEqual(['matrix', 'feature', 'setosa', 'versicolor', 'virginica']);
  expect(matrices.map(([, feature]) => feature).slice(1, 4)).toEqual(['bias', 'petal length', 'petal width']);
  expect(matrices.slice(1).map((row) => row.slice(2).map(Number))).toEqual([...W, ...G]);
});

test('names that mean something elsewhere mean nothing in a CSV or an SVG', async ({ page, visit }) => {
  await visit();
  await openSessionFile(page, hostileSession());
  await waitIdle(page);
  await takeSteps(page, 3);
  await openMore(page);
  await button(page, 'Export').click();
  const csv = await takeText(page, 'W and G as CSV');
  expect(csv).toContain(
    `matrix,feature,'=1+1,"""a"",b",<script>alert(1)</script>,]]>&amp;,""" onload=""x",../../x,'@SUM,中文\r\n`,
  );
  expect(csv).toContain("\r\nW,'-2+3,");
  expect(csv).toMatch(/,-\d/);

  const download = await take(page, 'Plane as SVG');
  expect(download.suggestedFilename()).toBe('own-t3-plane.svg');
  const svg = await readFile(await download.path(), 'utf8');
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    const attributes = all.flatMap((element) => [...element.attributes]);
    return {
      bad: all.filter(({ localName }) => /^(script|foreignobject|style|parsererror|use|a)$/i.test(localName)).length,
      handlers: attributes.filter(({ name }) => /^on|^style$/i.test(name)).length,
      hrefs: attributes.filter(({ name, value }) => /href$/.test(name) && !value.startsWith('data:image/png;')).length,
      addresses: attributes.filter(({ name, value }) => !/^(href|xmlns)/.test(name) && /url\(|https?:/.test(value))
        .length,
      images: all.filter(({ localName }) => localName === 'image').length,
      words: all.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent.trim()),
    };
  }, svg);
  expect(found).toMatchObject({ bad: 0, handlers: 0, hrefs: 0, addresses: 0, images: 1 });
  for (const name of HOSTILE)
    expect(
      found.words.some((words) => words.includes(name)),
      name,
    ).toBe(true);
});

test('pictures have the chosen width, the captions of the language and the colours of the page', async ({
  page,
  visit,
}) => {
  await visit('?lang=zh-CN');
  await button(page, '前进一步').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  await waitIdle(page);
  await openMore(page);
  await button(page, '导出').click();
  await page.getByRole('combobox', { name: '图片宽度' }).selectOption('3200');
  const picture = await take(page, '风险曲线，PNG 格式');
  expect(picture.suggestedFilename()).toBe('iris-t1-curve.png');
  const png = await readFile(await picture.path());
  expect(png.readUInt32BE(16)).toBe(3200);
  // Ink in it, not an empty sheet.
  expect(png.length).toBeGreaterThan(30_000);
  // The axis of a picture leads through no time: a dot on the curve but no thumb, and every tick, the one at t too.
  const curve = await takeText(page, '风险曲线，SVG 格式');
  expect(curve.match(/<circle/g)).toHaveLength(1);
  expect(curve).toMatch(/<text[^>]*>0<\/text>/);
  const svg = await takeText(page, '坐标平面，SVG 格式');
  for (const words of ['鸢尾花花瓣', '150 个样本', '花瓣长度', 'A 山鸢尾', ' = 1<']) expect(svg).toContain(words);
  const regions = await page.locator('[data-region]').count();
  expect(regions).toBeGreaterThan(0);
  expect(svg.match(/fill-opacity="0.3"/g)).toHaveLength(regions);
  expect(svg).toContain('width="3200"');
});

/** Drops files onto the plane. */
async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, text } of given) made.items.add(new File([text], name));
    return made;
  }, files);
  await planeOf(page).dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop data to preview it, or a session to open it')).toBeVisible();
  await planeOf(page).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop data to preview it, or a session to open it')).toHaveCount(0);
}

test('a session file dropped anywhere opens; anything else is refused in one sentence', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 2);
  const before = await saveSession(page);
  const many = Array.from({ length: 50 }, (_, n) => ({ name: `${n}.softmax.json`, text: before }));
  const REFUSED = [
    [many, '50 files were dropped; drop one file.'],
    [[{ name: 'empty.softmax.json', text: '' }], 'This file is empty.'],
    [[{ name: 'half.softmax.json', text: before.slice(0, 200) }], 'This file is not a session: it is not JSON.'],
    [[{ name: 'half', text: before.slice(0, 200) }], 'This file is not a session: it is not JSON.'],
  ] as const;
  for (const [files, sentence] of REFUSED) {
    await drop(page, files);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`${sentence} Nothing was changed.`);
    await alert.getByRole('button').click();
    await expect(alert).toHaveCount(0);
  }
  expect(await saveSession(page)).toBe(before);
  await drop(page, [{ name: 'own.softmax.json', text: JSON.stringify(hostileSession()) }]);
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('own');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // Text that is dropped elsewhere than in a field goes nowhere.
  const taken = await planeOf(page).evaluate((plane) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', 'https://example.org/');
    return !plane.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(taken).toBe(true);
});

test('a folder dropped from the desktop is refused in one sentence', async ({ page, context, visit }, info) => {
  await visit();
  await takeSteps(page, 2);
  const before = await saveSession(page);
  const folder = info.outputPath('folder');
  await mkdir(folder, { recursive: true });
  // Only the browser itself can make the entry of a folder.
  const devtools = await context.newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
  }
  await expect(page.getByRole('alert')).toContainText('A folder cannot be opened; drop one file. Nothing was changed.');
  expect(await saveSession(page)).toBe(before);
});
