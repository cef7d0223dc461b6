/**
 * The lines of the derivation in TeX. `\sym{role}{…}` marks a symbol that is live: a role such as `yhat.m` names a
 * quantity of the contract once i, m and o are chosen. The same texts are what "Copy as LaTeX" gives away.
 */
import type { LineId } from '../model/derivation/proofLine';

const YHAT_I = String.raw`\sym{yhat.i}{\hat y_i}`;
const YHAT_M = String.raw`\sym{yhat.m}{\hat y_m}`;
const Y_I = String.raw`\sym{y.i}{y_i}`;
const Y_M = String.raw`\sym{y.m}{y_m}`;
const Z_I = String.raw`\sym{z.i}{z_i}`;
const Z_M = String.raw`\sym{z.m}{z_m}`;
const X_O = String.raw`\sym{x.o}{x_o}`;
const W_OM = String.raw`\sym{W.o.m}{w_{om}}`;
const SUM_J = String.raw`{\textstyle\sum_j} \exp(z_j)`;
const J_IM = String.raw`\sym{jacobian.i.m}{\dfrac{\partial \hat y_i}{\partial z_m}}`;
const J_MM = String.raw`\sym{jacobian.m.m}{\dfrac{\partial \hat y_m}{\partial z_m}}`;
const BY_SCORE = String.raw`\dfrac{\partial \sym{loss}{\ell}}{\partial ${Z_M}}`;
const BY_WEIGHT = String.raw`\dfrac{\partial \sym{loss}{\ell}}{\partial ${W_OM}}`;
const LOG_LOSS = String.raw`\dfrac{\partial(-y^\top \log \hat y)}{\partial ${Z_M}}`;
const AVERAGE = String.raw`\dfrac{1}{N} \sum_n`;
const BY_W = String.raw`\dfrac{\partial \sym{risk}{R}}{\partial W}`;
const OTHERS = String.raw`\sum_{i \ne m}`;

