import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './visit';

for (const [lang, name, close] of [
  ['en', 'About', 'Close'],
  ['zh-CN', '关于', '关闭'],
] as const) {
  test(`About says version, sources and licences: ${lang}`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const sheet = page.getByRole('dialog', { name });
    await expect(sheet).toContainText('0.1.0');
    // Iris is there twice, and of one source; data that were made here have none.
    await expect(sheet.getByRole('listitem')).toHaveText([/Fisher/, /Gorman/, /Forina/, /Alpaydin/]);
    await expect(sheet).toContainText('CC BY 4.0');
    await sheet.locator('summary').click();
    for (const text of ['react-dom 19', 'd3-scale', 'SIL OPEN FONT LICENSE', 'Mike Bostock']) {
      await expect(sheet.locator('pre')).toContainText(text);
    }
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await sheet.getByRole('button', { name: close }).click();
    await expect(page.getByRole('heading', { level: 1 }).getByRole('button')).toBeFocused();
  });
}

test('the licence notices stand beside the built app', async ({ page }) => {
  const answer = await page.request.get('./licences.txt');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('SIL OPEN FONT LICENSE');
});
