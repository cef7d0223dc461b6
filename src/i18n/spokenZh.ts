/** 随训练进行朗读的文字（简体中文）。 */
import type { Messages } from './en';

export const spokenZh: Messages['spoken'] = {
  status: (t, risk, direction, difference) =>
    direction === 'same'
      ? `第 ${t} 步。经验风险 ${risk}。`
      : `第 ${t} 步。经验风险 ${risk}，${direction === 'down' ? '下降' : '上升'} ${difference}。`,
  correct: (correct, N) => `${N} 个样本中 ${correct} 个分类正确。`,
};
