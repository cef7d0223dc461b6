/** The derivation with its current numbers, as a LaTeX display (package amsmath). */
import { TRUE_LINES, type LineId } from '../../model/derivation/proofLine';
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

/** What stands behind a line's formula. */
function numbersOf(id: LineId, now: ProofNow): string {
  const { frame, trace, proof, choice } = now;
  const { D, K } = frame;
  const right = proof(id).right;
  if (id === 'Z') {
    const W = matrix(D, K, (o, m) => resultText(frame.W[o * K + m] ?? 0));
    return `= ${tex(resultText(proof('Z').left ?? 0))}, \\quad W = ${W}`;
  }
  if (id === 'M') return `= ${matrix(D, K, (o, m) => resultText(trace.outer[o * K + m] ?? 0))}`;
  if (id === 'G') return `= ${matrix(D, K, (o, m) => slopeText(frame.G[o * K + m] ?? 0))}`;
  if (id === 'S' || id === 'R') return `= ${tex(resultText(proof(id).left ?? 0))}`;
  if (right === null) return '';
  const expression = expressionOf(id, now);
  if (expression === null || choice.n < 0) return `= ${tex(resultText(right))}`;
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

/** The lines that hold, numbered, each with its numbers at the chosen sample, classes and feature. */
export function derivationLatex(now: ProofNow): string {
  const { choice, proof, frame } = now;
  const lines = TRUE_LINES.filter((id) => proof(id).state !== 'absent').map(
    (id, at) => `  & ${plainTex(FORMULAS[id])} ${numbersOf(id, now)} \\tag{${at + 1}}`,
  );
  return [
    `% n = ${choice.n + 1}, i = ${classLetter(choice.i)}, m = ${classLetter(choice.m)}, o = ${rowText(choice.o, frame)}, t = ${frame.iteration}`,
    '\\begin{align*}',
    `${lines.join(' \\\\[4pt]\n')}`,
    '\\end{align*}',
    '',
  ].join('\n');
}
