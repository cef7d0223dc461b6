import { describe, expect, it } from 'vitest';
import { firstProblem } from '../../testing/proofChecks';
import { allMutants, type Mutant, subjectWith } from '../../testing/proofMutants';
import { randomFrom } from '../data/random';

/** All of them take a minute or more; a seeded sample runs every time. */
const ALL = process.env['SOAK'] === '1';
const SAMPLE = 15;

/** Faults that change no result, by the file, a part of the line and the part that was replaced; and why. */
const EQUIVALENT: readonly (readonly [file: string, code: string, from: string, why: string])[] = [
  ['complex', 're: a.re * r', 'a.re * r', 'only the imaginary part of a scaled logarithm is read'],
  ['complex', 're: a.re * r', '*', 'only the imaginary part of a scaled logarithm is read'],
  ['complex', 're: size * Math.cos(a.im)', 'size * Math.cos(a.im)', 'cos(2⁻⁶⁶) is 1'],
  ['complex', 're: size * Math.cos(a.im)', '*', 'cos(2⁻⁶⁶) is 1'],
  ['proofMeasure', 'step(at, p, k) * feature(at, p)', 'p', 'the step is 0 unless p = o'],
  ['proofMeasure', 'step(at, at.m, p) * feature(at, p)', 'p', 'the step is 0 unless p = o'],
  ['proofForms', 'return (e[at.i]! * sum', 'i', 'J1 is evaluated at i = m only'],
  ['proofForms', 'export const sameSquare', 'i', 'J1 is evaluated at i = m only'],
  ['proofMeasure', 'im += 2 * W[p', 'p', 'the step is 0 unless p = o'],
  ['proofMeasure', 'im += 2 * W[p', 'k', 'the step is 0 unless k = m'],
  ['proofForms', 'export const sameClosed', 'i', 'J1 is evaluated at i = m only'],
  ['proofForms', 'product[p * at.K + k] =', 'p', 'only the cell with p = o is read'],
  ['proofForms', 'product[p * at.K + k] =', 'k', 'only the cell with k = m is read'],
  ['proofForms', 'export const indicesSwapped', 'm', 'the slope is 0 unless o = m'],
  ['proofConsequences', 'const W = at.W.map', '+', 'R is the same for −v: that is what the line says'],
  ['proofConsequences', 'feature(here, p) * jacobian(here)', 'p', 'p = o on the page; hessian.test.ts has the others'],
  ['proofFacts', 'sum += matrix[row', '+=', 'only the size of the sum is read'],
  ['proof', 'const key = ', '+', 'the key stays one to one'],
  ['proof', 'const is = runsOver', 'i', 'a line that does not run over i does not depend on it'],
  ['proof', 'const ms = runsOver', 'm', 'a line that does not run over m does not depend on it'],
];

const isEquivalent = (mutant: Mutant): boolean =>
  EQUIVALENT.some(([file, code, from]) => mutant.file === file && mutant.code.includes(code) && mutant.from === from);

function chosen(mutants: readonly Mutant[]): readonly Mutant[] {
  if (ALL) return mutants;
  const random = randomFrom(20261122);
  return Array.from({ length: SAMPLE }, () => mutants[Math.floor(random.uniform() * mutants.length)]!);
}

/** What a check finds of a mutant, an exception included, or null: it lives. */
async function verdict(mutant: Mutant): Promise<string | null> {
  try {
    return firstProblem(await subjectWith(mutant));
  } catch (error) {
    return String(error);
  }
}

const named = ({ file, line, from, to }: Mutant): string => `${file}.ts:${line}: ${from} → ${to}`;

describe('a fault planted into the derivation', () => {
  it('is not there to begin with', async () => {
    expect(firstProblem(await subjectWith(null))).toBeNull();
  });

  it('makes a check fail: a sign, a factor, an index, a comparison', { timeout: 3_600_000 }, async ({ annotate }) => {
    const mutants = chosen(allMutants());
    const alive: Mutant[] = [];
    for (const mutant of mutants) if ((await verdict(mutant)) === null) alive.push(mutant);
    const unexplained = alive.filter((mutant) => !isEquivalent(mutant));
    await annotate(
      `${mutants.length} mutants tried, ${mutants.length - alive.length} killed, ${alive.length} change no result`,
    );
    expect(unexplained.map(named)).toEqual([]);
  });
});
