/** 惩罚项面板的文字（简体中文），打开时才加载。 */
import type { PenaltyMessages } from './penaltyEn';
import { quotedZh } from './quoted';

export const penaltyZh: PenaltyMessages = {
  title: '对大权重的惩罚（L2 正则化）',
  lambda: '惩罚系数 λ',
  set: (value) => `λ = ${value}`,
  invalid: (typed, limit, kept) => `${quotedZh(typed)}不是 0 到 ${limit} 之间的数。λ 仍为 ${kept}。`,
  bias: '偏置行也受惩罚',
  parts: (all, data, penalty) => `${all} = 数据部分 ${data} + 惩罚部分 ${penalty}`,
  note: '梯度加上 λW，L 变为 L + λ，每一步还会把所有权重拉向 0。W 保持不变，下降从当前 W 继续。',
  runsOff: (names) => `没有 W 能取到最低的 Rλ：${names} 没有样本，其偏置会无限下降。让偏置行也受惩罚，或放置一个样本。`,
  biasNote: '偏置行不受惩罚：否则边界会被拉向原点。',
};
