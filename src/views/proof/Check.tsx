import type { ReactElement, ReactNode } from 'react';
import type { Evaluation, Whole } from '../../model/derivation/proof';
import type { LineId } from '../../model/derivation/proofLine';
import type { ProofMessages } from '../../i18n/proofEn';
import { largestRowSum } from '../../model/derivation/proofFacts';
import { formatFixed } from '../../ui/numbers/formatNumber';
import { lineOf, type RowId } from './lineOrder';
import { type ProofNow, useProof } from './proofContext';
import { residualText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Check.module.css';

/** What the check of a row found: the residual that was computed, never a fixed text. */
export function Check({ row }: { readonly row: RowId }): ReactElement | null {
  const now = useProof();
  const words = useProofWords();
  if (row === 'E4') return <p className={styles['check']}>{words.check.struck}</p>;
  if (row === 'goal') return <p className={styles['check']}>{words.check.toShow}</p>;
  if (row === 'sums') return <Verdict holds={sumsHold(now)} lines={sumWords(now, words)} />;
  const id = lineOf(row, now.choice.i === now.choice.m);
  if (id === null) return null;
  const evaluation = now.proof(id);
  // The numbers' place says why.
  if (evaluation.obstacle === 'manySamples') return null;
  return id.startsWith('E') ? (
    <SlipVerdict evaluation={evaluation} />
  ) : (
    <LineVerdict id={id} row={row} evaluation={evaluation} now={now} />
  );
}

function Verdict({ holds, lines }: { readonly holds: boolean; readonly lines: readonly ReactNode[] }): ReactElement {
  return (
    <div className={styles['check']} data-holds-here={holds}>
      {lines.map((line, at) => (
        <p key={at}>
          {at === 0 && (
            <span className={styles['mark']} aria-hidden="true">
              {holds ? '✓' : '✗'}
            </span>
          )}
          {line}
        </p>
      ))}
    </div>
  );
}

function LineVerdict({
  id,
  row,
  evaluation,
  now,
}: {
  readonly id: LineId;
  readonly row: RowId;
  readonly evaluation: Evaluation;
  readonly now: ProofNow;
}): ReactElement | null {
  const words = useProofWords();
  const { whole, witness, state } = evaluation;
  if (state === 'absent') return null;
  const extra = [
    ...(witness ? [words.check.slope(residualText(witness.worst))] : []),
    ...(row === 'J' ? sumWords(now, words) : furtherWords(id, now, words)),
  ];
  if (state === 'unevaluable') {
    return <p className={styles['check']}>{words.check.cannot}</p>;
  }
  const differs = id === 'G' && now.frame.check?.passed === false;
  if (state === 'fails' || whole.failed > 0 || witness?.holds === false || differs) {
    return <Verdict holds={false} lines={[words.check.fails(whole.failed, whole.cells), ...extra]} />;
  }
  const first = id === 'HB' ? words.then.check.within : residualWords(whole, words);
  return <Verdict holds lines={[first, ...extra]} />;
}

/** The largest residual over the whole domain, in words. */
function residualWords({ worst, compared, cells }: Whole, { check }: ProofMessages): string {
  if (compared < cells) return check.holdsSome(residualText(worst), compared, cells);
  if (worst === 0) return cells > 1 ? check.exactAll(cells) : check.exact;
  return cells > 1 ? check.holdsAll(residualText(worst), cells) : check.holds(residualText(worst));
}

/** What else was checked beside a line. */
function furtherWords(id: LineId, now: ProofNow, { check, then }: ProofMessages): string[] {
  const { facts, frame, proof, pass } = now;
  const { D, K } = frame;
  if (id === 'S') {
    return [
      facts.probabilitySum === 0
        ? check.sumOfProbabilities
        : check.sumOfProbabilitiesNear(residualText(facts.probabilitySum)),
    ];
  }
  if (id === 'M') return [zeroOr(largestRowSum(pass.outer, D, K), check.outerRowSums, check.outerRowSumsZero)];
  const gradientSums = zeroOr(largestRowSum(frame.G, D, K), then.check.rowSums, then.check.rowSumsZero);
  if (id === 'SHIFT') return [gradientSums];
  if (id !== 'G') return [];
  return [
    ...(frame.check ? [(frame.check.passed ? check.finite : check.finiteFails)(residualText(frame.check.worst))] : []),
    ...(proof('G').whole.compared < proof('G').whole.cells ? [check.shownOnly(proof('G').whole.cells)] : []),
    gradientSums,
  ];
}

/** A size in words, or that it is exactly 0. */
function zeroOr(size: number, words: (size: string) => string, zero: string): string {
  return size === 0 ? zero : words(residualText(size));
}

/** The sums of the Jacobian are of numbers ≤ ¼, K in a row: a few roundings. */
const SUMS = 16 * 2 ** -53;

function sumsHold({ facts }: ProofNow): boolean {
  return Math.max(facts.rowSums, facts.columnSums, facts.pulledBack ?? 0) <= SUMS;
}

/** The consequences of J1 and J2. */
function sumWords({ facts }: ProofNow, { check }: ProofMessages): string[] {
  const worst = Math.max(facts.rowSums, facts.columnSums);
  return [
    ...(worst === 0
      ? [check.rowSumsZero]
      : [check.rowSums(residualText(facts.rowSums)), check.columnSums(residualText(facts.columnSums))]),
    ...(facts.pulledBack === null
      ? []
      : [facts.pulledBack === 0 ? check.pulledBackExact : check.pulledBack(residualText(facts.pulledBack))]),
  ];
}

function SlipVerdict({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const { check } = useProofWords();
  const { whole, state } = evaluation;
  const cells = whole.cells;
  const count = cells > 1 ? check.fails(whole.failed, cells) : check.failsOnce;
  const relative = check.relative(formatFixed(whole.worstRelative, 1));
  if (state === 'unevaluable') {
    return (
      <div className={styles['check']}>
        <p>{check.cannot}</p>
        {whole.failed > 0 && <p>{count}</p>}
      </div>
    );
  }
  if (state === 'holds') {
    return (
      <div className={styles['check']}>
        <p>{check.agrees}</p>
        {whole.failed > 0 && <p className={styles['red']}>{count}</p>}
      </div>
    );
  }
  return (
    <div className={styles['check']}>
      <p className={styles['fails']}>
        <span className={styles['mark']} aria-hidden="true">
          ✗
        </span>
        {count}
      </p>
      <p>{relative}</p>
    </div>
  );
}