/** Lines that begin with their equals sign go on from the line before. */
export const FORMULAS: Readonly<Record<LineId | 'E4', string>> = {
  R: String.raw`\sym{risk}{R}(W) = -\dfrac{1}{N} \sum_n (y^{(n)})^\top \log \hat y^{(n)}`,
  Z: String.raw`z = W^\top x, \quad ${Z_M} = \sum_p w_{pm}\, x_p`,
  S: String.raw`${YHAT_I} = \dfrac{\exp(${Z_I})}{${SUM_J}}`,
  J1: String.raw`\begin{aligned} ${J_IM} &= \dfrac{\exp(${Z_I}) \cdot ${SUM_J} - \exp(z_i) \cdot \exp(z_i)}{\bigl(${SUM_J}\bigr)^2} \\[2pt] &= ${YHAT_I} - {\hat y_i}^{\,2} = ${YHAT_I}\,(1 - \hat y_i) \end{aligned}`,
  J2: String.raw`${J_IM} = \dfrac{-\exp(${Z_M}) \cdot \exp(${Z_I})}{\bigl(${SUM_J}\bigr)^2} = -${YHAT_M}\,${YHAT_I}`,
  L0: String.raw`${LOG_LOSS} = \dfrac{\partial\bigl(-\sum_i y_i \log \hat y_i\bigr)}{\partial z_m}`,
  L1: String.raw`= -\sum_i ${Y_I} \cdot \dfrac{1}{${YHAT_I}} \cdot ${J_IM}`,
  L2: String.raw`= -\Bigl( ${Y_M} \cdot \dfrac{1}{${YHAT_M}} \cdot ${J_MM} + ${OTHERS} ${Y_I} \cdot \dfrac{1}{${YHAT_I}} \cdot ${J_IM} \Bigr)`,
  L3: String.raw`= -\Bigl( ${Y_M} \cdot \dfrac{${YHAT_M}\,(1 - \hat y_m)}{\hat y_m} + ${OTHERS} ${Y_I} \cdot \dfrac{-\hat y_m\,${YHAT_I}}{\hat y_i} \Bigr)`,
  L4: String.raw`= -\Bigl[\, ${Y_M}\,(1 - ${YHAT_M}) + ${OTHERS} ${Y_I}\,(-\hat y_m) \Bigr]`,
  L5: String.raw`= -\Bigl[\, ${Y_M} - y_m\,${YHAT_M} - \hat y_m ${OTHERS} ${Y_I} \Bigr]`,
  L6: String.raw`= ${YHAT_M} - ${Y_M}`,
  W1: String.raw`${BY_WEIGHT} = ${BY_SCORE} \cdot \dfrac{\partial z_m}{\partial w_{om}}`,
  W2: String.raw`= (${YHAT_M} - ${Y_M}) \cdot \dfrac{\partial \bigl(\sum_p w_{pm}\, x_p\bigr)}{\partial ${W_OM}}`,
  W3: String.raw`= (${YHAT_M} - ${Y_M}) \cdot ${X_O}`,
  M: String.raw`\dfrac{\partial \sym{loss}{\ell}}{\partial W} = x\,(\hat y - y)^\top`,
  G: String.raw`${BY_W} = ${AVERAGE} x^{(n)} \bigl(\hat y^{(n)} - y^{(n)}\bigr)^\top = -${AVERAGE} x^{(n)} \bigl(y^{(n)} - \hat y^{(n)}\bigr)^\top`,
  V: String.raw`${BY_W} = \dfrac{1}{N}\, X^\top (\hat Y - Y)`,
  LSE: String.raw`\sym{loss}{\ell} = \log {\textstyle\sum_j} \exp(z_j) - y^\top z \;\Rightarrow\; ${BY_SCORE} = ${YHAT_M} - ${Y_M}`,
  SHIFT: String.raw`\sum_m (\hat y_m - y_m) = 0 \;\Rightarrow\; \sym{risk}{R}(W + v\mathbf{1}^\top) = R(W)`,
  H: String.raw`\dfrac{\partial^2 \sym{risk}{R}}{\partial w_{om}\,\partial w_{pk}} = ${AVERAGE} x_o^{(n)} x_p^{(n)} \bigl( \hat y_m^{(n)} \delta_{mk} - \hat y_m^{(n)} \hat y_k^{(n)} \bigr)`,
  HB: String.raw`\begin{aligned} 0 &\preceq \operatorname{diag} \hat y - \hat y \hat y^\top \preceq \tfrac12 I \\[4pt] L &= \tfrac12\, \lambda_{\max} \Bigl( ${AVERAGE} x^{(n)} (x^{(n)})^\top \Bigr) \end{aligned}`,
  KL: String.raw`\sym{loss}{\ell} = H(y, \hat y) = H(y) + \operatorname{KL}(y \,\|\, \hat y)`,
  K2: String.raw`\begin{aligned} \hat y_A &= \sigma(u^\top x), \quad u = w_A - w_B \\[2pt] \dfrac{\partial \sym{risk}{R}}{\partial w_A} &= ${AVERAGE} \bigl( \sigma(u^\top x^{(n)}) - y_A^{(n)} \bigr)\, x^{(n)} = -\dfrac{\partial R}{\partial w_B} \end{aligned}`,
  E1: String.raw`\slip{\dfrac{\partial(y^\top \log \hat y)}{\partial ${Z_M}}} = ${LOG_LOSS}`,
  E2: String.raw`= -\Bigl( ${Y_M} \cdot \slip{\dfrac{1 - ${YHAT_M}}{\hat y_m}} + ${OTHERS} ${Y_I} \cdot \dfrac{-\hat y_m\,${YHAT_I}}{\hat y_i} \Bigr)`,
  E3: String.raw`= (${YHAT_M} - ${Y_M}) \cdot \dfrac{\partial \bigl(\sum_p \slip{w_{mp}^{(n)}}\, x_p\bigr)}{\partial ${W_OM}}`,
  E4: String.raw`\struck{${BY_W} = -${AVERAGE} \sum_m}`,
  E5: String.raw`${BY_W} = \slip{-${AVERAGE} x^{(n)} \bigl(\hat y^{(n)} - y^{(n)}\bigr)^\top}`,
};

/** The main lines, which do not lean on the line before; J speaks for J1 and J2, L and W for the ends of their chains. */
export const MAIN_FORMULAS = {
  J: String.raw`${J_IM} = \Biggl\{ \begin{array}{l} ${YHAT_I}\,(1 - \hat y_i) \\[8pt] -${YHAT_I}\,${YHAT_M} \end{array}`,
  L: String.raw`${BY_SCORE} = -\sum_i \dfrac{${Y_I}}{${YHAT_I}}\,${J_IM} = ${YHAT_M} - ${Y_M}`,
  W: String.raw`${BY_WEIGHT} = (${YHAT_M} - ${Y_M})\,${X_O}`,
  sums: String.raw`\sum_m \dfrac{\partial \hat y_i}{\partial z_m} = 0, \quad \sum_i \dfrac{\partial \hat y_i}{\partial z_m} = 0, \quad J^\top \Bigl(-\dfrac{y}{\hat y}\Bigr) = \hat y - y`,
} as const;

/** Without its live marks: plain TeX that any typesetter takes. */
export function plainTex(tex: string): string {
  return tex.replace(/\\sym\{[a-zA-Z.]+\}/g, '').replace(/\\slip/g, '');
}
