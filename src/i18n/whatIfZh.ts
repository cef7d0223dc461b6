/** s·W 的文字（简体中文），随之加载。花括号中是符号。 */
import type { WhatIfMessages } from './whatIfEn';

export const whatIfZh: WhatIfMessages = {
  title: '如果 {W} 换成 {s·W}？',
  open: '如果 W 换成 s·W？',
  slider: 'W 的倍数 s',
  value: (s, temperature, risk) => `s = ${s}，温度 ${temperature}，R = ${risk}`,
  temperature: '温度 1/{s} =',
  instead: (risk) => `原为 ${risk}`,
  note: '每个得分都变为 {s} 倍，所以边界不动。除非采用 {s·W}，训练仍从 {W} 继续。',
  take: '采用 s·W',
  release: '放开',
  step: '图 1 与曲率按 {s·W} 显示；图 2、3、4 仍属于训练本身。',
  forces: '各图按 {s·W} 显示；轨迹末段是从 {W} 到它的直线。',
};
