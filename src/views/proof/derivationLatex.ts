/** The derivation with its current numbers, as LaTeX displays (package amsmath). */
import { type LineId, THEN_LINES } from '../../model/derivation/proofLine';
import type { FeatureMap } from '../../model/features/featureRows';
import type { Standardisation } from '../../model/features/standardisation';
import { formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { classLetter } from '../../session/document';
import { rowText } from '../../ui/names';
import { workedOut } from '../../ui/workedOut';
import { expressionOf } from './expressions';
import { FORMULAS, plainTex } from '../../ui/formulas';
import type { ProofNow } from './proofContext';
import { factorText, resultText, slopeText } from './proofText';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A printed number as TeX: 2.8 × 10⁻¹⁷ → 2.8 \times 10^{-17}. */
function tex(text: string): string {
  return text
    .replace(/[⁻⁰¹²³⁴-⁹]+/g, (power) => {
      const digits = Array.from(power, (digit) => (digit === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(digit))));
      return `^{${digits.join('')}}`;
    })
    .replaceAll('−', '-')
    .replaceAll('×', '\\times')
    .replace(/ŷ/g, '\\hat y');
}

function matrix(rows: number, columns: number, value: (row: number, column: number) => string): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => tex(value(row, column))).join(' & '),
  );
  return `\\begin{pmatrix} ${lines.join(' \\\\ ')} \\end{pmatrix}`;
}

/** An entry of a column of the chosen sample. */
const symbolOf = (symbol: string, k: number): string => `${symbol}_{\\mathrm{${classLetter(k)}}}^{(n)}`;

/** What stands behind a line's formula. */
function numbersOf(id: LineId, now: ProofNow): string {
  const { frame, pass, proof, choice } = now;
  const { D, K } = frame;
  const { left, right } = proof(id);
  if (id === 'Z' && left !== null) return `${symbolOf('z', choice.m)} = ${tex(resultText(left))}`;
  if (id === 'S' && left !== null) return `${symbolOf('\\hat y', choice.i)} = ${tex(resultText(left))}`;
  if (id === 'R') return `R = ${tex(formatRisk(left ?? frame.risk))}`;
  if (id === 'HB')
    return `\\lambda_{\\max}\\bigl(\\operatorname{diag} \\hat y^{(n)} - \\hat y^{(n)} (\\hat y^{(n)})^\\top\\bigr) = ${tex(resultText(left ?? 0))}, \\quad L = ${tex(resultText(frame.smoothness))}`;
  if (id === 'M') return `= ${matrix(D, K, (o, m) => resultText(pass.outer[o * K + m] ?? 0))}`;
  if (id === 'G' || id === 'V') return `= ${matrix(D, K, (o, m) => slopeText(frame.G[o * K + m] ?? 0))}`;
  // Where the quotient can't be evaluated the measured slope stands in its place.
  if (right === null) return left === null ? '' : `\\approx ${tex(resultText(left))} \\text{ (measured)}`;
  const expression = expressionOf(id, now);
  const entry = id === 'H' ? '(p, k) = (o, i): \\quad ' : '';
  if (expression === null) return `${entry}= ${tex((Math.abs(right) < 1 ? slopeText : resultText)(right))}`;
  const factors = expression.parts.filter((part) => typeof part !== 'string').map(({ value }) => value);
  const { texts, worksOut } = workedOut(factors, expression.evaluate, right, resultText);
  let place = 0;
  const written = expression.parts.map((part, at) => {
    if (typeof part === 'string') return part;
    const text = texts[place++] ?? '';
    return at === 0 ? text : factorText(text);
  });
  return `= ${tex(written.join(''))} ${worksOut ? '=' : '\\approx'} ${tex(resultText(right))}`;
}

