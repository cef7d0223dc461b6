import type { ReactElement } from 'react';
import type { SlipId } from '../../model/derivation/proofLine';
import { Sentence } from '../../ui/messagesContext';
import { SideValue } from './Expression';
import { useProof } from './proofContext';
import { resultText, slopeText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Numbers.module.css';

/** What a slip says beside what is measured, what is wrong with it, and why it agrees where it agrees. */
export function SlipNumbers({ id }: { readonly id: SlipId }): ReactElement {
  const { proof } = useProof();
  const words = useProofWords();
  const evaluation = proof(id);
  const text = id === 'E5' ? slopeText : resultText;
  // E1 has its mistake on the left.
  const [said, measured] = id === 'E1' ? (['lhs', 'rhs'] as const) : (['rhs', 'lhs'] as const);
  const note = useNote(id);
  return (
    <>
      <p className={styles['vectors']}>
        {evaluation.right !== null && (
          <span className={evaluation.state === 'fails' ? styles['says'] : undefined}>
            <Sentence parts={words.numbers.says(<SideValue evaluation={evaluation} side={said} text={text} />)} />
          </span>
        )}
        <span>
          <Sentence parts={words.numbers.measured(<SideValue evaluation={evaluation} side={measured} text={text} />)} />
        </span>
      </p>
      <p className={styles['note']}>
        {words.wrong[id]}
        {note !== null && ` ${note}`}
      </p>
    </>
  );
}

/** Why it has no value or agrees here; null where it fails as it should. */
function useNote(id: SlipId): string | null {
  const { proof, frame, choice } = useProof();
  const { accidents, obstacles } = useProofWords();
  const { obstacle, accident } = proof(id);
  if (obstacle === 'index') return obstacles.index(choice.m, frame.D, frame.K);
  if (obstacle !== null) return obstacles[obstacle];
  return accident === null ? null : accidents[accident];
}
