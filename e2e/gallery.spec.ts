/**
 * Pictures of the figures, so that a change of their look is seen in review. `--update-snapshots` writes them anew; see
 * CONTRIBUTING.md.
 */
import type { Locator, Page } from 'playwright/test';
import { openDescent, openFace } from './descentPage';
import { openInspect } from './inspectPage';
import { button, openData, planeOf, takeSteps, waitIdle } from './page';
import { openProof } from './proofPage';
import { expect, test } from './visit';

// Letters are drawn differently elsewhere.
test.skip(process.platform !== 'linux', 'the pictures were made on Linux');

/** The picture of a figure is `gallery/NAME.png`. */
async function compare(figure: Locator, name: string): Promise<void> {
  await expect(figure).toBeVisible();
  await figure.page().mouse.move(0, 0);
  await figure.page().evaluate(() => document.fonts.ready);
  await expect.soft(figure).toHaveScreenshot(`${name}.png`);
}

/** In a small window, where a smaller picture shows as much. */
async function compareSmall(figure: Locator, name: string): Promise<void> {
  await figure.page().setViewportSize({ width: 853, height: 480 });
  await compare(figure, name);
  await figure.page().setViewportSize({ width: 1440, height: 900 });
}

/** An element by the name that it has in its style sheet. */
function styled(page: Page, name: string): Locator {
  return page.locator(`[class*="_${name}_"]`).first();
}

test('Explore and Inspect', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await takeSteps(page, 200);
  await compareSmall(planeOf(page), 'plane');
  await compare(styled(page, 'curve'), 'risk-curve');
  await compare(styled(page, 'matrices'), 'matrices');
  await compare(styled(page, 'palette'), 'palette');
  await compare(styled(page, 'transport'), 'transport');
  await openInspect(page);
  await compare(styled(page, 'chain'), 'chain');
  await openData(page, 'Nine points');
  await takeSteps(page, 20);
  await compare(styled(page, 'tiles'), 'tiles');
});

test('a feature map, and what is seen on demand', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await openData(page, 'Ring and centre');
  await page.getByRole('radio', { name: '+ squares', exact: true }).check();
  await waitIdle(page);
  await takeSteps(page, 20);
  for (const name of ['Lines of score 0', 'Accuracy curve', 'Confusion matrix']) {
    await button(page, 'View').click();
    await page.getByRole('checkbox', { name }).check();
    await page.keyboard.press('Escape');
  }
  await expect(page.locator('[data-zero-lines]')).toBeAttached();
  await compareSmall(planeOf(page), 'plane-map');
  await expect(page.locator('[data-accuracy="21"]')).toBeAttached();
  await compare(styled(page, 'curve'), 'accuracy');
  await compare(styled(page, 'confusion'), 'confusion');
});

test('Proof and Present', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await takeSteps(page, 20);
  await openProof(page);
  await compare(page.locator('[data-proof-line="Z"]'), 'proof-line');
  await page.goto('./?lang=en&theme=light#lesson=gradient&scene=2');
  await expect(page.locator('html')).toHaveAttribute('data-scene-state', 'open');
  await compareSmall(page.locator('main'), 'present');
});

test('Descent', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await visit('?lang=en&theme=light');
  await takeSteps(page, 20);
  await openDescent(page);
  await compare(page.locator('[data-figure="1"]'), 'one-step');
  await compare(page.locator('[data-figure="2"]'), 'landscape');
  await openFace(page, 'The forces');
  await expect(page.locator('[data-balanced]')).toBeVisible();
  await compare(page.locator('[data-figure="2"]'), 'simplex');
  await compare(page.locator('[data-figure="3"]'), 'forces');
});

test('dark, with eight classes', async ({ page, visit }) => {
  await visit('?lang=en&theme=dark');
  await openData(page, 'Five classes');
  while ((await page.getByRole('radio').count()) < 8) await button(page, 'Add class').click();
  await takeSteps(page, 40);
  await compareSmall(planeOf(page), 'plane-dark');
  await compare(styled(page, 'matrices'), 'matrices-dark');
});

test('Chinese', async ({ page, visit }) => {
  await visit('?lang=zh-CN&theme=light');
  await compare(styled(page, 'curve'), 'risk-curve-zh');
  await compare(styled(page, 'rate'), 'rate-zh');
  await openInspect(page);
  await compare(styled(page, 'nav'), 'sample-zh');
});
