import { type Page } from 'playwright/test';
import { button, openData, openSessionFile, sessionFile, takeSteps, waitIdle } from './page';
import { type Choice, choose, openProof, readProof, samplesShown } from './proofPage';
import { objection, owed } from './proofOracle';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
const LINES = 'R Z S J1 J2 L0 L1 L2 L3 L4 L5 L6 W1 W2 W3 M G V LSE SHIFT H HB KL K2 E1 E2 E3 E5'.split(' ');

/** mulberry32: the same choices in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything wrong with the lines as they stand at a choice. */
async function objections(page: Page, choice: Choice): Promise<string[]> {
  const samples = await samplesShown(page);
  const shown = await readProof(page);
  expect(shown.x).toEqual(samples.X[choice.n]);
  return LINES.map((id) => objection(shown.lines.get(id), id, owed(id, samples, shown.W, choice))).filter(
    (found) => found !== null,
  );
}

/** Eight classes in three features, two samples a class, W drawn from the seed. */
function eightClasses(): object {
  const random = randomFrom(8);
  const signed = (): number => Math.round((2 * random() - 1) * 1000) / 1000;
  const points = Array.from({ length: 16 }, (_, n) => [signed(), signed(), n % 8]);
  const W = Array.from({ length: 3 }, () => Array.from({ length: 8 }, () => 3 * signed()));
  return sessionFile(
    { features: ['x1', 'x2'], classes: [...'ABCDEFGH'], points, domain: [[-1.2, 1.2], [-1.2, 1.2]] }, // prettier-ignore
    { iteration: 5, W },
  );
}

interface State {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly N: number;
  readonly D: number;
  readonly K: number;
  /** Choices in the normal run; 30 in a soak. */
  readonly count: number;
}

const STATES: readonly State[] = [
  { name: 'Iris petals, K = 3 = D', prepare: (page) => takeSteps(page, 40), N: 150, D: 3, K: 3, count: 9 },
  {
    name: 'Two classes, D > K',
    prepare: async (page) => {
      await openData(page, 'Two classes');
      await takeSteps(page, 12);
    },
    N: 50,
    D: 3,
    K: 2,
    count: 3,
  },
  {
    name: 'Five classes, D < K',
    prepare: async (page) => {
      await openData(page, 'Five classes');
      await takeSteps(page, 25);
    },
    N: 100,
    D: 3,
    K: 5,
    count: 3,
  },
  {
    name: 'eight classes',
    prepare: async (page) => {
      await openSessionFile(page, eightClasses());
      await expect(page.locator('html')).toHaveAttribute('data-iteration', '5');
      await waitIdle(page);
    },
    N: 16,
    D: 3,
    K: 8,
    count: 3,
  },
  {
    name: 'Nine points without the bias, D = 2',
    prepare: async (page) => {
      await openData(page, 'Nine points');
      await page.getByRole('switch', { name: 'Bias feature' }).evaluate((input: HTMLElement) => input.click());
      await waitIdle(page);
      await takeSteps(page, 7);
    },
    N: 9,
    D: 2,
    K: 3,
    count: 3,
  },
];

STATES.forEach(({ name, prepare, N, D, K, count }, seed) => {
  test(`every line at random n, i, m, o: ${name}`, async ({ page, visit }) => {
    await visit();
    await prepare(page);
    await openProof(page);
    const random = randomFrom(seed + 1);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (let turn = 0; turn < (SOAK ? 30 : count); turn++) {
      const m = below(K);
      // The diagonal is rare among random pairs.
      const choice = { n: below(N), i: turn % 3 === 0 ? m : below(K), m, o: below(D) };
      await choose(page, choice);
      expect(await objections(page, choice), JSON.stringify(choice)).toEqual([]);
    }
  });
});

/** One sample x = (1, x₁) and one-hot label A with these scores. */
const withScores = (scores: readonly number[], iteration: number): object =>
  sessionFile(
    {
      features: ['x1', 'x2'],
      classes: [...'ABC'],
      points: [[0, 0.5, 0], [0.25, -0.5, 1]], // prettier-ignore
      domain: [[-1, 1], [-1, 1]], // prettier-ignore
    },
    { iteration, W: [[...scores], [0, 0, 0], [0, 0, 0]] }, // prettier-ignore
  );

const EDGES = [
  ['ŷ is 1 to the last bit', [60, 0, -1]],
  ['ŷ of the label can’t be divided by', [-400, 400, 399]],
  ['|z| > 700', [800, 798, 790]],
  ['W = 0', [0, 0, 0]],
] as const;

