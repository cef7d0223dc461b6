/** Words that a reader of Chinese put right stay so. */
import { expect, it } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>(['./*Zh.ts', './zh-CN.ts'], { eager: true });

/** Every text of a tree of words; what takes arguments is told 9 of them. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return told(words as (...given: unknown[]) => unknown);
  if (Array.isArray(words)) return [words.map((part) => textsOf(part).join('')).join('')];
  if (typeof words === 'number') return [String(words)];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

/** Nothing of what must be told of something else. */
function told(words: (...given: unknown[]) => unknown): string[] {
  try {
    return textsOf(words(9, 9, 9, 9, 9, 9));
  } catch {
    return [];
  }
}

const texts = Object.values(modules).flatMap(textsOf);

it('reads the words', () => {
  expect(texts.length).toBeGreaterThan(800);
});

it.each([
  '行 9、列 9 的初始权重',
  '行 9 的平移量',
  '9 个元素中有 9 个不成立',
  '全部 9 个元素 |Δ| ≤ 9',
  '上溢或下溢为 0',
  '所以 zₘ = Σₚ wₚₘxₚ',
  '经验风险，即各样本交叉熵损失 ℓ⁽ⁿ⁾ 的平均',
  '独热标签各分量之和为 1',
  'exp(zᵢ) 与 zₘ 无关',
  '把内积写成求和',
  '代入 (1) 中两种情形的偏导',
  '每行对应一个特征',
  'G 的每行之和为 0，误差不超过 9',
  '在双精度下与 1 无法区分',
  'o 与 m 序号相同',
  '只看主要步骤',
  '按此式得',
  '原稿写法',
  '另有 9 行其实没有错',
  '显示全部',
  '无法进行梯度下降',
  '较上一步变化',
  '最近 9 步中有 9 步',
  '已是最早的一步',
  'W 的初始值',
  '跳转到第几步',
  '只取决于得分之差',
  '这个样本对 9 的梯度的贡献',
  '被植入了一处错误',
  '上限是',
])('says %s', (better) => {
  expect(texts.some((text) => text.includes(better))).toBe(true);
});

it.each([
  ['元素 as 格', /9 格(?:中|不成立| \|Δ)/],
  ['溢出或消失', /溢出或消失/],
  ['对 wₚₘ 求和', /所以 zₘ 对 wₚₘ 求和/],
  ['分子为常数', /分子为常数/],
  ['写出内积', /写出内积/],
  ['代入雅可比矩阵', /代入雅可比矩阵/],
  ['由构造保证', /由构造保证/],
  ['几乎逐位等于 1', /几乎逐位等于 1/],
  ['行列一致', /行列一致/],
  ['只看主要各行', /只看主要各行/],
  ['初稿写法', /初稿写法/],
  ['本无错误', /本无错误/],
  ['无法下降', /无法下降/],
  ['比上一步', /比上一步/],
  ['W 从哪里开始', /W 从哪里开始/],
  ['转到第几次迭代', /转到第几次迭代/],
  ['只比较得分', /只比较得分/],
  ['想怎样改变 W', /想怎样改变/],
  ['已被破坏', /已被破坏/],
  ['界限是', /界限是/],
  ['您', /您/],
])('never says %s', (_, worse) => {
  expect(texts.filter((text) => worse.test(text))).toEqual([]);
});
