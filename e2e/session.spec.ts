import {
  iterationShown,
  matrixOf,
  openData,
  openSessionFile,
  readQuantities,
  saveSession,
  sessionFile,
  takeSteps,
  typeRate,
  waitIdle,
} from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

test('saving, opening and saving again gives the same bytes', async ({ page, visit }) => {
  await visit();
  await typeRate(page, '0.37');
  await takeSteps(page, 123);
  await page.keyboard.press('2');
  await page.getByRole('group', { name: 'Plane' }).click({ position: { x: 60, y: 50 } });
  // What is selected is no part of a session.
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await takeSteps(page, 7);
  const shown = await readQuantities(page);
  const first = await saveSession(page);
  expect(JSON.parse(first)).toMatchObject({ format: 'softmax-lab', version: 1, run: { iteration: 130 } });

  await openData(page, 'Two classes');
  await openSessionFile(page, first);
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('iris');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(shown);
  expect(await saveSession(page)).toBe(first);
  await takeSteps(page, 1);
  expect(await iterationShown(page)).toBe(131);
});

test('an opened session shows its stored W, G and R at once and goes on from there', async ({ page, visit }) => {
  await visit();
  const document = {
    features: ['x1', 'x2'],
    classes: ['A', 'B'],
    points: [
      [1, 2, 0],
      [-1, 0.5, 1],
    ],
    domain: [
      [-3, 3],
      [-2, 4],
    ],
    eta: 0.5,
  };
  const W = [
    [0.125, -0.125],
    [0.75, -0.75],
    [1e-3, -1e-3],
  ];
  await openSessionFile(page, sessionFile(document, { iteration: 4321, W }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '4321');
  await waitIdle(page);
  const shown = await readQuantities(page);
  expect(matrixOf(shown, 'W')).toEqual(W);
  expect([shown.get('eta'), shown.get('samples'), shown.get('iteration')]).toEqual([0.5, 2, 4321]);
  const z = (x1: number, x2: number): number => 2 * (0.125 + 0.75 * x1 + 1e-3 * x2);
  const risk = (Math.log1p(Math.exp(-z(1, 2))) + Math.log1p(Math.exp(z(-1, 0.5)))) / 2;
  expect(Math.abs((shown.get('risk') ?? NaN) / risk - 1)).toBeLessThan(1e-12);
  await takeSteps(page, 1);
  expect(await iterationShown(page)).toBe(4322);
});

const sound = {
  features: ['x1', 'x2'],
  classes: ['A', 'B'],
  points: [[1, 2, 0]],
};
const run = { iteration: 0, W: [[0, 0], [0, 0], [0, 0]] }; // prettier-ignore

type Words = readonly [en: string, zh: string];

const REFUSED: readonly (readonly [what: string, content: object | string | Buffer, words: Words])[] = [
  [
    'text',
    'petal length,petal width\n1.4,0.2\n',
    ['This file is not a session: it is not JSON.', '这个文件不是存档：它不是 JSON。'],
  ],
  [
    'half a file',
    JSON.stringify(sessionFile(sound)).slice(0, -9),
    ['This file is not a session: it is not JSON.', '这个文件不是存档：它不是 JSON。'],
  ],
  [
    'bytes',
    Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x9c]),
    ['This file is not a session: it is not JSON.', '这个文件不是存档：它不是 JSON。'],
  ],
  ['an empty file', '', ['This file is not a session: it is not JSON.', '这个文件不是存档：它不是 JSON。']],
  [
    'other JSON',
    { hello: 'world' },
    [
      'This file is not a Softmax Lab session; lessons are opened under Lessons.',
      '这个文件不是 Softmax 实验室的存档；课程文件请在“课程”页打开。',
    ],
  ],
  [
    'a future file',
    { ...sessionFile(sound), version: 7, surprise: true },
    [
      'This session was saved by a newer version of Softmax Lab (format 7).',
      '这个存档由更新版本的 Softmax 实验室保存（格式 7）。',
    ],
  ],
  [
    'a label beyond the classes',
    sessionFile({ ...sound, points: [[1, 2, 5]] }),
    ['This session is damaged at document.points[0].', '存档在 document.points[0] 处损坏。'],
  ],
  [
    'a coordinate that is no number',
    sessionFile({ ...sound, points: [[1, null as unknown as number, 0]] }),
    ['This session is damaged at document.points[0].', '存档在 document.points[0] 处损坏。'],
  ],
  [
    'a W of another shape',
    sessionFile(sound, { ...run, W: [[0, 0]] }),
    ['This session is damaged at run.W.', '存档在 run.W 处损坏。'],
  ],
  [
    'too many classes',
    sessionFile({ ...sound, classes: [...'ABCDEFGHIJK'] }),
    ['This session has 11 classes; the limit is 10.', '这个存档中，类别数为 11，上限是 10。'],
  ],
  [
    'a rate just beyond the limit',
    sessionFile({ ...sound, eta: 1_000_001 }),
    ['This session has 1000001 as η; the limit is 1000000.', '这个存档中，η 为 1000001，上限是 1000000。'],
  ],
  [
    'an iteration that nobody counts to',
    sessionFile(sound, { ...run, iteration: Number.MAX_SAFE_INTEGER }),
    [
      'This session has 9.007 × 10¹⁵ as an iteration; the limit is 1 × 10⁹.',
      '这个存档中，迭代序号为 9.007 × 10¹⁵，上限是 1 × 10⁹。',
    ],
  ],
  [
    'a gradient that no samples have',
    sessionFile(sound, { ...run, G: [[1e200, 0], [0, 0], [0, 0]] }), // prettier-ignore
    [
      'This session has 1 × 10²⁰⁰ in its gradient; the limit is 1 × 10³⁷.',
      '这个存档中，梯度中有 1 × 10²⁰⁰，上限是 1 × 10³⁷。',
    ],
  ],
  [
    'a plane that is too narrow',
    sessionFile({ ...sound, domain: [[0, 1e-90], [0, 1]] }), // prettier-ignore
    [
      'This session has an axis of length 1 × 10⁻⁹⁰; the least is 1 × 10⁻²⁵.',
      '这个存档中，有坐标轴的长度为 1 × 10⁻⁹⁰，下限是 1 × 10⁻²⁵。',
    ],
  ],
  [
    'too large a file',
    Buffer.alloc(20 * 1024 * 1024 + 1, ' '),
    ['This file is too large: 20.1 MB, and at most 20 MB can be read.', '文件太大：20.1 MB，最多可读取 20 MB。'],
  ],
];

for (const [at, lang] of (['en', 'zh-CN'] as const).entries()) {
  test(`a file that is no sound session is refused in one sentence, the work untouched (${lang})`, async ({
    page,
    visit,
  }) => {
    await visit(`?lang=${lang}`);
    await page.locator('body').press('ArrowRight');
    await page.locator('body').press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '2');
    await waitIdle(page);
    const before = await saveSession(page);
    const shown = await readQuantities(page);
    const kept = ['Nothing was changed.', '当前内容没有改变。'][at] ?? '';
    // The words of every problem are the schema's in both languages; the second look is at some of them.
    const some = SOAK || at === 0 ? REFUSED : REFUSED.filter((_, n) => n % 3 === 0);
    for (const [what, content, words] of some) {
      await openSessionFile(page, content);
      const alert = page.getByRole('alert');
      await expect(alert, what).toContainText(kept);
      expect(await alert.innerText(), what).toContain(words[at]);
      expect(await readQuantities(page), what).toEqual(shown);
      await alert.getByRole('button').click();
      await expect(alert).toHaveCount(0);
    }
    expect(await saveSession(page)).toBe(before);
  });
}
