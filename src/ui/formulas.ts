/**
 * The lines of the derivation in TeX. `\sym{role}{…}` marks a symbol that is live: a role such as `yhat.m` names a
 * quantity of the contract once i, m and o are chosen. The same texts are what "Copy as LaTeX" gives away.
 */
import type { LineId } from '../model/derivation/proofLine';

const YHAT_I = String.raw`\sym{yhat.i}{\hat y_i^{(n)}}`;
const YHAT_M = String.raw`\sym{yhat.m}{\hat y_m^{(n)}}`;
const Y_I = String.raw`\sym{y.i}{y_i^{(n)}}`;
const Y_M = String.raw`\sym{y.m}{y_m^{(n)}}`;
const Z_I = String.raw`\sym{z.i}{z_i^{(n)}}`;
const Z_M = String.raw`\sym{z.m}{z_m^{(n)}}`;
const X_O = String.raw`\sym{x.o}{x_o^{(n)}}`;
const W_OM = String.raw`\sym{W.o.m}{w_{om}}`;
const LOSS = String.raw`\sym{loss}{\ell^{(n)}}`;
const SUM_J = String.raw`{\textstyle\sum_{j=1}^{K}} \exp(z_j^{(n)})`;
const J_IM = String.raw`\sym{jacobian.i.m}{\dfrac{\partial \hat y_i^{(n)}}{\partial z_m^{(n)}}}`;
const J_MM = String.raw`\sym{jacobian.m.m}{\dfrac{\partial \hat y_m^{(n)}}{\partial z_m^{(n)}}}`;
const BY_SCORE = String.raw`\dfrac{\partial ${LOSS}}{\partial ${Z_M}}`;
const BY_WEIGHT = String.raw`\dfrac{\partial ${LOSS}}{\partial ${W_OM}}`;
const LOG_LOSS = String.raw`\dfrac{\partial\bigl(-(y^{(n)})^\top \log \hat y^{(n)}\bigr)}{\partial ${Z_M}}`;
const LOG_SUM = String.raw`\dfrac{\partial\bigl(-\sum_{i=1}^{K} y_i^{(n)} \log \hat y_i^{(n)}\bigr)}{\partial z_m^{(n)}}`;
const AVERAGE = String.raw`\dfrac{1}{N} \sum_{n=1}^{N}`;
const BY_W = String.raw`\dfrac{\partial \sym{risk}{R}}{\partial W}`;
const OTHERS = String.raw`\sum_{i \ne m}`;
const ERRORS = String.raw`\bigl(\hat y^{(n)} - y^{(n)}\bigr)^\top`;
const ERRORS_TURNED = String.raw`\bigl(y^{(n)} - \hat y^{(n)}\bigr)^\top`;
const RISK = String.raw`\sym{risk}{R}(W) &= -${AVERAGE} (y^{(n)})^\top \log \hat y^{(n)}`;
const ENTRIES = String.raw`\begin{bmatrix} (\hat y_1^{(n)} - y_1^{(n)})\,x_1^{(n)} & \cdots & (\hat y_K^{(n)} - y_K^{(n)})\,x_1^{(n)} \\ \vdots & & \vdots \\ (\hat y_1^{(n)} - y_1^{(n)})\,x_D^{(n)} & \cdots & (\hat y_K^{(n)} - y_K^{(n)})\,x_D^{(n)} \end{bmatrix}_{D \times K}`;

