/** The sentence after an answer, from the numbers alone: what is shown works out as it is printed. */
import type { PresentMessages } from '../../i18n/presentEn';
import { largestGap } from '../../lesson/guess';
import type { AskOf } from '../../lesson/lessonSchema';
import { classLetter } from '../../session/document';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import type { Shown } from './shown';

type Asked = Pick<Shown, 'ask' | 'guess' | 'truth'>;

/** What the room said and what is true; null where there is no truth, or nothing was guessed. */
export function sentenceOf(words: PresentMessages, { ask, guess, truth }: Asked): string | null {
  if (guess?.kind === 'number' && truth?.kind === 'number' && ask?.kind === 'number') {
    return compared(words, guess.value, truth.value, symbolOf(ask));
  }
  if (guess?.kind === 'curve' && truth?.kind === 'curve') {
    const h = largestGap(guess, truth.values);
    // A handle is shown with two decimals.
    return compared(words, Number((guess.values[h] ?? 0).toFixed(2)), truth.values[h] ?? 0, `R_${truth.at[h] ?? 0}`, 4);
  }
  return null;
}

function compared(words: PresentMessages, guess: number, truth: number, symbol: string | null, least = 3): string {
  const digits = Math.max(decimalsOf(guess), Number.isInteger(truth) && Number.isInteger(guess) ? 0 : least);
  const [g, v] = [Number(guess.toFixed(digits)), Number(truth.toFixed(digits))];
  const apart = Math.abs(v - g);
  if (apart < 0.5 * 10 ** -digits) return words.saidExactly(formatSetting(guess), symbol);
  return words.said(formatSetting(guess), symbol, formatFixed(v, digits), formatFixed(apart, digits), v > g);
}

/** Decimals of a guess as it is written, at most four. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(4)));
  return text.includes('.') && !text.includes('e') ? Math.min(4, text.length - text.indexOf('.') - 1) : 0;
}

/** The asked quantity as a reader writes it; null where that would be long. */
export function symbolOf({ of }: AskOf<'number'>): string | null {
  const cell = /^(?:(?:after|change)\()?([a-zA-Z]+)\.(\d)\)?$/.exec(of);
  const symbols = new Map([
    ['yhat', 'ŷ'],
    ['z', 'z'],
    ['probe', 'ŷ'],
  ]);
  const letter = cell && symbols.get(cell[1]!);
  if (cell && letter) return `${of.startsWith('change') ? 'Δ' : ''}${letter}_${classLetter(Number(cell[2]))}`;
  const named = new Map([
    ['risk', 'R'],
    ['loss', 'ℓ'],
    ['1/smoothness', '1/L'],
    ['inf(risk)', 'inf R'],
    ['after(risk)', 'R'],
    ['minus(change(risk))', '−ΔR'],
    ['factor(risk)', 'R′/R'],
    ['size(W)', 'K × D'],
  ]);
  return named.get(of) ?? null;
}
