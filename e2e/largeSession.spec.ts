import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { openMore, waitIdle, waitSamples } from './page';
import { type TaskTimes, taskTimes } from './taskTimes';
import { expect, test } from './visit';

/** A session file of N samples in three clouds; the same at each call. */
function cloudsFile(N: number, F: number): string {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const points = Array.from({ length: N }, (_, n) => {
    const x = Array.from({ length: F }, (_, o) => Number((Math.cos((n % 3) * 2.1 + o) + random()).toFixed(4)));
    return [...x, n % 3];
  });
  const features = Array.from({ length: F }, (_, o) => `x${o + 1}`);
  const document = { features, classes: ['A', 'B', 'C'], points, bias: true, standardise: false, eta: 0.1 };
  return JSON.stringify({ format: 'softmax-lab', version: 1, document });
}

/** The points of the file that is saved. */
async function save(page: Page): Promise<readonly unknown[]> {
  await openMore(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save session' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  return (JSON.parse(text) as { document: { points: readonly unknown[] } }).document.points;
}

/** The lines that sum over all samples come from a worker, one by one, and hold. */
async function sumsAreThere(page: Page): Promise<void> {
  for (const line of ['R', 'G']) {
    await expect(page.locator(`[data-proof-line="${line}"]`)).toHaveAttribute('data-holds', 'true');
  }
}

/** With full counts, also the most features, and what the change of screens takes, which is printed. */
const SOAK = process.env['SOAK'] === '1';

for (const [N, F] of SOAK
  ? ([
      [100_000, 2],
      [15_000, 63],
    ] as const)
  : ([[100_000, 2]] as const)) {
  test(`a session of ${N} × ${F} opens and is saved without keeping the page`, async ({ page, visit }, info) => {
    const path = info.outputPath('large.softmax.json');
    writeFileSync(path, cloudsFile(N, F));
    await visit();
    await openMore(page);
    const button = page.getByRole('button', { name: 'Open session' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
    const measured: [string, TaskTimes][] = [];
    let points: readonly unknown[] = [];
    const measure = async (what: string, work: () => Promise<void>): Promise<void> => {
      measured.push([what, await taskTimes(page, work)]);
    };
    await measure('open', async () => {
      await chooser.setFiles(path);
      await waitSamples(page, N);
      await page.waitForTimeout(1500);
    });
    for (const screen of SOAK ? ['Inspect', 'Proof', 'Descent', 'Explore'] : ['Proof', 'Explore']) {
      await measure(screen, async () => {
        await page.getByRole('tab', { name: screen }).click();
        await waitIdle(page);
        if (screen === 'Proof') await sumsAreThere(page);
        await page.waitForTimeout(500);
      });
    }
    await measure('save', async () => {
      points = await save(page);
    });
    expect(points).toEqual(
      (JSON.parse(readFileSync(path, 'utf8')) as { document: { points: unknown } }).document.points,
    );
    const longest = measured.map(
      ([what, { cpu }]) =>
        `${what} ${cpu
          .slice(0, 3)
          .map((ms) => ms.toFixed(1))
          .join(', ')}`,
    );
    console.log(`${N} × ${F}, longest tasks in ms on the processor: ${longest.join('; ')}`);
    // What a task takes belongs to the machine too: it is held on a quiet one. Of 63 features, tables of 64 rows are drawn.
    if (!SOAK || F > 2) return;
    const long = measured.filter(([what, { cpu }]) => /open|save/.test(what) && cpu[0]! >= 50);
    expect(long.map(([what, { cpu }]) => [what, cpu[0]])).toEqual([]);
  });
}
