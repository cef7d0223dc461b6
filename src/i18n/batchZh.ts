/** 小批量的文字（简体中文），随所在部分加载。 */
import type { BatchMessages } from './batchEn';
import { quotedZh } from './quoted';

export const batchZh: BatchMessages = {
  title: '小批量（mini-batch）',
  size: '批量大小',
  slider: '批量大小（滑块）',
  of: (N) => `/ ${N}`,
  set: (B) => `B = ${B}`,
  all: '全部',
  invalid: (typed, N, kept) => `${quotedZh(typed)}不是 1 到 ${N} 之间的整数。B 仍为 ${kept}。`,
  replace: '有放回抽样',
  seed: '随机种子',
  invalidSeed: (typed, most, kept) => `${quotedZh(typed)}不是 0 到 ${most} 之间的整数。随机种子仍为 ${kept}。`,
  another: '换一种顺序',
  epoch: (epoch, index, of) => ['第 ', epoch, ` 轮（epoch），第 ${index} 批，共 ${of} 批`],
  drawn: (B) => `每一步重新抽取 ${B} 个`,
  angle: (angle) => ['两者夹角 ', angle, '°'],
  noAngle: '两者之一为 0',
  note: 'G 是全部样本的平均，g 是这一批的平均；每一步用 g 更新。R 仍对全部样本计算，因此在任何 η 下都可能上升。W 保持不变，下降从当前 W 继续。',
  noteAll: '每一步都用全部样本。用得少则一步更省，但方向只是对 G 的估计。',
  ofEpoch: 'W 固定时，一轮中各批 g 的平均就是 G。',
  none: '没有可抽取的样本。',
  full: '全部样本的梯度',
  batch: '这一批的梯度',
  title2: '小批量梯度',
  cell: (row, column, g, G) => `小批量梯度，行 ${row}，列 ${column}，${g}；全部样本为 ${G}`,
  beneath: '下方为 G',
  lit: (B, N) => `高亮：下一步所用的 ${B} 个样本，共 ${N} 个。`,
  oneStep: (t) => `用全部样本的一步：从 {W_${t}} 出发，{R} 沿 −{G} 的变化；实际沿 −{g}`,
  next: '用全部样本',
};
