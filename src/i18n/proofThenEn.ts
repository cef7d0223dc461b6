/** The words of the lines after G, in English; loaded with the derivation. */
import type { Parts } from './parts';

export const proofThenEn = {
  reasons: {
    V: 'all samples at once: X is N × D, Ŷ and Y are N × K. The gradient has the shape of W; where W is stored as K × D, it is the transpose',
    LSE: 'the short route: LSE(z) = log Σⱼ exp(zⱼ), and its slope in zₘ is ŷₘ. Subtracting max z first changes nothing and keeps exp in range',
    SHIFT:
      'every row of G sums to 0, so D of the D·K weights are redundant: one vector added to every column changes no ŷ',
    H: 'J1 and J2 once more; here (p, k) = (o, i). As a matrix: (1/N) Σ (diag ŷ − ŷŷᵀ) ⊗ xxᵀ',
    HB: 'uᵀ(diag ŷ − ŷŷᵀ)u is the variance of u under ŷ: at least 0, so R is convex, and at most (max u − min u)²/4 ≤ ½|u|²',
    KL: 'why this loss: a one-hot y has H(y) = 0, so ℓ is the divergence of ŷ from y, and R is −1/N times the log likelihood: least R is greatest likelihood',
    K2: 'two classes are logistic regression with σ(t) = 1/(1 + exp(−t))',
    PEN: 'a penalty of large weights: λw comes from (λ/2)w², and the curvature bound L becomes L + λ. The bias row is left out unless it is chosen',
  },
  spoken: {
    V: 'The partial derivative of R with respect to W equals one over N times X transposed times Y-hat minus Y',
    LSE: 'The loss equals the log of the sum over j of exp z j, minus y transposed z; so its partial derivative with respect to z m equals y-hat m minus y m',
    SHIFT: 'The sum over m of y-hat m minus y m is zero, so R of W plus v times a row of ones equals R of W',
    H: 'The second partial derivative of R with respect to w o m and w p k equals one over N times the sum over the samples of x o x p times y-hat m delta m k minus y-hat m y-hat k',
    HB: 'Zero is at most the diagonal matrix of y-hat minus y-hat y-hat transposed, which is at most one half of the unit matrix; so L is one half of the largest eigenvalue of one over N times the sum of x x transposed',
    KL: 'The loss equals the cross-entropy of y and y-hat, equals the entropy of y plus the divergence of y-hat from y',
    K2: 'With u equal to w A minus w B, y-hat A equals sigma of u transposed x; and the partial derivative of R with respect to column A equals one over N times the sum of sigma of u transposed x, minus y A, times x',
    PEN: 'The partial derivative of R lambda with respect to W equals that of R plus lambda times W; R lambda is R plus one half lambda times the sum of the squares of the weights',
  },
  numbers: {
    product: 'Xᵀ(Ŷ − Y)/N',
    kernel: <T>(value: T): Parts<T> => ['G by the training kernel ', value],
    difference: <T>(value: T): Parts<T> => ['centred difference of LSE(z) − yᵀz: ', value],
    curvature: <T>(row: T, m: T, i: T): Parts<T> => ['row ', row, ', columns ', m, ' and ', i],
    curvatureMeasured: <T>(value: T): Parts<T> => ['centred difference of G ', value],
    eigenvalues: <T>(least: T, largest: T, bound: T): Parts<T> => [
      'eigenvalues of diag ŷ − ŷŷᵀ from ',
      least,
      ' to ',
      largest,
      ' ≤ ',
      bound,
    ],
    smoothness: (L: string, safe: string, edge: string) =>
      `L = ${L}: a step with η ≤ 1/L = ${safe} lowers R by at least η(1 − ηL/2)|G|², and up to 2/L = ${edge} R can’t rise.`,
    onSlider: 'Both stand on the slider of η.',
    penalised: 'With the penalty L + λ takes the place of L on the slider of η.',
    pull: <T>(lambda: T, weight: T): Parts<T> => ['G + λw with λ = ', lambda, ' and w = ', weight],
    unpenalised: 'the bias row is not penalised, so nothing is added here',
    flat: 'every x is 0, so L = 0 and R is flat',
    entropy: <T>(entropy: T, divergence: T): Parts<T> => ['H(y) + KL(y‖ŷ) = ', entropy, ' + ', divergence],
    lossByKernel: <T>(value: T): Parts<T> => ['ℓ by the training kernel ', value],
    likelihood: (size: string) => `log likelihood of all samples, −N·R: ${size}`,
    gradient: <T>(value: T): Parts<T> => ['column of G ', value],
    twice: 'A step of η moves u by −2η times the gradient of logistic regression: η here is 2η there.',
  },
  notTwo: (K: number) => `There are ${K} classes here.`,
  openTwo: 'Open Two classes',
  noPenalty: 'λ = 0 here: R_λ is R. A penalty is set below η.',
  check: {
    within: 'both bounds hold',
    rowSums: (size: string) => `|row sums of G| ≤ ${size}`,
    rowSumsZero: 'the rows of G sum to 0 to the last bit',
  },
};

export type ProofThenMessages = typeof proofThenEn;
