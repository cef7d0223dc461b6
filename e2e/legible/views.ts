/** The screens and sheets that are measured, each opened and left in the same way in both languages. */
import type { Page } from 'playwright/test';
import { openMore, waitIdle } from '../page';
import { expect } from '../visit';

/** In the order of their tabs. */
const SCREENS = ['explore', 'inspect', 'proof', 'descent', 'lessons'] as const;

type Screen = (typeof SCREENS)[number];

export interface LegibleView {
  readonly name: string;
  /** Its numbers are the run's, so that it is measured at every state. */
  readonly ofRun: boolean;
  /** Whether the page has it: pictures have no menu of where W begins. Else it always does. */
  readonly isOffered?: (page: Page) => Promise<boolean>;
  /** From Explore. */
  readonly open: (page: Page) => Promise<void>;
  readonly close: (page: Page) => Promise<void>;
}

async function toScreen(page: Page, screen: Screen): Promise<void> {
  await page
    .getByRole('tab')
    .nth(SCREENS.indexOf(screen))
    .evaluate((tab: HTMLElement) => tab.click());
  await waitIdle(page);
}

const toExplore = (page: Page): Promise<void> => toScreen(page, 'explore');

/** Presses without a pointer, so that nothing is pointed at and what is scrolled away is reached. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('button', { name })
    .first()
    .evaluate((button: HTMLElement) => button.click());
}

/** A button that a small page has in its menu. */
async function pressRare(page: Page, name: RegExp): Promise<void> {
  if ((await page.getByRole('button', { name }).count()) === 0) await openMore(page);
  await press(page, name);
}

async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('[role="dialog"]')).toHaveCount(0);
  if ((await page.locator('[aria-expanded="true"]').count()) > 0) await page.keyboard.press('Escape');
}

/** Presents what is on the screen, or goes back, without full screen. */
async function setPresented(page: Page, on: boolean): Promise<void> {
  await page.evaluate((presented) => {
    const address = new URL(location.href);
    if (presented) address.searchParams.set('present', '');
    else address.searchParams.delete('present');
    history.replaceState(null, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, on);
  if (!on) await waitIdle(page);
}

function screen(name: Screen, ready: (page: Page) => Promise<void>): LegibleView {
  const open = async (page: Page): Promise<void> => {
    await toScreen(page, name);
    await ready(page);
  };
  return { name, ofRun: name !== 'lessons', open, close: toExplore };
}

function presented(name: Screen, ready: string): LegibleView {
  return {
    name: `big screen, ${name}`,
    ofRun: true,
    open: async (page) => {
      await toScreen(page, name);
      await setPresented(page, true);
      await expect(page.locator(ready).first()).toBeVisible();
    },
    close: async (page) => {
      await setPresented(page, false);
      await toExplore(page);
    },
  };
}

/** A sheet that not every document has: the button of this name opens it. */
function ownSheet(name: string, button: RegExp, shown: string): LegibleView {
  const isOffered = async (page: Page): Promise<boolean> =>
    (await page.getByRole('button', { name: button }).count()) > 0;
  return { ...sheet(name, (page) => press(page, button), shown), isOffered };
}

function sheet(name: string, open: (page: Page) => Promise<void>, shown: string): LegibleView {
  return {
    name,
    ofRun: false,
    open: async (page) => {
      await open(page);
      await expect(page.locator(shown).first()).toBeVisible();
    },
    close: escape,
  };
}

async function then(page: Page): Promise<void> {
  await expect(page.locator('[data-proof-line="G"]')).toBeVisible();
  const more = page.getByRole('button', { name: /^(And then|由此可得)$/ });
  if ((await more.getAttribute('aria-expanded')) === 'false') {
    await more.evaluate((button: HTMLElement) => button.click());
  }
  await expect(page.locator('[data-proof-line="V"]')).toBeVisible();
}

async function face(page: Page, which: 0 | 1, ready: string): Promise<void> {
  const radio = page.locator('#screen [role="radio"], #screen input[type="radio"]').nth(which);
  await radio.evaluate((input: HTMLElement) => input.click());
  await expect(page.locator(ready)).toBeVisible();
}

/** Export is an entry of the menu. */
async function takeAway(page: Page): Promise<void> {
  await openMore(page);
  await press(page, /^(Export|导出)$/);
}

const TABLE = `sepal length;petal length;petal width;sepal width;species
7,2;6,0;1,8;3,2;virginica
6,3;5,1;1,5;2,8;virginica
6,7;4,4;1,4;3,1;versicolor
5,4;1,5;0,2;3,7;setosa
4,9;1,4;n/a;3,0;setosa
5,0;;0,2;3,3;setosa
4,6;1,0;0,2;setosa
4,8;1,9;0,2;3,4;setosa
`;

async function pasteTable(page: Page): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, TABLE);
}

