import type { ReactElement } from 'react';
import { formatFitting } from '../../ui/numbers/formatNumber';
import { useMessages } from '../../ui/messagesContext';
import { NumberField } from '../../ui/NumberField';
import styles from './InitialW.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: number;
  /** Characters that it shows at a time. */
  readonly room?: number;
  /** Takes a number and says true, or refuses it. */
  readonly take: (value: number) => boolean;
  /** What was typed and refused; null once it is mended. */
  readonly onProblem: (typed: string | null) => void;
}

/** A number of this sheet. */
export function Field({ label, value, room = 7, take, onProblem }: FieldProps): ReactElement {
  return (
    <NumberField
      className={styles['field']}
      label={label}
      value={value}
      text={formatFitting(value, room, 6)}
      onCommit={take}
      onProblem={onProblem}
      invalid={false}
    />
  );
}

/** Says that what was typed last was refused. */
export function Refusal({ typed }: { readonly typed: string | null }): ReactElement | null {
  const { initial } = useMessages().history;
  if (typed === null) return null;
  return (
    <p className={styles['problem']} role="alert">
      ✗ {initial.invalid(typed.slice(0, 24))}
    </p>
  );
}
