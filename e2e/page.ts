/** What the end-to-end tests do to the page and read from it. Names are the English ones; start from `visit()`. */
import type { Locator, Page } from 'playwright/test';
import { expect } from './visit';

/** Waits until nothing is pending: what was asked for is shown. */
export async function waitIdle(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
}

/** Every quantity the page shows now, by name. Fails where one name has two values. */
export async function readQuantities(page: Page): Promise<ReadonlyMap<string, number>> {
  const shown = await page
    .locator('data[data-quantity]')
    .evaluateAll((elements) =>
      elements.map((element) => [element.getAttribute('data-quantity'), element.getAttribute('value')] as const),
    );
  const values = new Map<string, number>();
  for (const [name, value] of shown) {
    const number = Number(value);
    if (name === null || value === null || value === '' || !Number.isFinite(number)) {
      throw new Error(`<data data-quantity="${name}" value="${value}">`);
    }
    const before = values.get(name);
    if (before !== undefined && before !== number) throw new Error(`${name} is both ${before} and ${number}`);
    values.set(name, number);
  }
  return values;
}

/** The exact value of one quantity. Fails where it is not shown. */
export async function readQuantity(page: Page, name: string): Promise<number> {
  const value = (await readQuantities(page)).get(name);
  if (value === undefined) throw new Error(`${name} is not shown`);
  return value;
}

/** `W`, `G`, `check`, `outer` or `jacobian` as rows, of one moment. */
export async function readMatrix(page: Page, name: string): Promise<number[][]> {
  return matrixOf(await readQuantities(page), name);
}

/** A matrix among the quantities of one moment. */
export function matrixOf(quantities: ReadonlyMap<string, number>, name: string): number[][] {
  const rows: number[][] = [];
  for (let o = 0; quantities.has(`${name}.${o}.0`); o++) {
    const row: number[] = [];
    for (let m = 0; quantities.has(`${name}.${o}.${m}`); m++) row.push(quantities.get(`${name}.${o}.${m}`) ?? NaN);
    rows.push(row);
  }
  return rows;
}

/** `z`, `yhat`, `probe`, … of one moment. */
export async function readVector(page: Page, name: string): Promise<number[]> {
  const quantities = await readQuantities(page);
  const entries: number[] = [];
  for (let m = 0; quantities.has(`${name}.${m}`); m++) entries.push(quantities.get(`${name}.${m}`) ?? NaN);
  return entries;
}

export async function iterationShown(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-iteration'));
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Waits until what was opened is shown everywhere: a document of so many samples, and nothing pending. */
export async function waitSamples(page: Page, count: number): Promise<void> {
  await page.waitForFunction((samples) => {
    const shown = [...document.querySelectorAll<HTMLDataElement>('data[data-quantity="samples"]')];
    return shown.length > 0 && shown.every(({ value }) => Number(value) === samples);
  }, count);
  await waitIdle(page);
}

/** Presses Step so many times and waits for the last of them. */
export async function takeSteps(page: Page, count: number): Promise<void> {
  const from = await iterationShown(page);
  const step = button(page, 'Step');
  await step.evaluate((element: HTMLElement, times) => {
    for (let n = 0; n < times; n++) element.click();
  }, count);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(from + count));
  await waitIdle(page);
}

export async function play(page: Page): Promise<void> {
  await button(page, 'Play').click();
}

export async function pause(page: Page): Promise<void> {
  await button(page, 'Pause').click();
  await waitIdle(page);
}

/** Waits until the iteration shown is at least `iteration`; the descent must be playing. */
export async function waitIteration(page: Page, iteration: number): Promise<void> {
  await page.waitForFunction((least) => Number(document.documentElement.dataset['iteration']) >= least, iteration);
}

type SpeedName = '1 step per second' | '5 steps per second' | '20 steps per second' | '60 steps per second';

export async function setSpeed(page: Page, speed: SpeedName | 'As fast as possible'): Promise<void> {
  await page.getByRole('combobox', { name: 'Speed', exact: true }).selectOption(speed);
}

/** Opens a data set that ships with the app, such as `Empty`. */
export async function openData(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Data', exact: true }).selectOption(name);
  await waitIdle(page);
}

/** Types a learning rate and leaves the field. */
export async function typeRate(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Learning rate', exact: true });
  await field.fill(text);
  await field.press('Enter');
  await field.blur();
}

/** Gives a file to Open session: an object as JSON, or the text or bytes as they are. */
export async function openSessionFile(page: Page, content: object | string | Buffer): Promise<void> {
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  const button = await sessionButton(page, 'open');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  const buffer = Buffer.isBuffer(text) ? text : Buffer.from(text);
  await chooser.setFiles({ name: 'given.softmax.json', mimeType: 'application/json', buffer });
}

/** Presses Save session and gives the text of the file. */
export async function saveSession(page: Page): Promise<string> {
  const button = await sessionButton(page, 'save');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function sessionButton(page: Page, which: 'open' | 'save'): Promise<Locator> {
  const name = which === 'open' ? /^(Open session|打开存档)$/ : /^(Save session|保存存档)$/;
  await openMore(page);
  return page.getByRole('button', { name });
}

/** What is used rarely stands behind one button. */
export async function openMore(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^(More|更多)$/ });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
}

/** The parts of a session file that tests give; see `docs/model.md`. */
export interface SessionDocument {
  readonly features: readonly string[];
  readonly axes?: readonly number[];
  readonly classes: readonly string[];
  /** Every feature, then the class index. */
  readonly points: readonly (readonly number[])[];
  readonly domain?: readonly (readonly number[])[];
  readonly bias?: boolean;
  readonly eta?: number;
  readonly initialW?: readonly (readonly number[])[];
}

export interface SessionRun {
  readonly iteration: number;
  readonly W: readonly (readonly number[])[];
  readonly G?: readonly (readonly number[])[];
  readonly risk?: number;
}

/** A session file of version 1. */
export function sessionFile(document: SessionDocument, run?: SessionRun): object {
  return {
    format: 'softmax-lab',
    version: 1,
    document: { standardise: false, bias: true, eta: 0.1, ...document },
    ...(run && { run }),
  };
}

/** The plane, one tab stop. */
export function planeOf(page: Page): Locator {
  return page.getByRole('group', { name: /^(Plane|坐标平面)$/ });
}

/** Where the saved document has the plane's domain: the place of (x1, x2) on the screen, in CSS px of the viewport. */
export async function placeOnScreen(
  page: Page,
  domain: readonly (readonly number[])[],
  [x1, x2]: readonly [number, number],
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await planeOf(page).boundingBox();
  const [[left = 0, right = 1] = [], [bottom = 0, top = 1] = []] = domain;
  if (box === null) throw new Error('The plane is not shown.');
  return {
    x: box.x + (box.width * (x1 - left)) / (right - left),
    y: box.y + (box.height * (top - x2)) / (top - bottom),
  };
}
