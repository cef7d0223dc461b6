/** 带着问题看的数据集，以及各自的问题（简体中文）。 */
import type { teachingEn } from './teachingEn';

export const teachingZh: typeof teachingEn = {
  title: '带着问题看',
  names: {
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
    outlier: '这一个错误标签占了 R 的多少？删去它再看。',
    line: '关掉偏置：B 还在哪里胜出？',
    ring: '直线边界能把它们分开吗？',
    rare: '几乎全部正确。B 类对了几个？',
    same: '标签不一致的地方，ŷ 趋于什么？',
    absent: 'C 类没有样本。它的偏置会怎样？',
    far: '这里 1/L 极小。为什么 R 几乎不降？',
    steep: 'η 远大于 2/L。哪些步使 R 上升？',
  },
};
