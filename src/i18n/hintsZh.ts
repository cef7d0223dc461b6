import type { HintsMessages } from './hintsEn';

export const hintsZh: HintsMessages = {
  what: 'Softmax 回归学习区分各个类别：按“播放”开始',
  placed: (n) => `已放置样本 ${n}`,
  keys: '快捷键',
  drag: '拖动样本即可移动',
  classKeys: '选类别',
  play: '播放',
  step: '前进一步',
  space: '空格',
};
