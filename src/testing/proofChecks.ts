/** Every demand on the evaluated derivation, as one question: what is wrong with it? For tests only. */
import type * as proof from '../model/derivation/proof';
import type * as proofData from '../model/derivation/proofData';
import type { Choice, Prepared, ProofData } from '../model/derivation/proofData';
import type * as proofFacts from '../model/derivation/proofFacts';
import type { LineId, ProofLine } from '../model/derivation/proofLine';
import { choicesOf, PROOF_CASES, type ProofCase } from './proofCases';
import { type Expected, expectedOf } from './proofOracle';

export interface Subject
  extends
    Pick<typeof proof, 'evaluateLine' | 'evaluateProof' | 'sidesRemembered'>,
    Pick<typeof proofData, 'oneHot' | 'prepare' | 'sumOver'>,
    Pick<typeof proofFacts, 'factsOf'> {
  readonly lines: readonly ProofLine[];
}

const U = 2 ** -53;
const QUOTIENTS: readonly LineId[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** The first thing that is wrong, in words, or null. */
export function firstProblem(subject: Subject, cases: readonly ProofCase[] = PROOF_CASES): string | null {
  const basic = problemInBasics(subject);
  if (basic !== null) return basic;
  for (const one of cases) {
    for (const n of one.samples) {
      const remember = subject.sidesRemembered();
      const data = subject.prepare(one.data);
      for (const choice of choicesOf(one.data, n)) {
        const problem =
          problemAt(subject, data, choice, remember) ??
          problemInWhole(subject, data, choice, remember) ??
          problemInFacts(subject, data, choice);
        if (problem !== null) return `${one.name}, n i m o = ${Object.values(choice).join(' ')}: ${problem}`;
      }
    }
  }
  return null;
}

function problemAt(subject: Subject, data: Prepared, choice: Choice, remember: proof.Remember): string | null {
  const expected = expectedOf(data, choice);
  const at = { ...data, ...choice };
  for (const line of subject.lines) {
    const problem = compare(line.id, subject.evaluateLine(line, at, remember), expected(line.id), line.tolerance(at));
    if (problem !== null) return `${line.id}: ${problem}`;
  }
  return null;
}

function compare(id: LineId, found: proof.Evaluation, wanted: Expected, tolerance: number): string | null {
  if (found.state !== wanted.state) return `${found.state} instead of ${wanted.state}`;
  if (found.accident !== wanted.accident) return `accident ${found.accident} instead of ${wanted.accident}`;
  if (found.whole.cells !== wanted.cells) return `${found.whole.cells} cells instead of ${wanted.cells}`;
  const { state } = wanted;
  if (state !== 'absent' && Math.abs(tolerance - wanted.tolerance) > 1e-12 * wanted.tolerance)
    return `tolerance ${tolerance}`;
  if (found.witness && !found.witness.holds) return `centred difference off by ${found.witness.worst}`;
  if (!id.startsWith('E') && found.whole.failed > 0) return `${found.whole.failed} cells fail`;
  if (found.state === 'absent') return found.left === null && found.right === null ? null : 'absent with a value';
  return compareSides(id, found, wanted);
}

function compareSides(id: LineId, found: proof.Evaluation, wanted: Expected): string | null {
  if (!(Math.abs(found.left! - wanted.left) <= wanted.near)) return `left ${found.left} instead of ${wanted.left}`;
  if (wanted.right === null)
    return found.right === null && found.obstacle !== null ? null : 'a right side out of nothing';
  // The quotients and what they become may lose the digits of 1 − ŷ, but no more than their tolerance.
  const near = QUOTIENTS.includes(id) || id === 'L0' ? 16 * U : wanted.near;
  if (!(Math.abs(found.right! - wanted.right) <= near)) return `right ${found.right} instead of ${wanted.right}`;
  const astray = found.between.find(
    (side, at) => !(Math.abs(side - (wanted.between?.[at] ?? wanted.right!)) <= Math.max(near, wanted.tolerance)),
  );
  return astray === undefined ? null : `between ${astray} instead of ${wanted.right}`;
}

/** One-hot labels, the compensated sum, and when G is compared in the shown cell only. */
function problemInBasics({ oneHot, sumOver, evaluateProof, prepare, lines }: Subject): string | null {
  const Y = oneHot({ N: 2, K: 3, labels: Uint8Array.of(2, 0) });
  if (Y.join() !== '0,0,1,1,0,0') return `one-hot labels ${Y.join()}`;
  const terms = [1, 1e100, 1, -1e100];
  if (sumOver(4, (index) => terms[index]!) !== 2) return 'the sum is not compensated';
  const { data } = PROOF_CASES[1]!;
  const prepared = prepare(data);
  const cost = data.N * data.D ** 2 * data.K ** 2;
  const work = lines.map((line) => `${line.id} ${line.work({ ...data, N: 7, D: 5, K: 3 })}`);
  const owed = 'R 21,G 105,V 21,SHIFT 105,H 42,K2 35,PEN 105,E5 105';
  if (work.filter((one) => !one.endsWith(' 0')).join() !== owed) return `work ${work.join()}`;
  const choice = { n: 0, i: 0, m: 1, o: 1 };
  const compared = [cost, cost - 1].map(
    (whole) => evaluateProof(prepared, choice, { cell: Infinity, whole })('G').whole.compared,
  );
  if (compared.join() !== '9,1') return `${compared.join()} cells of G compared`;
  const one = data.N * data.D * data.K;
  const states = [one, one - 1].flatMap((cell) => {
    const proof = evaluateProof(prepared, choice, { cell, whole: Infinity });
    return [proof('G').state, proof('L6').state, proof('J1').state];
  });
  if (states.join() !== 'holds,holds,absent,unevaluable,holds,absent') return `G left out: ${states.join()}`;
  return sameAlone({ evaluateProof, prepare }, data);
}

/** With one sample prepared, the lines that sum over no others say the same. */
function sameAlone(
  { evaluateProof, prepare }: Pick<Subject, 'evaluateProof' | 'prepare'>,
  data: ProofData,
): string | null {
  const choice = { n: 2, i: 1, m: 2, o: 1 };
  const [all, alone] = [null, choice.n].map((only) =>
    evaluateProof(prepare(data, only), choice, { cell: 0, whole: 0 }),
  );
  const differs = (['Z', 'S', 'J2', 'L0', 'L6', 'W3', 'M', 'KL', 'HB'] as const).find(
    (id) => all!(id).left !== alone!(id).left || all!(id).right !== alone!(id).right || alone!(id).state !== 'holds',
  );
  return differs ? `${differs} of one sample alone` : null;
}

/** The Jacobian against a plain one, and what follows from it, within a few roundings of 1. */
function problemInFacts({ factsOf }: Subject, data: Prepared, choice: Choice): string | null {
  const facts = factsOf({ ...data, ...choice });
  const { K } = data;
  const yhat = data.Yhat.subarray(choice.n * K, choice.n * K + K);
  const off = facts.jacobian.findIndex((value, cell) => {
    const [i, m] = [Math.floor(cell / K), cell % K];
    return !(Math.abs(value - yhat[i]! * ((i === m ? 1 : 0) - yhat[m]!)) <= 2 * U);
  });
  if (off >= 0 || facts.jacobian.length !== K * K) return `Jacobian cell ${off}`;
  const classes = Array.from({ length: K }, (_, k) => k);
  const total = (f: (k: number) => number): number => Math.abs(classes.reduce((sum, k) => sum + f(k), 0));
  const rows = Math.max(...classes.map((i) => total((m) => facts.jacobian[i * K + m]!)));
  const columns = Math.max(...classes.map((m) => total((i) => facts.jacobian[i * K + m]!)));
  if (facts.rowSums !== rows || facts.columnSums !== columns) return `sums ${facts.rowSums} ${facts.columnSums}`;
  const sums = [facts.probabilitySum, facts.rowSums, facts.columnSums, facts.residualSum, facts.pulledBack ?? 0];
  return sums.every((sum) => sum <= 16 * U) ? null : `facts ${sums.join(' ')}`;
}

/** The largest distances over a domain: L6 within its tolerance, E1 twice the largest |ŷ − y|, relative to it 2. */
function problemInWhole(
  { lines, evaluateLine }: Subject,
  data: Prepared,
  choice: Choice,
  remember: proof.Remember,
): string | null {
  const at = { ...data, ...choice };
  const whole = (id: LineId): proof.Whole =>
    evaluateLine(
      lines.find((line) => line.id === id)!,
      at,
      remember,
    ).whole;
  const { K } = data;
  const errors = Array.from({ length: K }, (_, m) => expectedOf(data, { ...choice, m })('L6').left);
  const largest = Math.max(...errors.map(Math.abs));
  const [held, slip, jacobian] = [whole('L6'), whole('E1'), whole('J1')];
  if (!(held.worst <= 16 * U && jacobian.worst <= 4 * U)) return `worst ${held.worst} ${jacobian.worst}`;
  if (!(Math.abs(slip.worst - 2 * largest) <= 32 * U)) return `E1 worst ${slip.worst}, not ${2 * largest}`;
  // Below 2⁻¹⁰⁰⁸ a measured slope is 0.
  const relative = largest < 2 ** -1010 ? 0 : 2;
  return slip.worstRelative === relative ? null : `E1 relative ${slip.worstRelative}`;
}
