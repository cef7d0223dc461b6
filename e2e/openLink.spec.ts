import { button, iterationShown, openData, readQuantities, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';
import { alertOf, dataShown, goTo, linkOf } from './sharePage';

/** A sound link to spoil, of the nine points. */
const SOUND = 'v=1&data=nine&eta=1&bias=1&d=hBAAAAAA&sum=00000000';

type Words = readonly [en: string, zh: string];
const INCOMPLETE: Words = [
  'This link is damaged: a part of it is missing or was changed.',
  '链接已损坏：缺少一部分，或内容被改动。',
];
const NEWER: Words = [
  'This link was made with a newer version of Softmax Lab.',
  '这个链接由更新版本的 Softmax 实验室生成。',
];
const LONG: Words = [
  'This link is too long: 16385 characters, and at most 16384 can be read.',
  '链接太长：16385 个字符，最多可读取 16384 个。',
];

const BROKEN: readonly (readonly [what: string, hash: string, words: Words])[] = [
  ['cut off', SOUND.slice(0, 30), INCOMPLETE],
  ['a wrong checksum', SOUND, INCOMPLETE],
  ['no checksum', SOUND.replace(/&sum.*/, ''), INCOMPLETE],
  ['a future version', 'v=5&whatever', NEWER],
  ['a far future version', SOUND.replace('v=1', 'v=999'), NEWER],
  ['too long', `v=1&d=${'A'.repeat(16_379)}`, LONG],
  ['broken percent signs', '%E0%A4%A', INCOMPLETE],
  ['prototype', '__proto__=1&constructor=2', INCOMPLETE],
  ['markup', '<img src=x onerror=alert(1)>', INCOMPLETE],
  ['separators', '&&=', INCOMPLETE],
];

for (const [at, lang] of (['en', 'zh-CN'] as const).entries()) {
  test(`a broken link says so in one sentence and changes nothing (${lang})`, async ({ page, visit }) => {
    await visit(`?lang=${lang}#${SOUND}`);
    await expect(alertOf(page)).toContainText(INCOMPLETE[at] ?? '');
    await page.locator('body').press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
    await waitIdle(page);
    const shown = await readQuantities(page);
    for (const [what, hash, words] of BROKEN) {
      await goTo(page, hash);
      await expect(alertOf(page), what).toHaveText(`✗ ${words[at]}`);
      expect(await readQuantities(page), what).toEqual(shown);
    }
    const fresh = page.getByRole('button', { name: /^(Start fresh|重新开始)$/ });
    await fresh.click();
    await expect(alertOf(page)).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
    await waitIdle(page);
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: /^(Back to it|返回)$/ }).click();
    await waitIdle(page);
    expect(await readQuantities(page), 'the work that was shown comes back').toEqual(shown);
  });
}

test('a link over own work keeps it one click away, and Back and Forward follow the address', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 3);
  const nine = new URL(await linkOf(page)).hash;
  await openData(page, 'Two classes');
  await takeSteps(page, 7);
  const own = await readQuantities(page);

  await goTo(page, nine);
  await expect(dataShown(page)).toHaveValue('nine');
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(3);
  await expect(page.getByText('You opened a shared link. Your own work is kept:')).toBeVisible();
  await button(page, 'Back to it').click();
  await expect(dataShown(page)).toHaveValue('two');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(own);
  await expect(button(page, 'Back to it')).toHaveCount(0);

  await page.goBack();
  await expect(dataShown(page)).toHaveValue('nine');
  await waitIdle(page);
  await page.goForward();
  await expect(dataShown(page)).toHaveValue('two');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(own);

  const five = await page.evaluate(async (hash) => {
    for (let n = 0; n < 100; n++) location.hash = n % 2 ? `v=9&n=${n}` : hash;
    location.hash = 'v=5';
    await new Promise((later) => setTimeout(later, 20));
    location.hash = hash;
    return document.documentElement.dataset['status'];
  }, nine);
  expect(five, 'pending at once').toBe('running');
  await expect(dataShown(page)).toHaveValue('nine');
  await expect(alertOf(page)).toHaveCount(0);
  await waitIdle(page);
});

test('the skip link leaves the link in the address', async ({ page, visit }) => {
  await visit();
  const { hash } = new URL(await linkOf(page));
  await page.goto(`./?lang=en${hash}`);
  await page.reload();
  await waitIdle(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Plane' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe(hash);
});
