/** Every control of Descent by keys alone: each is reached by Tab, and does by key what it does by mouse. */
import type { Page } from 'playwright/test';
import { openDescent, openFace } from './descentPage';
import { openData, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

/** What can be used in the main part: its kind and name, a group of radio buttons as one. */
async function controls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.querySelectorAll<HTMLElement>(
      'main :is(button, input, select, [tabindex="0"], [role="slider"])',
    );
    const names = [...found].flatMap((control) => {
      const usable = control.checkVisibility() && !control.matches(':disabled, [tabindex="-1"]');
      return usable ? [(window as unknown as { nameOf: (of: Element) => string }).nameOf(control)] : [];
    });
    return [...new Set(names)];
  });
}

/** Names of what Tab comes to, from the first control of the page until it comes to it again. */
async function tabbed(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  const names: string[] = [];
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      // Behind the last one the browser's own controls come, and then the first.
      if (activeElement === null || activeElement === document.body) return null;
      return (window as unknown as { nameOf: (of: Element) => string }).nameOf(activeElement);
    });
    if (name === null) continue;
    if (name === names[0]) break;
    names.push(name);
  }
  return names;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      nameOf(of: Element) {
        const group = of.closest('[role="radiogroup"]');
        const named = of.matches('[type="radio"]') && group ? group : of;
        const words = named.getAttribute('aria-label') ?? named.closest('label')?.textContent ?? named.textContent;
        return `${named.getAttribute('role') ?? named.tagName.toLowerCase()} ${words.trim().slice(0, 60)}`;
      },
    });
  });
});

for (const data of ['Iris, four features', 'Wine']) {
  test(`Tab comes to every control of both faces (${data})`, async ({ page, visit }) => {
    await visit();
    await openData(page, data);
    await takeSteps(page, 3);
    await openDescent(page);
    await page.getByRole('button', { name: 'What if W were s·W?' }).click();
    for (const face of ['The step', 'The forces']) {
      await openFace(page, face);
      if (face === 'The forces') await expect(page.locator('[data-balanced]')).toBeVisible();
      const wanted = await controls(page);
      const reached = new Set(await tabbed(page));
      expect(wanted.length, face).toBeGreaterThan(5);
      expect(
        wanted.filter((name) => !reached.has(name)),
        face,
      ).toEqual([]);
    }
  });
}

test('keys alone choose faces and spans, scale W, leave out and add rates, walk samples and choose classes', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 3);
  await openDescent(page);
  const span = page.getByRole('radiogroup', { name: 'Part of the line' });
  await span.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(span.getByRole('radio').nth(1)).toBeChecked();

  const figure = page.locator('[data-figure="3"]');
  const rates = figure.locator('tbody tr');
  await expect(rates).toHaveCount(3);
  await figure
    .getByRole('button', { name: /^Leave out/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(rates).toHaveCount(2);
  await figure.getByRole('button', { name: 'add an' }).focus();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0.07');
  await page.keyboard.press('Enter');
  await expect(figure.locator('tbody')).toContainText('0.07');

  await page.getByRole('button', { name: 'What if W were s·W?' }).focus();
  await page.keyboard.press('Enter');
  const scale = page.getByRole('slider', { name: 'Factor s of W' });
  await scale.focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('data[data-quantity="scale"]')).toHaveAttribute('value', '2');
  await page.getByRole('button', { name: 'Let go' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('data[data-quantity="scale"]')).toHaveAttribute('value', '1');

  await page.getByRole('radio', { name: 'The step', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-balanced]')).toBeVisible();
  const name = page.locator('[data-link^="sample."] b');
  const first = await name.innerText();
  await page.getByRole('button', { name: 'Next sample' }).focus();
  await page.keyboard.press('Enter');
  await expect(name).not.toHaveText(first);
  await page.getByRole('button', { name: 'Previous sample' }).focus();
  await page.keyboard.press('Enter');
  await expect(name).toHaveText(first);
  const classes = page.locator('[data-figure="4"] [role="radiogroup"]');
  await classes.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(classes.getByRole('radio').nth(1)).toBeChecked();
  await waitIdle(page);
});
