/** At the limits themselves everything is as usual. */
import { button, openSessionFile, readMatrix, sessionFile, takeSteps, waitIdle, waitSamples } from './page';
import { expect, test } from './visit';

const W = [[0.1, -0.1], [0.7, -0.7], [0.2, -0.2]]; // prettier-ignore

test('64 features open with the bias, and it can be switched off and on', async ({ page, visit }) => {
  await visit();
  const points = [0, 1, 2].map((n) => [...Array.from({ length: 64 }, (_, o) => Math.sin(n + o)), n % 2]);
  const features = Array.from({ length: 64 }, (_, o) => `px ${o}`);
  await openSessionFile(page, sessionFile({ features, classes: ['three', 'eight'], points, eta: 0.01 }));
  await waitSamples(page, 3);
  // So many features could be pictures: what decides that is fetched first.
  const rowsOfW = async (): Promise<number> => (await readMatrix(page, 'W').catch(() => [])).length;
  await expect.poll(rowsOfW).toBe(65);
  await takeSteps(page, 1);
  const bias = page.getByRole('switch', { name: 'Bias feature', exact: true });
  for (const rows of [64, 65]) {
    await bias.click();
    await waitIdle(page);
    await expect.poll(rowsOfW).toBe(rows);
  }
});

test('the last iteration opens, and Step says that it is the last', async ({ page, visit }) => {
  await visit();
  const points = [[0.5, 0.25, 0], [-1, 0.5, 1], [1, -1, 0], [-0.3, -0.6, 1]]; // prettier-ignore
  const document = { features: ['x1', 'x2'], classes: ['A', 'B'], points };
  await openSessionFile(page, sessionFile(document, { iteration: 1e9, W }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1000000000');
  await waitIdle(page);
  for (const name of ['Step', 'Play']) {
    await button(page, name).click();
    await expect(page.getByText('Step 1000000000 is the last one that is computed.')).toBeVisible();
    await waitIdle(page);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '1000000000');
  }
});

test('the narrowest plane has the farthest samples outside, and draws', async ({ page, visit }) => {
  await visit();
  const points = [[1e7, -1e7, 0], [-1e7, 1e7, 1], [0, 0, 1]]; // prettier-ignore
  const domain = [[0, 1e-25], [0, 1e-25]]; // prettier-ignore
  await openSessionFile(
    page,
    sessionFile({ features: ['x1', 'x2'], classes: ['A', 'B'], points, domain }, { iteration: 3, W }),
  );
  await waitSamples(page, 3);
  // What a path can't hold is a console error, and those fail the test.
  await takeSteps(page, 2);
});
