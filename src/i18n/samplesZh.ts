import { quotedZh } from './quoted';
import type { SamplesMessages } from './samplesEn';

export const samplesZh: SamplesMessages = {
  title: '样本表',
  close: '关闭',
  order: (N, by, descending) =>
    by === null ? `${N} 个样本，按原顺序` : `${N} 个样本，按${by}由${descending ? '大到小' : '小到大'}`,
  lossFirst: (N) => `${N} 个样本，损失由大到小`,
  class: '类别',
  yhat: ['标签 ', ''],
  yhatName: '标签的 ŷ',
  loss: '损失',
  add: '添加样本',
  paste: '粘贴多行',
  noClipboard: '此处页面不能读取剪贴板：请选中一个单元格，再按 Ctrl V。',
  remove: (n) => `删除样本 ${n}`,
  newValue: (symbol) => `新样本的 ${symbol}`,
  newClass: '新样本的类别',
  mean: '末列的平均',
  rows: (from, to, N) => `第 ${from}–${to} 行，共 ${N} 行`,
  keys: ['移动', '编辑', '删除', '粘贴多行', '回到平面'],
  invalid: (typed, limit) => `${quotedZh(typed)}不是 −${limit} 到 ${limit} 之间的数。`,
  full: (limit) => `最多 ${limit} 个样本。`,
  tooFar: '没有粘贴：有的值在特征标准化后超出范围。',
  refused: (row, column, value) =>
    value === '' ? `第 ${row} 行，${column}：为空；空不等于 0` : `第 ${row} 行，${column}：无法读取${quotedZh(value)}`,
  tooMany: (limit) => `超过 ${limit} 行：请用“打开数据”。`,
  pasted: (rows, refused) => `已粘贴 ${rows} 行${refused > 0 ? `，略去 ${refused} 行` : ''}`,
};
