/** What the first screen says of a sample, and the words of descent in slow motion, in Simplified Chinese; `zh-CN.ts` holds them. */
import type { inspectEn } from './inspectEn';

export const inspectZh: typeof inspectEn = {
  open: '剖析此样本',
  sample: '样本',
  of: (N) => `共 ${N} 个`,
  previous: '上一个样本',
  next: '下一个样本',
  leans: (label, guess) => ['标签为 ', label, '，但模型偏向 ', guess],
  agrees: (label) => ['标签为 ', label, '，模型预测与标签一致'],
  undecided: (label, first) => ['标签为 ', label, '；ŷ 并列最大，计为 ', first],
  phases: {
    toggle: '分阶段',
    group: '一步的各阶段',
    names: { z: '得分', yhat: 'softmax', R: '风险', G: '梯度', W: '更新' },
  },
};
