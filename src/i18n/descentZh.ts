/** “下降”页的文字，随该页加载。花括号中是符号，下划线后是下标：{W_20}。 */
import type { DescentMessages } from './descentEn';

export const descentZh: DescentMessages = {
  titles: { step: '为什么走一步 {R} 会下降，何时不会' },
  empty: '没有样本，也就没有可以降低的风险。',
  drag: '在 1 中拖动 {η}：它就是训练的学习率。训练与“探索”页相同。',
  one: {
    caption: (t) => `一步：从 {W_${t}} 出发，{R} 沿 −{G} 的变化`,
    span: '显示的范围',
    near: '1/{L} 附近',
    whole: '整条线',
    rises: (eta) => `{η} = ${eta} 越过了谷底：{R} 上升`,
    lowers: (eta, by, promised) => `{η} = ${eta} 使 {R} 下降 ${by}，保证至少 ${promised}`,
    luck: (eta, by) => `{η} = ${eta} 使 {R} 下降 ${by}：超过 2/{L} 后并无保证`,
    same: (eta) => `{η} = ${eta} 使 {R} 的变化小于舍入误差`,
    flat: '{G} 为 0：无论 {η} 多大都停在原处',
    overflow: (eta) => `{η} = ${eta} 会超出数的表示范围`,
    bound: '不会高于此线',
    here: (t, risk) => `{R}({W_${t}}) = ${risk}`,
    promised: '保证下降',
    got: '实际下降',
    lowest: '这条线上的最低点：',
    falls: '到线的尽头仍在下降',
    next: '下一步',
    describe: (t, eta, change, promised, got) =>
      `从第 ${t} 步出发走一步，风险沿这条线的变化。η = ${eta} 时风险变化 ${change}。在 1/L 处保证下降 ${promised}，实际下降 ${got}。`,
  },
};
