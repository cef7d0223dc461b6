import type { ScaleMessages } from './scaleEn';

export const scaleZh: ScaleMessages = {
  name: '特征标准化',
  short: '标准化',
  effect: (rate) => `切换后 1/L 为 ${rate}`,
  large: '不能关闭：原始乘积会超过 10⁷',
  restarts: '从 t = 0、W = 0 重新开始。撤销可全部还原。',
  raw: '原始 W',
  rawTitle: '用原始特征的 W 得到相同的得分',
};
