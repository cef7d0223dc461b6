/** 带着问题看的数据集，以及各自的问题（简体中文）。 */
import type { teachingEn } from './teachingEn';

export const teachingZh: typeof teachingEn = {
  title: '带着问题看',
  names: {
    apart: '线性可分',
    outlier: '一个标错的样本',
    line: '一条线上的三类',
    ring: '圆环与中心',
    rare: '稀有类别',
    same: '同一点，不同标签',
    absent: '没有样本的类别',
    far: '远离原点',
    steep: 'η 过大',
  },
  questions: {
    apart: '全部可以分开。W 会停止增大吗？',
    outlier: '这一个错误标签占了 R 的多少？删去它再看。',
    line: '关掉偏置：B 还在哪里胜出？',
    ring: '直线边界能把它们分开吗？',
    rare: '几乎全部正确。B 类对了几个？',
    same: '标签不一致的地方，ŷ 趋于什么？',
    absent: 'C 类没有样本。它的偏置会怎样？',
    far: '这里 1/L 极小。为什么 R 几乎不降？',
    steep: 'η 远大于 2/L。哪些步使 R 上升？',
  },
  clouds: {
    blobs: '三条边界相交处，ŷ 是多少？',
    overlap: '无论训练多久，有多少个始终分错？',
    two: '两列之差就是逻辑回归：此处的 η 相当于其 2η。为什么？',
  },
  newDraw: '重新抽样',
  seed: (seed) => `种子 ${seed}`,
};
