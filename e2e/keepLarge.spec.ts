import { act, catchFiles, letPass, runIn, savedIn, untilIdle } from './keepPage';
import { openSessionFile, sessionFile, waitIdle } from './page';
import { expect, test } from './visit';

test.describe.configure({ timeout: 180_000 });

const N = 20_000;

/** In [0, 1), with 53 bits. */
const fraction = (n: number): number => (n * 0.6180339887498949) % 1;

test(`${N} samples, edited, come back to the same bits after a reload`, async ({ page, context }) => {
  await context.addInitScript(catchFiles);
  await page.goto('./?lang=en');
  const run = runIn(page);
  await untilIdle(run);
  const points = Array.from({ length: N }, (_, n) => [fraction(n), fraction(n * n), n % 3]);
  const document = { features: ['x1', 'x2'], classes: ['A', 'B', 'C'], points, domain: [[0, 1], [0, 1]] }; // prettier-ignore
  await openSessionFile(page, sessionFile(document));
  await expect(page.getByRole('combobox', { name: 'Data', exact: true })).toHaveValue('own');
  await waitIdle(page);
  await act(run, ['step', 'left', 'add']);
  await untilIdle(run);
  const edited = await savedIn(run);
  expect(edited.document.points).toHaveLength(N + 1);
  expect(edited.document.points.slice(0, N)).toEqual(points);
  await letPass(run, 300);
  await act(run, ['up', 'add']);
  await untilIdle(run);
  const before = await savedIn(run);
  await page.reload();
  await untilIdle(run);
  const after = await savedIn(run);
  expect(after.run).toEqual(before.run);
  expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  // What is left over in `localStorage` is small.
  expect(Number(await run(`JSON.stringify(localStorage).length`))).toBeLessThan(200_000);
});