export const VIEWS: readonly LegibleView[] = [
  screen('explore', waitIdle),
  screen('inspect', async (page) => {
    // Without samples there is no chain, but a sentence.
    await expect(page.locator('#screen h2, #screen [data-quantity="z.0"], #screen p').first()).toBeVisible();
  }),
  screen('proof', then),
  {
    ...screen('descent', (page) => face(page, 0, '[data-figure="4"]')),
    name: 'descent, the step',
  },
  {
    ...screen('descent', (page) => face(page, 1, '[data-balanced]')),
    name: 'descent, the forces',
    close: async (page) => {
      await face(page, 0, '[data-figure="4"]');
      await toExplore(page);
    },
  },
  presented('explore', '[data-quantity="risk"]'),
  presented('inspect', 'main'),
  presented('proof', 'main'),
  screen('lessons', async (page) => expect(page.locator('#screen h2, #screen h3').first()).toBeVisible()),
  {
    name: 'sample card',
    ofRun: true,
    open: async (page) => {
      await page.keyboard.press(']');
      await waitIdle(page);
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
    },
  },
  sheet('open data', pasteTable, '[role="dialog"]'),
  sheet('table', (page) => pressRare(page, /^(Table|表格|样本表)$/), '[role="grid"][aria-rowcount]'),
  ownSheet('penalty', /^(Penalty|惩罚项)$/, '[aria-expanded="true"] + div'),
  ownSheet('initial W', /^(Initial W|初始 W)$/, '[aria-expanded="true"] + div'),
  ownSheet('mini-batches', /^(Mini-batches|小批量)$/, '[aria-expanded="true"] + div h2'),
  sheet('class', (page) => press(page, /^(Edit class|编辑类别) A$/), '[aria-expanded="true"] + div form'),
  sheet('about', (page) => press(page, /^(Softmax Lab|Softmax 实验室)$/), '[role="dialog"]'),
  sheet('view menu', (page) => pressRare(page, /^(View|显示|More|更多)$/), '[aria-expanded="true"] + div'),
  sheet('more', openMore, '[aria-expanded="true"] + div'),
  sheet('export', takeAway, '[aria-expanded="true"] + div [aria-expanded="true"] + div button'),
  sheet('share', (page) => pressRare(page, /^(Share|分享)$/), '[role="dialog"] svg'),
  {
    name: 'lesson editor',
    ofRun: false,
    open: async (page) => {
      await toScreen(page, 'lessons');
      await press(page, /^(\+ New lesson from what is on screen|\+ 用当前画面新建课程)$/);
      await expect(page.getByRole('button', { name: /^(Close lesson|关闭课程)$/ }).first()).toBeVisible();
      // The scene is shown, on Explore.
      await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');
      await waitIdle(page);
    },
    close: async (page) => {
      await press(page, /^(Close lesson|关闭课程)$/);
      // Of large data the browser has room for some only.
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage).filter((one) => one.includes('lesson.')))
          localStorage.removeItem(key);
      });
      await toExplore(page);
    },
  },
  sheet('keys', (page) => pressRare(page, /^(Keys|快捷键|按键)$/), '[role="dialog"] dl'),
];
