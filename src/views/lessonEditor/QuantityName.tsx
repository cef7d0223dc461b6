import { type ReactElement, useId, useState } from 'react';
import { useEditorWords } from './editorWords';
import styles from './LabelledNumber.module.css';

interface QuantityNameProps {
  readonly label: string;
  readonly value: string;
  readonly known: (name: string) => boolean;
  readonly onTake: (name: string) => void;
}

/** Names that a question can ask for, to choose from. */
const OFFERED = ['risk', 'loss', 'yhat.0', 'yhat.1', 'z.0', 'z.1', 'G.0.0', 'G.1.0', 'W.0.0', '1/smoothness', '|W|'];

/** The name of a quantity, typed or chosen; what is none stays as it was typed and is refused in a sentence. */
export function QuantityName({ label, value, known, onTake }: QuantityNameProps): ReactElement {
  const words = useEditorWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const wrong = typed !== null && !known(typed.trim());
  const settle = (): void => {
    const name = typed?.trim() ?? '';
    if (wrong) return;
    if (typed !== null && name !== value) onTake(name);
    setTyped(null);
  };
  return (
    <p className={styles['row']}>
      <span aria-hidden="true">{label}</span>
      <input
        type="text"
        data-typing="true"
        className={styles['name']}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        list={`${id}-names`}
        spellCheck={false}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          else if (event.key === 'Escape') setTyped(null);
        }}
      />
      <datalist id={`${id}-names`}>
        {OFFERED.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {wrong && (
        <span id={id} role="alert" className={styles['wrong']}>
          {words.unknownName(shown)}
        </span>
      )}
    </p>
  );
}