/** Lines that begin with their equals sign go on from the line before. */
export const FORMULAS: Readonly<Record<LineId | 'E4' | 'goal', string>> = {
  R: String.raw`\begin{aligned} ${RISK} = ${AVERAGE} ${LOSS} \\[2pt] \ell^{(n)} &= -(y^{(n)})^\top \log \hat y^{(n)} \end{aligned}`,
  goal: String.raw`${BY_W} = -${AVERAGE} x^{(n)} ${ERRORS_TURNED}`,
  Z: String.raw`z^{(n)} = W^\top x^{(n)}, \quad ${Z_M} = \sum_{p=1}^{D} w_{pm}\, x_p^{(n)}`,
  S: String.raw`${YHAT_I} = \dfrac{\exp(${Z_I})}{${SUM_J}}`,
  J1: String.raw`\begin{aligned} ${J_IM} &= \dfrac{\partial \hat y_i^{(n)}}{\partial z_i^{(n)}} \\[4pt] &= \dfrac{\exp(${Z_I}) \cdot ${SUM_J} - \exp(z_i^{(n)}) \cdot \exp(z_i^{(n)})}{\bigl(${SUM_J}\bigr)^2} \\[2pt] &= ${YHAT_I} - \bigl(\hat y_i^{(n)}\bigr)^2 = ${YHAT_I}\,\bigl(1 - \hat y_i^{(n)}\bigr) \end{aligned}`,
  J2: String.raw`${J_IM} = \dfrac{-\exp(${Z_M}) \cdot \exp(${Z_I})}{\bigl(${SUM_J}\bigr)^2} = -${YHAT_M}\,${YHAT_I}`,
  L0: String.raw`\begin{aligned} ${BY_SCORE} &= ${LOG_LOSS} \\[4pt] &= ${LOG_SUM} \end{aligned}`,
  L1: String.raw`= -\sum_{i=1}^{K} ${Y_I} \cdot \dfrac{1}{${YHAT_I}} \cdot ${J_IM}`,
  L2: String.raw`= -\Bigl( ${Y_M} \cdot \dfrac{1}{${YHAT_M}} \cdot ${J_MM} + ${OTHERS} ${Y_I} \cdot \dfrac{1}{${YHAT_I}} \cdot ${J_IM} \Bigr)`,
  L3: String.raw`= -\Bigl( ${Y_M} \cdot \dfrac{${YHAT_M}\,(1 - \hat y_m^{(n)})}{\hat y_m^{(n)}} + ${OTHERS} ${Y_I} \cdot \dfrac{-\hat y_m^{(n)}\,${YHAT_I}}{\hat y_i^{(n)}} \Bigr)`,
  L4: String.raw`= -\Bigl[\, ${Y_M}\,(1 - ${YHAT_M}) + ${OTHERS} ${Y_I}\,(-\hat y_m^{(n)}) \Bigr]`,
  L5: String.raw`= -\Bigl[\, ${Y_M} - y_m^{(n)}\,${YHAT_M} - \hat y_m^{(n)} ${OTHERS} ${Y_I} \Bigr]`,
  L6: String.raw`= ${YHAT_M} - ${Y_M}`,
  W1: String.raw`${BY_WEIGHT} = ${BY_SCORE} \cdot \dfrac{\partial z_m^{(n)}}{\partial w_{om}}`,
  W2: String.raw`= (${YHAT_M} - ${Y_M}) \cdot \dfrac{\partial \bigl(\sum_{p=1}^{D} w_{pm}\, x_p^{(n)}\bigr)}{\partial ${W_OM}}`,
  W3: String.raw`= (${YHAT_M} - ${Y_M}) \cdot ${X_O}`,
  M: String.raw`\begin{aligned} \dfrac{\partial ${LOSS}}{\partial W} &= ${ENTRIES} \\[2pt] &= x^{(n)} ${ERRORS} \end{aligned}`,
  G: String.raw`${BY_W} = ${AVERAGE} x^{(n)} ${ERRORS} = -${AVERAGE} x^{(n)} ${ERRORS_TURNED}`,
  V: String.raw`${BY_W} = \dfrac{1}{N}\, X^\top (\hat Y - Y)`,
  LSE: String.raw`${LOSS} = \log ${SUM_J} - z_y^{(n)} \;\Rightarrow\; ${BY_SCORE} = ${YHAT_M} - ${Y_M}`,
  SHIFT: String.raw`\sum_{m=1}^{K} (\hat y_m^{(n)} - y_m^{(n)}) = 0 \;\Rightarrow\; \sym{risk}{R}(W + v\mathbf{1}^\top) = R(W)`,
  H: String.raw`\dfrac{\partial^2 \sym{risk}{R}}{\partial w_{om}\,\partial w_{pk}} = ${AVERAGE} x_o^{(n)} x_p^{(n)} \bigl( \hat y_m^{(n)} \delta_{mk} - \hat y_m^{(n)} \hat y_k^{(n)} \bigr)`,
  HB: String.raw`\begin{aligned} 0 &\preceq \operatorname{diag} \hat y^{(n)} - \hat y^{(n)} (\hat y^{(n)})^\top \preceq \tfrac12 I \\[4pt] L &= \tfrac12\, \lambda_{\max} \Bigl( ${AVERAGE} x^{(n)} (x^{(n)})^\top \Bigr) \end{aligned}`,
  KL: String.raw`${LOSS} = H(y^{(n)}, \hat y^{(n)}) = H(y^{(n)}) + \operatorname{KL}(y^{(n)} \,\|\, \hat y^{(n)})`,
  K2: String.raw`\begin{aligned} \hat y_A^{(n)} &= \sigma(u^\top x^{(n)}), \quad u = w_A - w_B \\[2pt] \dfrac{\partial \sym{risk}{R}}{\partial w_A} &= ${AVERAGE} \bigl( \sigma(u^\top x^{(n)}) - y_A^{(n)} \bigr)\, x^{(n)} = -\dfrac{\partial R}{\partial w_B} \end{aligned}`,
  PEN: String.raw`\dfrac{\partial R_\lambda}{\partial W} = ${BY_W} + \lambda W, \quad R_\lambda = \sym{risk}{R} + \dfrac{\lambda}{2} \sum_{o,m} w_{om}^2`,
  E1: String.raw`\begin{aligned} \slip{\dfrac{\partial\bigl((y^{(n)})^\top \log \hat y^{(n)}\bigr)}{\partial ${Z_M}}} &= ${LOG_LOSS} \\[6pt] &= ${LOG_SUM} \end{aligned}`,
  E2: String.raw`= -\Bigl( ${Y_M} \cdot \slip{\dfrac{1 - ${YHAT_M}}{\hat y_m^{(n)}}} + ${OTHERS} ${Y_I} \cdot \dfrac{-\hat y_m^{(n)}\,${YHAT_I}}{\hat y_i^{(n)}} \Bigr)`,
  E3: String.raw`= (${YHAT_M} - ${Y_M}) \cdot \dfrac{\partial \bigl(\sum_{p=1}^{D} \slip{w_{mp}^{(n)}}\, x_p^{(n)}\bigr)}{\partial ${W_OM}}`,
  E4: String.raw`\struck{${BY_W} = -${AVERAGE} \sum_{m=1}^{K}}`,
  E5: String.raw`${BY_W} = \slip{-${AVERAGE} x^{(n)} ${ERRORS}}`,
};

