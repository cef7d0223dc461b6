import type { OnDemandMessages } from './onDemandEn';

export const onDemandZh: OnDemandMessages = {
  accuracy: '正确率（顶端为 100 %）',
  accuracyLong: '正确率：步数过多，未重新计算',
  accuracyAt: (correct) => `正确 ${correct} %`,
  confusion: '混淆矩阵',
  confusionNote: '行：标签；列：最大的',
  confusionWaits: '暂停后计数。',
  confusionCell: (label, said, count) => `标签 ${label}，被判为 ${said}：${count}`,
  notBoundary: '，不是边界',
  isBoundary: '，此处也是边界',
  difference: 'B 减 A',
};
