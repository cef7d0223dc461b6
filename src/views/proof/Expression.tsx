import type { ReactElement } from 'react';
import type { Parts } from '../../i18n/parts';
import type { Evaluation } from '../../model/derivation/proof';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { workedOut } from '../../ui/workedOut';
import { expressionOf } from './expressions';
import { type ProofNow, useProof } from './proofContext';
import { factorText, resultText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Numbers.module.css';

/** One side of a line as the contract names it; nothing where it has no value. */
export function SideValue({
  evaluation,
  side,
  text = resultText,
  highlight = false,
}: {
  readonly evaluation: Evaluation;
  readonly side: 'lhs' | 'rhs';
  readonly text?: (value: number) => string;
  /** The result that the next line goes on with. */
  readonly highlight?: boolean;
}): ReactElement | null {
  const value = side === 'lhs' ? evaluation.left : evaluation.right;
  if (value === null) return null;
  return (
    <Quantity
      name={`proof.${evaluation.id}.${side}`}
      value={value}
      text={text(value)}
      className={highlight ? styles['result'] : styles['value']}
    />
  );
}

interface ExpressionProps {
  readonly evaluation: Evaluation;
  /** What is said of the left side; a measured slope if nothing else. */
  readonly measured?: (value: ReactElement) => Parts<ReactElement>;
}

/** The numbers of a line: its right side written out and worked out, and beneath it the left side. */
export function ExpressionNumbers({ evaluation, measured }: ExpressionProps): ReactElement {
  const now = useProof();
  const { numbers } = useProofWords();
  return (
    <>
      {evaluation.right !== null && (
        <p className={styles['expression']}>
          <WrittenOut evaluation={evaluation} now={now} />
          <SideValue evaluation={evaluation} side="rhs" highlight />
        </p>
      )}
      <p className={styles['measured']}>
        <Sentence parts={(measured ?? numbers.measured)(<SideValue evaluation={evaluation} side="lhs" />)} />
      </p>
    </>
  );
}

function WrittenOut({
  evaluation,
  now,
}: {
  readonly evaluation: Evaluation;
  readonly now: ProofNow;
}): ReactElement | null {
  const expression = expressionOf(evaluation.id, now);
  if (expression === null || evaluation.right === null) return null;
  const factors = expression.parts.filter((part) => typeof part !== 'string');
  const { texts, worksOut } = workedOut(
    factors.map(({ value }) => value),
    expression.evaluate,
    evaluation.right,
    resultText,
  );
  return (
    <>
      {expression.parts.map((part, at) => {
        if (typeof part === 'string') return <span key={at}>{part}</span>;
        const text = texts[factors.indexOf(part)] ?? '';
        return <Quantity key={at} name={part.name} value={part.value} text={at === 0 ? text : factorText(text)} />;
      })}
      {worksOut ? ' = ' : ' ≈ '}
    </>
  );
}
