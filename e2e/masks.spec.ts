import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { randomFrom } from '../src/model/data/random';
import { expectScene } from './lecturePage';
import { Labs, type Screen, SCREENS, STATES } from './maskedLabs';
import { printsInAll, readSpoken, readSpots, secretsOf, type Spot, type Values } from './maskSearch';
import { expect, test } from './visit';

const WHOLE = process.env['SOAK'] === '1';
interface Scene {
  readonly id: string;
  readonly document: number;
  readonly hide?: readonly string[];
  readonly ask?: object;
}
const lessons = JSON.parse(readFileSync('src/lesson/shipped/lessons.json', 'utf8')) as {
  documents: object[];
  scenes: Scene[];
}[];

/** What a mask may name. */
const FAMILIES: readonly ((at: (count: number) => number) => string)[] = [
  ...['risk', 'loss', 'W', 'G', 'z', 'yhat', 'exp', 'error', 'outer', 'jacobian', 'check', 'curve'].map(
    (name) => () => name,
  ),
  ...['boundaries', 'regions', 'tiles', 'correct'].map((name) => () => name),
  ...['z', 'yhat', 'exp', 'error', 'x'].map((name) => (at: (count: number) => number) => `${name}.${at(3)}`),
  ...['W', 'G', 'outer', 'jacobian', 'check'].flatMap((name) => [
    (at: (count: number) => number) => `${name}.${at(3)}.${at(3)}`,
    (at: (count: number) => number) => `${name}.*.${at(3)}`,
  ]),
  (at) => `risk@${at(7)}..${7 + at(9)}`,
  (at) => `line:${['R', 'Z', 'S', 'J1', 'J2', 'L1', 'L4', 'L6', 'W3', 'M', 'G', 'E1', 'E3', 'E5'][at(14)]!}.rhs`,
];

function randomMasks(count: number): string[][] {
  const random = randomFrom(13);
  const at = (below: number): number => Math.floor(random.uniform() * below);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + at(3) }, () => FAMILIES[at(FAMILIES.length)]!(at)),
  );
}

/** The masks of all scenes of the shipped lessons, each once. */
const SHIPPED = [
  ...new Set(lessons.flatMap(({ scenes }) => scenes.flatMap(({ hide }) => (hide?.length ? [hide.join()] : [])))),
].map((names) => names.split(','));

/** `MASKS=20..40` tries a part of all. */
const [from = 0, to = Infinity] = process.env['MASKS']?.split('..').map(Number) ?? [];
const MASKS = WHOLE
  ? [...SHIPPED, ...randomMasks(200)].slice(from, to)
  : [
      ['yhat.1', 'risk'],
      ['exp.2', 'z.2'],
    ];

test('no screen of the lab prints what is hidden on it', async ({ page }) => {
  test.setTimeout(3_000_000);
  const labs = await Labs.open(page);
  const found: string[] = [];
  for (const names of MASKS) {
    for (const view of Object.keys(SCREENS) as Screen[]) {
      await labs.show(view, names);
      found.push(...(await labs.prints(names)).map((print) => `${names.join()} on ${view}: ${print}`));
    }
  }
  expect(found).toEqual([]);
});

test('what is not hidden is found', async ({ page }) => {
  const labs = await Labs.open(page);
  const seen: string[] = [];
  for (const view of ['inspect', 'explore'] as const) {
    await labs.show(view, ['check.0.0']);
    seen.push(...(await labs.prints(['G', 'yhat', 'W', 'z'])).map((print) => print.replace(/.*\|/, '')));
  }
  expect(['G.1.1', 'W.0.1', 'z.2', 'error.0', 'outer.1.2'].filter((name) => !seen.includes(name))).toEqual([]);
});

/** A lesson of this scene alone, at a W like no other, as its link has it. */
function linkOf(scene: Scene, document: object, seed: number): string {
  const random = randomFrom(seed);
  const W = Array.from({ length: 3 }, () =>
    Array.from({ length: 3 }, () => Number((2 * random.uniform() - 1).toPrecision(7))),
  );
  const lesson = {
    ...{ format: 'softmax-lesson', version: 1, id: `${scene.id}-${seed}`, title: { en: 'Masked' }, minutes: 1 },
    ...{ documents: [document], scenes: [{ ...scene, document: 0, W }] },
  };
  return `j.${Buffer.from(JSON.stringify(lesson)).toString('base64url')}`;
}

/** The page in every state before the answer, and the numbers that the answer brought. */
async function playScene(page: Page, link: string, seed: number): Promise<{ spots: Spot[]; secrets: Values }> {
  await page.goto(`./?lang=en&state=${seed}#lesson=${link}&scene=1`);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const spots: Spot[] = [];
  const shown = new Set<number>();
  const read = async (): Promise<[string, number][]> =>
    page
      .locator('main data[data-quantity]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-quantity')!, Number(one.getAttribute('value'))]));
  for (const [key, state] of [
    [null, 'open'],
    ['PageDown', 'draft'],
    ['.', 'committed'],
  ] as const) {
    if (key) await page.keyboard.press(key);
    await expectScene(page, 1, state);
    const here = [...(await readSpots(page.mainFrame())), ...(await readSpoken(session, frameTree.frame.id))];
    spots.push(...here.map(([place, text]): Spot => [`${state} ${place}`, text]));
    for (const [, value] of await read()) shown.add(value);
  }
  await page.keyboard.press('PageDown');
  await expectScene(page, 1, 'revealed');
  // A measured slope agrees with the G beside it.
  const brought = (await read()).filter(([name, value]) => !shown.has(value) && !name.startsWith('check.'));
  return { spots, secrets: secretsOf(new Map(brought), () => true) };
}

const MASKED = lessons.flatMap(({ documents, scenes }) =>
  scenes.flatMap((scene) => (scene.ask && scene.hide?.length ? [{ scene, document: documents[scene.document]! }] : [])),
);

/** Scenes whose answer is a number that is shown, but for its sign and a power of ten: they ask how it follows from that. */
const FOLLOWS: ReadonlySet<string> = new Set(['gradient-11', 'one-step-3']);

test('no scene prints before its answer what the answer brings', async ({ page }) => {
  test.setTimeout(3_000_000);
  const found: string[] = [];
  for (const { scene, document } of WHOLE ? MASKED : MASKED.filter((_, at) => at % 20 === 3)) {
    const states = [];
    for (const seed of STATES) states.push(await playScene(page, linkOf(scene, document, seed), seed));
    const prints = printsInAll(states).filter((print) => !(FOLLOWS.has(scene.id) && print.endsWith('|truth')));
    found.push(...prints.map((print) => `${scene.id}: ${print}`));
  }
  expect(found).toEqual([]);
});
