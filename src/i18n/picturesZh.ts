import type { PicturesMessages } from './picturesEn';

export const picturesZh: PicturesMessages = {
  weights: (W) => [W, ' 的各列，每列排成像素'],
  gathers: (n, xw) => [`样本 ${n} 逐像素的贡献 `, xw, '；其和'],
  withBias: '加上偏置就是得分',
  isScore: '就是得分',
  gradient: (G, N) => ['梯度 ', G, `，${N} 个样本的平均`],
  biasBeneath: '；偏置在下',
  biasTimes: (factor) => `；偏置（× ${factor}）在下`,
  rowOf: {
    W: '权重图：方向键逐个像素移动，Enter 固定',
    xw: '样本贡献图：方向键逐个像素移动，Enter 固定',
    G: '梯度图：方向键逐个像素移动，Enter 固定',
  },
  picture: {
    W: (name) => `类别 ${name} 的权重图`,
    xw: (name) => `类别 ${name} 得分的贡献图`,
    G: (name) => `类别 ${name} 的梯度图`,
  },
  choose: '显示哪一行图',
  ofClass: '显示哪个类别的图',
  rows: { W: '权重', xw: '贡献', G: '梯度' },
  positive: '正',
  negative: '负',
  area: '面积 = 大小，每行图共用一个比例',
  pixel: (row, column, name) => `像素 ${row}, ${column}，类别 ${name}：`,
  sample: (n) => `样本 ${n} 的图像`,
  ink: (low, high) => `像素值从 ${low}（白）到 ${high}（黑）`,
  shows: '平面显示',
  spreads: { components: '两个主成分', pixels: '两个像素', scores: '两个类别的得分' },
  first: '第一主成分',
  second: '第二主成分',
  share: (percent, F) => `占 ${F} 个像素变化的 ${percent} %。`,
  noRegions: (count, N) =>
    count === 0
      ? '不画区域：区域属于过平均值的截面，而样本不在该截面上。'
      : `不画区域：在过平均值的截面上，${N} 个样本中有 ${count} 个会落在不属于自己的区域。`,
  exact: '三个部分是精确的：样本所在的部分就是在它那里取胜的类别。',
  toRight: '右侧的类别',
  toLeft: '左侧的类别',
  against: '对',
  right: (a, b) => [a, ' − ', b],
  up: '两者中较大的得分 − 其他类别的最大得分',
  neither: '其他类别取胜',
  chosen: (n, name) => `样本 ${n}，类别 ${name}`,
  plane: (N) => `${N} 个样本（图像）；方括号键逐个选择样本，方向键移到该方向的下一个样本。`,
};
