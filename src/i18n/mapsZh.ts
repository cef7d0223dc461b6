import type { MapsMessages } from './mapsEn';

export const mapsZh: MapsMessages = {
  features: '特征',
  names: ['线性', '＋平方', '＋立方'],
  restarts: '从 t = 0、W = 0 重新开始，并保留当前训练作对照。撤销可全部还原。',
  needsTwo: (F) => `平方与立方由两个特征生成；这些样本有 ${F} 个特征。`,
  large: '这些样本的乘积会超过 10⁷：请先标准化。',
  flat: (degree, dimensions, K) => [
    '边界是 ',
    ` ${K > 2 ? '同为最大得分' : ''}处：在 `,
    ` 中是${degree === 2 ? '二次曲线' : '三次曲线'}，在`,
    `${dimensions === 5 ? '五' : '九'}个特征的空间中仍是平的。`,
  ],
};