/** Where the handout writes a line otherwise than the page does: without ℓ, and some of it twice. For the exercise. */
export const AS_WRITTEN: Partial<Record<keyof typeof FORMULAS, string>> = {
  R: String.raw`\begin{aligned} ${RISK} \end{aligned}`,
  W1: String.raw`\dfrac{\partial (-y^{(n)})^\top \log \hat y^{(n)}}{\partial ${W_OM}} = \dfrac{\partial (-y^{(n)})^\top \log \hat y^{(n)}}{\partial z_m} \cdot \dfrac{\partial z_m}{\partial w_{om}}`,
  M: String.raw`\begin{aligned} &${ENTRIES} \\[2pt] &= x^{(n)} ${ERRORS} \end{aligned}`,
  E5: String.raw`\begin{aligned} ${BY_W} &= \slip{-${AVERAGE} x^{(n)} \cdot ${ERRORS}} \\ \dfrac{\partial R}{\partial W} &= \slip{-${AVERAGE} x^{(n)} ${ERRORS}} \end{aligned}`,
  G: String.raw`${BY_W} = -${AVERAGE} x^{(n)} ${ERRORS_TURNED}`,
};

/** On a phone the numerator of J1 takes two rows. */
export const ON_PHONE: Partial<Record<keyof typeof FORMULAS, string>> = {
  J1: String.raw`\begin{aligned} ${J_IM} &= \dfrac{\partial \hat y_i^{(n)}}{\partial z_i^{(n)}} \\[4pt] &= \dfrac{\begin{gathered} \exp(${Z_I}) \cdot ${SUM_J} \\ {} - \exp(z_i^{(n)}) \cdot \exp(z_i^{(n)}) \end{gathered}}{\bigl(${SUM_J}\bigr)^2} \\[2pt] &= ${YHAT_I} - \bigl(\hat y_i^{(n)}\bigr)^2 = ${YHAT_I}\,\bigl(1 - \hat y_i^{(n)}\bigr) \end{aligned}`,
};

/** The main lines, which do not lean on the line before; J speaks for J1 and J2, L and W for the ends of their chains. */
export const MAIN_FORMULAS = {
  J: String.raw`${J_IM} = \Biggl\{ \begin{array}{l} ${YHAT_I}\,(1 - \hat y_i^{(n)}) \\[8pt] -${YHAT_I}\,${YHAT_M} \end{array}`,
  L: String.raw`${BY_SCORE} = -\sum_{i=1}^{K} \dfrac{${Y_I}}{${YHAT_I}}\,${J_IM} = ${YHAT_M} - ${Y_M}`,
  W: String.raw`${BY_WEIGHT} = (${YHAT_M} - ${Y_M})\,${X_O}`,
  sums: String.raw`\sum_{m=1}^{K} \dfrac{\partial \hat y_i}{\partial z_m} = 0, \quad \sum_{i=1}^{K} \dfrac{\partial \hat y_i}{\partial z_m} = 0, \quad J^\top \Bigl(-\dfrac{y}{\hat y}\Bigr) = \hat y - y`,
} as const;

/** Without its live marks: plain TeX that any typesetter takes. */
export function plainTex(tex: string): string {
  return tex.replace(/\\sym\{[a-zA-Z.]+\}/g, '').replace(/\\slip/g, '');
}
