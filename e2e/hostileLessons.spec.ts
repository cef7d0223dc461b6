/** Whatever a lesson's file or link holds, the page opens it or says in one sentence why not, and nothing is lost. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright/test';
import { spoiltLessons } from '../src/testing/spoiltLessons';
import { openData, readQuantities, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

/** A seeded sample; with full counts, all of it. */
const SOAK = process.env['SOAK'] === '1';
const FILES = Number(process.env['FILES'] ?? (SOAK ? 10_000 : 60));
const SEED = Number(process.env['SEED'] ?? 1);
const AT_ONCE = 20;
/** Of what opens, one in so many is presented. */
const PRESENTED = SOAK ? 3 : 1;
/** One lesson in so many also comes as a link. */
const LINKED = 10;
/** Words that no text of a page may have. */
const UNSOUND = /\b(NaN|Infinity|undefined|null)\b|\[object/;

test.describe.configure({ timeout: SOAK ? 36_000_000 : 300_000 });

declare global {
  interface Window {
    /** How many lesson files have been read. */
    read: number;
  }
}

interface Ended {
  readonly opened: boolean;
  /** What the page says of it. */
  readonly words: string;
  /** Whether the visitor's lessons are what they were once it was deleted. */
  readonly same: boolean;
  /** What the scenes show, where it was presented. */
  readonly shown: string;
}

/** Opens one file after the other on the screen of lessons, presents some, and deletes what opened. */
function openAll(page: Page, files: readonly string[], presented: number): Promise<readonly Ended[]> {
  return page.evaluate(
    async ({ files, presented }) => {
      const picture = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      const until = async <T>(found: () => T | null | undefined | false): Promise<T> => {
        for (;;) {
          const it = found();
          if (it) return it;
          await picture();
        }
      };
      const own = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('section li:has(> input)')];
      const lessons = (): string =>
        JSON.stringify(own().map((one) => [one.querySelector('input')?.value, one.innerText]));
      const press = (among: ParentNode, name: string): void =>
        [...among.querySelectorAll('button')].find((one) => [one.textContent, one.ariaLabel].includes(name))?.click();
      const key = (name: string): boolean =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      const ended = [];
      let opened = 0;
      for (const text of files) {
        const before = lessons();
        const kept = own().length;
        const read = window.read;
        const input = document.querySelector<HTMLInputElement>('section input[type="file"]')!;
        const given = new DataTransfer();
        given.items.add(new File([text], 'spoilt.softmax-lesson.json'));
        input.files = given.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await until(() => window.read > read);
        for (let times = 0; times < 2; times++) await picture();
        const words = document.querySelector<HTMLElement>('p[role="status"][class*="said"]')?.innerText.trim() ?? '';
        const isOpen = own().length > kept;
        let shown = '';
        if (isOpen && opened++ % presented === 0) {
          press(own()[0]!, 'Present');
          await until(() => document.documentElement.dataset['scene']);
          for (let times = 0; times < 8; times++) {
            shown += document.body.innerText;
            key('PageDown');
            for (let pictures = 0; pictures < 5; pictures++) await picture();
          }
          await until(() => {
            press(document, 'Back to your work');
            return own().length > 0;
          });
        }
        if (isOpen) press(own()[0]!, 'Delete');
        for (let times = 0; times < 2; times++) await picture();
        ended.push({ opened: isOpen, words, same: lessons() === before, shown });
      }
      return ended;
    },
    { files, presented },
  );
}

/** Presents a lesson by its link, or is told why not, and goes back. */
function follow(page: Page, link: string): Promise<string> {
  return page.evaluate(async (address) => {
    const until = async <T>(found: () => T | null | undefined | false): Promise<T> => {
      for (;;) {
        const it = found();
        if (it) return it;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    location.hash = address;
    await until(() => document.documentElement.dataset['scene'] ?? document.querySelector('p[class*="notice"]'));
    const words = document.body.innerText;
    await until(() => {
      const back = [...document.querySelectorAll('button')].find((one) => one.ariaLabel === 'Back to your work');
      back?.click();
      return document.querySelector('section input[type="file"]');
    });
    return words;
  }, link);
}

test(`${FILES} spoilt lessons are opened, presented and deleted, or refused in one sentence`, async ({
  page,
  visit,
}) => {
  await page.addInitScript(() => {
    window.read = 0;
    const text = File.prototype.text;
    File.prototype.text = async function () {
      const read = await text.call(this);
      setTimeout(() => window.read++);
      return read;
    };
  });
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 7);
  const before = await readQuantities(page);
  await page.getByRole('tab', { name: 'Lessons' }).click();
  const own = page.getByRole('region', { name: 'Your lessons' });
  await expect(own).toBeVisible();
  // A lesson's own words may be any; the page's may not.
  const files = fc.sample(spoiltLessons, { numRuns: FILES, seed: SEED }).map((text) => text.replaceAll('NaN', 'N/A'));
  const outcome = { opened: 0, refused: 0, presented: 0, links: 0 };
  for (let done = 0; done < FILES; done += AT_ONCE) {
    const some = files.slice(done, done + AT_ONCE);
    for (const [at, { opened, words, same, shown }] of (await openAll(page, some, PRESENTED)).entries()) {
      outcome[opened ? 'opened' : 'refused']++;
      if (shown !== '') outcome.presented++;
      const one = opened || /^[^.]*(?:\.\S[^.]*)*\. Nothing was changed\.$/.test(words);
      const unsound = UNSOUND.exec(shown) ?? UNSOUND.exec(opened ? '' : words.replaceAll(/“[^”]*”/g, ''));
      if (!same || !one || unsound)
        throw new Error(`seed ${SEED}, lesson ${done + at}: ${words} ${unsound?.[0] ?? ''} ${same}\n${some[at]}`);
    }
    for (const text of some.filter((_, at) => at % LINKED === 0)) {
      const link = `lesson=z.${deflateSync(text).toString('base64url')}`;
      const words = await follow(page, link.slice(0, outcome.links % 2 === 0 ? undefined : -1 - (done % 300)));
      outcome.links++;
      if (UNSOUND.test(words)) throw new Error(`seed ${SEED}: ${link}\n${words}`);
    }
    if (SOAK && (done / AT_ONCE) % 10 === 9) console.log(done + AT_ONCE, JSON.stringify(outcome));
  }
  console.log(`${FILES} lessons: ${JSON.stringify(outcome)}`);
  expect(Math.min(outcome.opened, outcome.refused)).toBeGreaterThan(FILES / 30);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(before);
});