test(`every line where ${EDGES.map(([what]) => what).join(', or ')}`, async ({ page, visit }) => {
  await visit();
  for (const [at, [what, scores]] of EDGES.entries()) {
    await openSessionFile(page, withScores(scores, at + 1));
    await expect(page.locator('html')).toHaveAttribute('data-iteration', String(at + 1));
    await waitIdle(page);
    await openProof(page);
    for (const choice of [
      { n: 0, i: 0, m: 0, o: 0 },
      { n: 1, i: 1, m: 2, o: 2 },
    ]) {
      await choose(page, choice);
      expect(await objections(page, choice), `${what}: ${JSON.stringify(choice)}`).toEqual([]);
    }
    await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/);
  }
});

test('while descent plays, all lines are of one and the same iteration', async ({ page, visit }) => {
  await visit();
  const samples = await samplesShown(page);
  await openProof(page);
  const choice = { n: 83, i: 1, m: 2, o: 1 };
  await choose(page, choice);
  await button(page, 'Play').click();
  const seen = new Set<number>();
  for (let turn = 0; turn < 15; turn++) {
    const shown = await readProof(page);
    seen.add(shown.iteration);
    const found = LINES.map((id) => objection(shown.lines.get(id), id, owed(id, samples, shown.W, choice)));
    expect(found.filter((one) => one !== null)).toEqual([]);
  }
  await button(page, 'Pause').click();
  expect(seen.size).toBeGreaterThan(3);
});

test('sums over very many samples wait until descent rests', async ({ page, visit }) => {
  await visit();
  const random = randomFrom(12);
  const points = Array.from({ length: 12_000 }, (_, n) => [2 * random() - 1, 2 * random() - 1, n % 3]);
  const W = [[0.1, 0, -0.1], [0.2, 0.1, 0], [0, 0.3, -0.2]]; // prettier-ignore
  const document = { features: ['x1', 'x2'], classes: [...'ABC'], points, domain: [[-1.2, 1.2], [-1.2, 1.2]] }; // prettier-ignore
  await openSessionFile(page, sessionFile(document, { iteration: 5, W }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '5');
  await openProof(page);
  await button(page, 'Play').click();
  const G = page.locator('[data-proof-line="G"]');
  await expect(G).toHaveAttribute('data-holds', 'unevaluable');
  await expect(G).toContainText('Pause to see it');
  await expect(page.locator('[data-proof-line="L6"]')).toHaveAttribute('data-holds', 'true');
  await button(page, 'Pause').click();
  await expect(G).toHaveAttribute('data-holds', 'true');
});

test('one more class shows what D = K hides', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 20);
  await openProof(page);
  await choose(page, { n: 83, i: 1, m: 1, o: 1 });
  await expect(page.locator('[data-proof-line="E3"]')).toHaveAttribute('data-holds', 'true');
  await button(page, 'Use K = 4').click();
  await waitIdle(page);
  await choose(page, { n: 83, i: 1, m: 3, o: 1 });
  await expect(page.locator('[data-proof-line="E3"]')).toHaveAttribute('data-holds', 'unevaluable');
  await expect(page.locator('[data-proof-line="E3"]')).toContainText('W has only 3 rows');
  await expect(button(page, 'Use K = 4')).toHaveCount(0);
});

test('the slips can be hidden, and the page collapses to its main lines', async ({ page, visit }) => {
  await visit();
  await openProof(page);
  const ids = (): Promise<(string | null)[]> =>
    page.locator('[data-proof-line]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-proof-line')));
  await expect(page.locator('[data-proof-line="V"]')).toBeVisible();
  expect((await ids()).slice(-6)).toEqual('V LSE SHIFT H HB KL'.split(' '));
  await button(page, 'And then').click();
  expect(await ids()).toEqual('R Z S J2 E1 L0 L1 L2 E2 L3 L4 L5 L6 W1 E3 W2 W3 E4 M E5 G'.split(' '));
  await page.getByRole('switch', { name: 'As first written' }).uncheck();
  expect(await ids()).toEqual('R Z S J2 L0 L1 L2 L3 L4 L5 L6 W1 W2 W3 M G'.split(' '));
  await page.getByRole('switch', { name: 'As first written' }).check();
  await page.getByRole('switch', { name: 'Main lines only' }).check();
  expect(await ids()).toEqual('S J2 L6 W3 M E5 G'.split(' '));
});
