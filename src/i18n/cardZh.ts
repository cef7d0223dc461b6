import type { CardMessages } from './cardEn';
import { quotedZh } from './quoted';

export const cardZh: CardMessages = {
  group: '所选样本',
  title: (n, N) => [`样本 ${n}`, `共 ${N} 个`],
  pile: (count) => `×${count}`,
  close: '取消选择',
  label: '此样本的类别',
  labelAs: (name) => `标签 ${name}`,
  coordinate: (symbol) => `坐标 ${symbol}`,
  less: (symbol, by) => `${symbol} 减 ${by}`,
  more: (symbol, by) => `${symbol} 加 ${by}`,
  stride: (by) => `± ${by}`,
  strideName: (by) => `按钮步长：${by}。换一个`,
  invalid: (typed, limit, symbol, kept) =>
    `${quotedZh(typed)}不是 −${limit} 到 ${limit} 之间的数。${symbol} 仍为 ${kept}。`,
  outside: '已拖出坐标平面。要删除它吗？',
  putBack: '放回原处',
};
