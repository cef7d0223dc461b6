/** What the live symbols of the formulas stand for at the chosen i, m, o. */
import type { Messages } from '../../i18n/en';
import type { ProofMessages } from '../../i18n/proofEn';
import { rowPowers } from '../../model/features/featureRows';
import { classLetter } from '../../session/document';
import type { Meanings, SymbolMeaning } from './Formula';
import type { ProofNow } from './proofContext';
import { resultText } from './proofText';

type Speak = (words: ProofMessages, now: ProofNow, k: number) => [spoken: string, value: number];

/** By the first part of a role. */
const SYMBOLS: Readonly<Record<string, Speak>> = {
  yhat: (words, { pass }, k) => [words.symbols.yhat(classLetter(k)), pass.yhat[k] ?? 0],
  y: (words, { pass }, k) => [words.symbols.y(classLetter(k)), pass.y[k] ?? 0],
  z: (words, { pass }, k) => [words.symbols.z(classLetter(k)), pass.z[k] ?? 0],
};

/** The meanings at one evaluation; `rowName` names a feature row for a screen reader. */
export function meaningsOf(now: ProofNow, words: ProofMessages, messages: Messages): Meanings {
  const { pass, frame, choice } = now;
  const { i, m, o } = choice;
  const powers = rowPowers(o, frame);
  const symbols = powers.map(([feature, power]) => `${feature + 1}${power > 1 ? `^${power}` : ''}`);
  const row = powers.length === 0 ? messages.matrices.biasRow : symbols.join(' ');
  const say = (quantity: string, name: string, value: number): SymbolMeaning => ({
    quantity,
    spoken: words.symbol(name, resultText(value)),
  });
  return (role) => {
    const [kind = '', index] = role.split('.');
    const k = index === 'i' ? i : m;
    const indexed = SYMBOLS[kind];
    if (indexed) return say(`${kind}.${k}`, ...indexed(words, now, k));
    if (kind === 'x') return say(`x.${o}`, words.symbols.x(row), pass.x[o] ?? 0);
    if (kind === 'W') return say(`W.${o}.${m}`, words.symbols.w(row, classLetter(m)), frame.W[o * frame.K + m] ?? 0);
    if (kind === 'jacobian')
      return say(
        `jacobian.${k}.${m}`,
        words.symbols.jacobian(classLetter(k), classLetter(m)),
        pass.jacobian[k * frame.K + m] ?? 0,
      );
    if (kind === 'risk') return say(frame.penalty ? 'risk.data' : 'risk', words.symbols.risk, frame.risk);
    return kind === 'loss' ? say('loss', words.symbols.loss, pass.loss) : null;
  };
}
