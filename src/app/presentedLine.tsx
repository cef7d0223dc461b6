import type { ReactElement } from 'react';
import { FORMULAS, plainTex } from '../ui/formulas';
import type { Sides } from '../views/present/ProofLine';
import { Typeset } from '../views/proof/Formula';

type FormulaId = keyof typeof FORMULAS;

const BY_SCORE = String.raw`\dfrac{\partial \ell}{\partial z_m}`;
const BY_WEIGHT = String.raw`\dfrac{\partial \ell}{\partial w_{om}}`;
const LOG_LOSS = String.raw`\dfrac{\partial(-y^\top \log \hat y)}{\partial z_m}`;
/** Lines of several rows, too high for the big screen: what they say in one. */
const SHORT: Partial<Record<FormulaId, string>> = {
  R: String.raw`R(W) = -\dfrac{1}{N} \sum_{n=1}^{N} (y^{(n)})^\top \log \hat y^{(n)}`,
  J1: String.raw`\dfrac{\partial \hat y_i}{\partial z_m} = \hat y_i\,(1 - \hat y_i)`,
  L0: String.raw`${LOG_LOSS} = \dfrac{\partial\bigl(-\sum_i y_i \log \hat y_i\bigr)}{\partial z_m}`,
  M: String.raw`\dfrac{\partial \ell^{(n)}}{\partial W} = x^{(n)} \bigl(\hat y^{(n)} - y^{(n)}\bigr)^\top`,
  HB: String.raw`0 \preceq \operatorname{diag} \hat y - \hat y \hat y^\top \preceq \tfrac12 I`,
  K2: String.raw`\dfrac{\partial R}{\partial w_A} = \dfrac{1}{N} \sum_{n=1}^{N} \bigl( \sigma(u^\top x^{(n)}) - y_A^{(n)} \bigr)\, x^{(n)}`,
  E1: String.raw`\dfrac{\partial(y^\top \log \hat y)}{\partial z_m} = ${LOG_LOSS}`,
};

/** Lines of one sample leave out its (n), for which the big screen has no room; that of E3's w is its slip and stays. */
function withoutSample(tex: string): string {
  return tex.includes(String.raw`\sum_{n=1}`) ? tex : tex.replace(/(?<!w_\{mp\})\^\{\(n\)\}/g, '');
}

/** A line of the proof on its own: one that goes on from the line before begins with what all of them are. */
function texOf(id: FormulaId): string {
  const tex = SHORT[id] ?? withoutSample(plainTex(FORMULAS[id]));
  if (!tex.startsWith('=')) return tex;
  return `${id.startsWith('W') || id === 'E3' ? BY_WEIGHT : BY_SCORE} ${tex}`;
}

/** A line of the proof for the big screen, or as much of it as is to be seen. */
export function typesetLine(id: FormulaId, sides: Sides): ReactElement {
  const parts = texOf(id).split(' = ');
  const shown = sides === 'left' ? [parts[0], ''] : sides === 'two' ? parts.slice(0, 2) : parts;
  return <Typeset tex={shown.join(' = ')} />;
}
