import type { SliceMessages } from './sliceEn';

export const sliceZh: SliceMessages = {
  group: '平面未显示的特征',
  heldAt: '固定：',
  heldName: (name) => `固定 ${name}`,
  atMeans: (count) => `${count} 个特征固定在平均值`,
  held: (count) => `${count} 个特征被固定`,
  isMean: (value) => `${value}，平均值`,
  toMeans: '全部固定在平均值',
  invalid: (typed, limit) => `“${typed}”不是 −${limit} 到 ${limit} 之间的数。`,
  across: '平面横轴的特征',
  up: '平面纵轴的特征',
  mismatches: (count, symbol) => [`${count} 个样本所在区域与其自身的 `, symbol, ' 不符'],
};
