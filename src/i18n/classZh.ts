import type { ClassMessages } from './classEn';

export const classZh: ClassMessages = {
  name: '名称',
  nameOf: (letter) => `类别 ${letter} 的名称`,
  tooLong: (limit) => `名称最多 ${limit} 个字符。仍用原名。`,
  remove: (letter) => `删除类别 ${letter}`,
  hasSamples: (count) => `须先删除它的 ${count} 个样本，或改为其他类别。`,
  fewest: (count) => `至少要有 ${count} 个类别。`,
};
