import type { limitsEn } from './limitsEn';

export const limitsZh: typeof limitsEn = {
  most: (what, bound) => `${what}，上限是 ${bound}`,
  least: (what, bound) => `${what}，下限是 ${bound}`,
  above: (what, bound) => `${what}，必须大于 ${bound}`,
  of: {
    classes: (count) => `类别数为 ${count}`,
    samples: (count) => `样本数为 ${count}`,
    features: (count) => `特征数为 ${count}`,
    values: (count) => `样本共有 ${count} 个数`,
    coordinate: (value) => `有坐标为 ${value}`,
    edge: (value) => `有坐标轴的端点为 ${value}`,
    span: (value) => `有坐标轴的长度为 ${value}`,
    eta: (value) => `η 为 ${value}`,
    lambda: (value) => `λ 为 ${value}`,
    batch: (value) => `批量大小 ${value}`,
    seed: (value) => `随机种子 ${value}`,
    name: (count) => `有名称长 ${count} 个字符`,
    weight: (value) => `有初始权重为 ${value}`,
    runWeight: (value) => `有权重为 ${value}`,
    gradient: (value) => `梯度中有 ${value}`,
    risk: (value) => `有风险值为 ${value}`,
    iteration: (value) => `迭代序号为 ${value}`,
  },
};
