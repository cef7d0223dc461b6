/** What the page says of how low R can go, and what those words claim, for tests that it is true. */
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';
import type { Optimum } from '../model/descent/optimum/optimum';
import type { Design } from '../model/features/design';
import type { Frame } from '../model/kernel/frame';
import { jsKernel } from '../model/kernel/jsKernel';
import { penalisedRisk } from '../model/kernel/penalty';
import { fallsWithoutEnd } from '../model/kernel/separates';
import { smoothness } from '../model/kernel/smoothness';
import { oneClassWords, stationaryWords } from '../views/notice/lowestWords';
import { type Situation, situationOf } from '../views/notice/situationOf';
import { freedPairsOracle } from './freedPairsOracle';

export type Truth = 'attained' | 'approached' | 'separable';

/** By linear programmes in exact fractions. */
export function truthOf(design: Design): Truth {
  const freed = freedPairsOracle(design).reduce((sum, one) => sum + one, 0);
  if (freed === 0) return 'attained';
  return freed === design.N * (design.K - 1) ? 'separable' : 'approached';
}

export function frameAt(design: Design, W: Float64Array): Frame {
  const { N, D, K } = design;
  const G = new Float64Array(D * K);
  const { risk, correct } = penalisedRisk(jsKernel, design, W, G);
  return {
    ...{ iteration: 50, kernel: 'js', N, D, K, bias: false, W, G, risk, correct, riskChange: null, rises: 0 },
    ...{ gradientMax: Math.max(...G.map(Math.abs)), smoothness: smoothness(design), check: null },
  };
}

export function situationAt(
  design: Design,
  frame: Frame,
  optimum: Optimum | null,
  halt: 'stationary' | null,
  eta = 1,
): Situation {
  const [first] = design.labels;
  const only = design.labels.every((label) => label === first) ? first! : null;
  return situationOf(
    { frame, status: 'idle', halt, playing: false, note: null, base: { iteration: 0, W: frame.W }, progress: null },
    { eta, only, empty: false, optimum, separated: () => fallsWithoutEnd(design, frame.W) },
  );
}

/** What a sentence claims of the lowest risk, read from its words. */
export function claimOf(text: string): Truth | null {
  const unattained = /only while W grows without end|W 必须随之无限增大|there is no minimum|不存在最小值/.test(text);
  if (unattained) return /R\* = 0[^.]|there is no minimum|不存在最小值/.test(text) ? 'separable' : 'approached';
  return /some W has the lowest|its lowest value|存在使风险最低的 W|与最小值|比最小值/.test(text) ? 'attained' : null;
}

export function boundIn(text: string): number | null {
  const found = /(\d(?:\.\d)?) × 10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/.exec(text.slice(text.search(/within|up to|不超过|最小值高/)));
  if (!/its lowest value|最小值/.test(text) || found === null) return null;
  const digits = [...found[2]!].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
  return Number(`${found[1]}e${digits}`);
}

export function textsOf(situation: Situation): string[] {
  return [en, zhCN].map(({ notice }) => {
    if (situation.kind === 'stationary') return stationaryWords(situation, 50, notice);
    if (situation.kind === 'oneClass') return oneClassWords(situation.lowest, notice);
    if (situation.kind === 'separable')
      return situation.vanished ? notice.vanished(situation.N) : notice.separable(situation.N, false);
    return '';
  });
}