/** The displays of the export: each is one `align`, whose lines share the place of their equals signs. */
const DISPLAYS: readonly { readonly title: string; readonly ids: readonly LineId[] }[] = [
  { title: 'Definitions', ids: ['R', 'Z', 'S'] },
  { title: '(1) y-hat by a score', ids: ['J1', 'J2'] },
  { title: '(2) the loss by a score', ids: ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6'] },
  { title: '(3) the loss by a weight', ids: ['W1', 'W2', 'W3'] },
  { title: 'The goal', ids: ['M', 'G'] },
  { title: 'And then', ids: THEN_LINES },
];

/** A formula with its first equals sign as the place to align at; a formula of several lines becomes several of the display. */
function aligned(formula: string): string {
  if (formula.startsWith('=')) return `&${formula}`;
  const inner = /^\\begin\{aligned\} (.*) \\end\{aligned\}$/.exec(formula)?.[1];
  if (inner !== undefined) return inner.replace(/ \\\\\[\dpt\] /g, ' \\notag \\\\\n  ');
  const equals = outermostEquals(formula);
  return equals < 0 ? `&${formula}` : `${formula.slice(0, equals)}&${formula.slice(equals)}`;
}

/** The first equals sign outside all braces; −1 if there is none. */
function outermostEquals(formula: string): number {
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    if (formula[at] === '{') depth++;
    else if (formula[at] === '}') depth--;
    else if (formula[at] === '=' && depth === 0) return at;
  }
  return -1;
}

/** The chosen sample's x, y, z and ŷ, and W, so that every number below can be checked. */
function givenNumbers({ frame, pass }: ProofNow): string {
  const { D, K } = frame;
  const column = (values: Float64Array, text: (value: number) => string): string =>
    matrix(values.length, 1, (row) => text(values[row] ?? 0));
  return [
    `  x^{(n)} &= ${column(pass.x, inFull)}, & y^{(n)} &= ${column(pass.y, inFull)},`,
    ` & W &= ${matrix(D, K, (o, m) => inFull(frame.W[o * K + m] ?? 0))}, \\\\\n`,
    `  z^{(n)} &= ${column(pass.z, inFull)}, & \\hat y^{(n)} &= ${column(pass.yhat, inFull)} &&`,
  ].join('');
}

/** What the entries of x are of the raw features. */
function mapLines(frame: FeatureMap & { readonly D: number }): string[] {
  if (!frame.degree) return [];
  const rows = Array.from({ length: frame.D }, (_, o) => rowText(o, frame));
  return [`% x = (${rows.join(', ')})`];
}

/** What standardising made of them. */
function scaleLines({ mean, deviation }: Standardisation): string[] {
  const row = (values: readonly number[]): string => values.map((value) => tex(inFull(value))).join(', ');
  return [`% x_o = (raw_o - \\mu_o) / \\sigma_o with \\mu = (${row(mean)}), \\sigma = (${row(deviation)})`];
}

/** Seven significant digits, so that what is worked out from them agrees with what is printed. */
const inFull = (value: number): string => formatSetting(value, 7);

/** The row's name as the page's picker has it, in ASCII. */
function nameOfRow(o: number, frame: FeatureMap): string {
  const text = rowText(o, frame);
  return text === '1' ? 'bias' : text;
}

/** The lines that hold, each with its numbers at the chosen sample, classes and feature: several `align` displays. */
export function derivationLatex(now: ProofNow, standardise?: Standardisation): string {
  const { choice, proof, frame } = now;
  const displays = DISPLAYS.map(({ title, ids }) => {
    const lines = ids
      .filter((id) => proof(id).state !== 'absent')
      .map((id) => {
        const numbers = numbersOf(id, now);
        const formula = `  ${aligned(plainTex(FORMULAS[id]))}`;
        return numbers === '' ? formula : `${formula} \\notag \\\\\n  &\\quad ${numbers}`;
      });
    return `% ${title}\n\\begin{align}\n${lines.join(' \\\\[6pt]\n')}\n\\end{align}`;
  });
  return [
    '% Needs \\usepackage{amsmath}.',
    `% n = ${choice.n + 1}, i = ${classLetter(choice.i)}, m = ${classLetter(choice.m)}, o = ${nameOfRow(choice.o, frame)}, t = ${frame.iteration}, N = ${frame.N}`,
    ...mapLines(frame),
    ...(standardise ? scaleLines(standardise) : []),
    `\\begin{align*}\n${givenNumbers(now)}\n\\end{align*}`,
    ...displays,
    '',
  ].join('\n');
}
