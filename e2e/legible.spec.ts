/** Everything can be read at every size: see `legible/illegible.ts`. With SOAK the whole matrix, else a seeded sample of it. */
import type { Page } from 'playwright/test';
import { illegible } from './legible/illegible';
import { type LegibleState, MATRICES, STATES } from './legible/states';
import { type LegibleView, VIEWS } from './legible/views';
import { randomNumbers } from './inspectPage';
import { expect, test } from './visit';

const WHOLE = process.env['SOAK'] === '1' || Boolean(process.env['LEGIBLE'] ?? process.env['LEGIBLE_PART']);
/** A part of the matrix by a regular expression, such as `K = 4.*explore.*1440`. */
const ONLY = process.env['LEGIBLE'];
/** One of so many parts of the matrix, such as `3/11`: each has every state and view, at other sizes. */
const [PART = 0, PARTS = 1] = (process.env['LEGIBLE_PART'] ?? '0/1').split('/').map(Number);

/** The last two are 1440 × 900 at 200 % and 400 %. */
const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [853, 480],
  [390, 844],
  [360, 640],
  [844, 390],
  [720, 450],
  [360, 225],
] as const;

/** Where numbers of a matrix are known to have room. */
const MATRIX_SIZES = SIZES.filter(([width]) => [1920, 1440, 1280, 853, 390].includes(width));

type Size = (typeof SIZES)[number];

interface Cell {
  readonly lang: string;
  readonly state: LegibleState;
  readonly view: LegibleView;
  readonly size: Size;
}

const nameOf = ({ lang, state, view, size }: Cell): string =>
  `${lang}, ${state.name}, ${view.name}, ${size[0]} × ${size[1]}`;

/** States at which sheets are measured too: one moment of every document. */
const SHEET_STATES = STATES.filter(({ name }) => name.endsWith('t = 60') || name.startsWith('empty'));

const LANGS = ['en', 'zh-CN'];

const whole: readonly Cell[] = LANGS.flatMap((lang): Cell[] => [
  ...STATES.flatMap((state) =>
    VIEWS.filter(({ ofRun }) => ofRun || SHEET_STATES.includes(state)).flatMap((view) =>
      SIZES.map((size) => ({ lang, state, view, size })),
    ),
  ),
  ...MATRICES.flatMap((state) =>
    VIEWS.slice(0, 3).flatMap((view) => MATRIX_SIZES.map((size) => ({ lang, state, view, size }))),
  ),
]).filter(
  ({ state, view, size }) =>
    (STATES.indexOf(state) + VIEWS.indexOf(view) + SIZES.indexOf(size)) % PARTS === PART % PARTS,
);

/** 1,797 samples of ten classes leave no free place in a plane that is presented on a phone: the whole matrix tells of it. */
const CROWDED = /digits.*big screen/;

/** Cells where something could not be read once: they are always among the sample. */
const FOUND = [
  'en, nine, t = 100000, inspect, 1440 × 900',
  'en, blobs, t = 60, sample card, 360 × 640',
  'en, far, t = 60, sample card, 360 × 640',
  'en, digits, t = 60, lesson editor, 1440 × 900',
  'en, K = 3, t = 0, explore, 768 × 1024',
  'en, penguins, t = 60, inspect, 720 × 450',
  'en, penguins, t = 60, descent, the forces, 1024 × 768',
  'en, penguins, t = 60, lesson editor, 1280 × 720',
  'en, wine, t = 60, lesson editor, 1280 × 720',
];

/** Of each language so many documents, of each of them so many pictures. */
const [DOCUMENTS, PICTURES] = [2, 4];

function sample(cells: readonly Cell[]): readonly Cell[] {
  const random = randomNumbers(12);
  const pick = <T>(list: readonly T[], count: number): T[] =>
    list
      .map((item) => [random(), item] as const)
      .sort(([one], [other]) => one - other)
      .slice(0, count)
      .map(([, item]) => item);
  return LANGS.flatMap((lang) => {
    const spoken = cells.filter((cell) => cell.lang === lang && !CROWDED.test(nameOf(cell)));
    return pick([...new Set(spoken.map(({ state }) => state))], DOCUMENTS).flatMap((state) =>
      pick(
        spoken.filter((cell) => cell.state === state),
        PICTURES,
      ),
    );
  });
}

/** What is wrong in cells of one language and state. */
async function look(page: Page, cells: readonly Cell[]): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 1440, height: 900 });
  await cells[0]?.state.prepare(page);
  await page.mouse.move(0, 0);
  for (const view of new Set(cells.map((cell) => cell.view))) {
    for (const [at, cell] of cells.filter((one) => one.view === view).entries()) {
      // A screen stays open while its size changes; a menu does not.
      if (at > 0 && !view.ofRun) await view.close(page);
      // A low window of Descent has two figures at a time, and other switches.
      if (at === 0 && view.ofRun) await view.open(page);
      await page.setViewportSize({ width: cell.size[0], height: cell.size[1] });
      if ((await view.isOffered?.(page)) === false) continue;
      if (!view.ofRun) await view.open(page);
      for (const words of await illegible(page)) found.push(`${nameOf(cell)}: ${words}`);
    }
    if (view.ofRun) await page.setViewportSize({ width: 1440, height: 900 });
    await view.close(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  return found;
}

const chosen = WHOLE
  ? whole.filter((cell) => new RegExp(ONLY ?? '').test(nameOf(cell)))
  : [...new Set([...sample(whole), ...whole.filter((cell) => FOUND.includes(nameOf(cell)))])];

for (const lang of LANGS) {
  const spoken = chosen.filter((cell) => cell.lang === lang);
  const states = [...new Set(spoken.map(({ state }) => state))];
  if (WHOLE) {
    for (const state of states) {
      test(`everything can be read: ${lang}, ${state.name}`, async ({ page, visit }) => {
        // Some four hundred pictures.
        test.setTimeout(3_600_000);
        await visit(`?lang=${lang}`);
        const cells = spoken.filter((cell) => cell.state === state);
        expect(await look(page, cells)).toEqual([]);
      });
    }
    continue;
  }
  test(`everything can be read in a sample of ${spoken.length} pictures: ${lang}`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    const found: string[] = [];
    for (const state of states)
      found.push(
        ...(await look(
          page,
          spoken.filter((cell) => cell.state === state),
        )),
      );
    expect(found).toEqual([]);
  });
}
