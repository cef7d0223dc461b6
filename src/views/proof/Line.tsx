import type { ReactElement, ReactNode } from 'react';
import type { ProofMessages } from '../../i18n/proofEn';
import { useLayout } from '../../ui/useLayout';
import { Said } from '../../ui/Said';
import { useLabState } from '../../ui/labContext';
import { Check } from './Check';
import { Formula, type Meanings } from './Formula';
import { AS_WRITTEN, FORMULAS, MAIN_FORMULAS, ON_PHONE } from '../../ui/formulas';
import { LineNumbers } from './LineNumbers';
import { isSlip, lineOf, type RowId } from './lineOrder';
import { useProof } from './proofContext';
import { useProofWords } from './proofWords';
import styles from './Line.module.css';
import numbers from './Numbers.module.css';

interface LineProps {
  readonly row: RowId;
  /** The number in the margin; a slip has none. */
  readonly number: number | null;
  readonly meanings: Meanings;
  /** The line that is walked on now. */
  readonly current: boolean;
  /** Whether Tab stops at it and at its symbols. */
  readonly reachable: boolean;
  /** A slip is marked in red pen. */
  readonly marked: boolean;
  /** In the exercise: nothing is evaluated or marked, and this stands in place of the check. */
  readonly exercise: ReactNode | null;
}

/** One numbered line: formula and reason, live numbers, check. */
export function Line({ row, number, meanings, current, reachable, marked, exercise }: LineProps): ReactElement {
  const { proof, choice, frame } = useProof();
  const layout = useLayout();
  const words = useProofWords();
  const line = exercise === null ? lineOf(row, choice.i === choice.m) : null;
  const state = line === null ? null : proof(line).state;
  const holds = state === 'unevaluable' || row === 'E4' ? 'unevaluable' : state === 'holds';
  const named = state !== null && state !== 'absent';
  const shownSlip = isSlip(row) && exercise === null;
  const id = row === 'E4' && exercise === null ? 'E4' : line;
  return (
    <li
      className={styles['line']}
      data-row={row}
      data-stop-line=""
      data-current={current}
      data-slip={shownSlip}
      data-wide={frame.K > 6}
      data-widest={frame.K > 8}
      data-proof-line={named || (row === 'E4' && exercise === null) ? (id ?? undefined) : undefined}
      data-holds={named || (row === 'E4' && exercise === null) ? String(holds) : undefined}
      aria-current={current ? 'step' : undefined}
      tabIndex={reachable ? 0 : -1}
    >
      <span className={styles['number']}>{number !== null && `(${number})`}</span>
      <div className={styles['formula']} data-marked={isSlip(row) && marked}>
        <Formula
          tex={texOf(row, exercise !== null, layout === 'phone')}
          spoken={spokenOf(row, words)}
          meanings={meanings}
          stops={reachable}
        />
        <Reason row={row} exercise={exercise !== null} />
      </div>
      {exercise === null && (
        <>
          <div className={`${numbers['numbers']} ${styles['values']}`}>
            <LineNumbers row={row} />
          </div>
          <div className={styles['check']}>
            <Check row={row} />
          </div>
        </>
      )}
      {exercise !== null && <div className={styles['exercise']}>{exercise}</div>}
    </li>
  );
}

function texOf(row: RowId, exercise: boolean, phone: boolean): string {
  const asWritten = exercise ? AS_WRITTEN[row as keyof typeof AS_WRITTEN] : undefined;
  if (asWritten !== undefined) return asWritten;
  const narrow = phone ? ON_PHONE[row as keyof typeof ON_PHONE] : undefined;
  if (narrow !== undefined) return narrow;
  return row in MAIN_FORMULAS
    ? MAIN_FORMULAS[row as keyof typeof MAIN_FORMULAS]
    : FORMULAS[row as keyof typeof FORMULAS];
}

function spokenOf(row: RowId, words: ProofMessages): string {
  return words.spoken[row];
}

function Reason({ row, exercise }: { readonly row: RowId; readonly exercise: boolean }): ReactElement | null {
  const words = useProofWords();
  const { choice } = useProof();
  const brief = useLabState((state) => state.view.proofBrief);
  if (exercise) return null;
  if (isSlip(row)) return <p className={styles['first']}>{words.first[row]}</p>;
  if (row === 'J') {
    const same = choice.i === choice.m;
    return (
      <span className={styles['cases']}>
        <span data-here={same}>
          <Said text={words.caseSame} />
          {same && words.here}
        </span>
        <span data-here={!same}>
          <Said text={words.caseOther} />
          {!same && words.here}
        </span>
      </span>
    );
  }
  if (row === 'W') return null;
  if (brief && (row === 'S' || row === 'G')) return null;
  return <p className={styles['reason']}>{words.reasons[row]}</p>;
}
