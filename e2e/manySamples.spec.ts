import { openSessionFile, planeOf, sessionFile, waitIdle } from './page';
import { expect, test } from './visit';

/** Samples on a grid, more than are elements, far enough apart for each to have pixels of its own. */
const SIDE = 50;
const points = Array.from({ length: SIDE * SIDE }, (_, n) => [(n % SIDE) + 0.5, Math.floor(n / SIDE) + 0.5, n % 3]);

test('thousands of samples are painted, and dots mark the wrong ones', async ({ page }) => {
  await page.goto('./?lang=en');
  await waitIdle(page);
  const domain = [[0, SIDE], [0, SIDE]]; // prettier-ignore
  await openSessionFile(page, sessionFile({ features: ['x1', 'x2'], classes: ['A', 'B', 'C'], points, domain }));
  await waitIdle(page);
  const plane = planeOf(page);
  await expect(plane.locator('[data-painted]')).toHaveAttribute('data-painted', String(points.length));
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Mark misclassified samples' }).check();
  await page.keyboard.press('Escape');
  await expect(plane.locator('[data-errors="shown"]')).toBeVisible();

  // W = 0 is a tie of all classes, which A wins as the first: B and C are wrong.
  const centres = await plane.evaluate((element, { side, points }) => {
    const pixels = (selector: string): ((x: number, y: number) => number[]) => {
      const canvas = element.querySelector<HTMLCanvasElement>(selector)!;
      const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return (x, y) => {
        const at = Math.floor((1 - y / side) * canvas.height) * width + Math.floor((x / side) * width);
        return [...data.subarray(4 * at, 4 * at + 4)];
      };
    };
    const [marker, dot] = [pixels('[data-painted]'), pixels('[data-errors]')];
    return points.map(([x, y]) => ({ marker: marker(x!, y!), dot: dot(x!, y!) }));
  }, { side: SIDE, points }); // prettier-ignore
  const hasDot = centres.map(({ dot }) => dot[3]! > 127);
  expect(hasDot).toEqual(points.map((_, n) => n % 3 !== 0));
  const colours = new Set(centres.map(({ marker }, n) => `${n % 3}: ${String(marker)}`));
  expect(colours.size).toBe(3);
  expect([...colours].every((colour) => colour.endsWith(',255'))).toBe(true);
});
