/** The words of the lines after G, in Simplified Chinese; loaded with the derivation. */
import type { ProofThenMessages } from './proofThenEn';

export const proofThenZh: ProofThenMessages = {
  reasons: {
    V: '一次写出所有样本：X 为 N × D，Ŷ 与 Y 为 N × K。梯度与 W 同形；若 W 存为 K × D，则取转置',
    LSE: '捷径：LSE(z) = log Σⱼ exp(zⱼ)，它对 zₘ 的偏导就是 ŷₘ。先减去 max z 不改变结果，并使 exp 不溢出',
    SHIFT: 'G 的每行之和为 0，所以 D·K 个权重中有 D 个是多余的：各列同加一个向量，所有 ŷ 不变',
    H: '再用一次 J1 与 J2；这里取 (p, k) = (o, i)。写成矩阵：(1/N) Σ (diag ŷ − ŷŷᵀ) ⊗ xxᵀ',
    HB: 'uᵀ(diag ŷ − ŷŷᵀ)u 是 u 在分布 ŷ 下的方差：不小于 0，所以 R 是凸函数；不大于 (max u − min u)²/4 ≤ ½|u|²',
    KL: '为什么用这个损失：独热的 y 有 H(y) = 0，所以 ℓ 就是 KL 散度；R 是对数似然的 −1/N 倍，R 最小即似然最大',
    K2: '两个类别时就是逻辑回归，其中 σ(t) = 1/(1 + exp(−t))',
    PEN: '对大权重的惩罚：(λ/2)w² 的导数是 λw，曲率上界 L 变为 L + λ。偏置行不受惩罚，除非另行选择',
  },
  spoken: {
    V: 'R 对 W 的偏导等于 N 分之一乘以 X 转置乘以 Y 帽减 Y',
    LSE: '损失等于对 j 求和的 exp z j 取对数，减去 y 转置乘 z；所以它对 z m 的偏导等于 y 帽 m 减 y m',
    SHIFT: '对 m 求和的 y 帽 m 减 y m 等于 0，所以 R 在 W 加 v 乘全 1 行向量处的值等于 R(W)',
    H: 'R 对 w o m 与 w p k 的二阶偏导等于 N 分之一乘以对样本求和：x o 乘 x p 乘以 y 帽 m delta m k 减 y 帽 m y 帽 k',
    HB: 'y 帽的对角矩阵减去 y 帽乘 y 帽转置是半正定的，且不超过单位矩阵的二分之一；所以 L 等于 N 分之一乘以对样本求和的 x 乘 x 转置的最大特征值的一半',
    KL: '损失等于 y 与 y 帽的交叉熵，等于 y 的熵加上 y 与 y 帽的 KL 散度',
    K2: '令 u 等于 w A 减 w B，则 y 帽 A 等于 sigma 作用于 u 转置乘 x；R 对 A 列的偏导等于 N 分之一乘以对样本求和：sigma 减 y A，再乘 x',
    PEN: 'R lambda 对 W 的偏导等于 R 对 W 的偏导加 lambda 乘 W；R lambda 等于 R 加上二分之 lambda 乘以各权重的平方和',
  },
  numbers: {
    product: 'Xᵀ(Ŷ − Y)/N',
    kernel: (value) => ['训练程序算出的 G ', value],
    difference: (value) => ['LSE(z) − yᵀz 的中心差分 ', value],
    curvature: (row, m, i) => ['行 ', row, '，列 ', m, ' 与列 ', i],
    curvatureMeasured: (value) => ['G 的中心差分 ', value],
    eigenvalues: (least, largest, bound) => ['diag ŷ − ŷŷᵀ 的特征值从 ', least, ' 到 ', largest, ' ≤ ', bound],
    smoothness: (L, safe, edge) =>
      `L = ${L}：当 η ≤ 1/L = ${safe} 时，一步至少使 R 下降 η(1 − ηL/2)|G|²；η 不超过 2/L = ${edge} 时，R 不会上升。`,
    onSlider: '二者都标在 η 的滑块上。',
    penalised: '有惩罚时，η 的滑块上以 L + λ 代替 L。',
    pull: (lambda, weight) => ['G + λw，其中 λ = ', lambda, '，w = ', weight],
    unpenalised: '偏置行不受惩罚，此处不加任何项',
    flat: '所有 x 均为 0，所以 L = 0，R 为常数',
    entropy: (entropy, divergence) => ['H(y) + KL(y‖ŷ) = ', entropy, ' + ', divergence],
    lossByKernel: (value) => ['训练程序算出的 ℓ ', value],
    likelihood: (size) => `全部样本的对数似然 −N·R：${size}`,
    gradient: (value) => ['G 中对应的列 ', value],
    twice: '以 η 走一步，u 移动的是逻辑回归梯度的 −2η 倍：此处的 η 相当于那里的 2η。',
  },
  notTwo: (K) => `此处有 ${K} 个类别。`,
  openTwo: '打开“两个类别”',
  noPenalty: '此处 λ = 0，R_λ 就是 R。惩罚项在 η 下方设置。',
  check: {
    within: '上下界都成立',
    rowSums: (size) => `|G 的行和| ≤ ${size}`,
    rowSumsZero: 'G 的每行之和恰为 0',
  },
};
