import { type FormEvent, type ReactElement, useState } from 'react';
import { cleanName, nameLength } from '../../files/cleanName';
import { classEn } from '../../i18n/classEn';
import { classZh } from '../../i18n/classZh';
import { LIMITS } from '../../model/limits';
import { classLetter } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { className } from '../../ui/names';
import styles from './ClassEditor.module.css';

export interface ClassEditorProps {
  readonly m: number;
  /** Samples that it has. */
  readonly count: number;
}

/** What can be done to a class: another name, and away with it where it has no samples. */
export function ClassEditor({ m, count }: ClassEditorProps): ReactElement {
  const messages = useMessages();
  const words = messages.lang === 'en' ? classEn : classZh;
  const lab = useLab();
  const classes = useLabState((state) => state.document.classes);
  const shown = className(messages, classes, m) ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const settle = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed === null) return;
    const name = cleanName(typed.trim());
    setTyped(null);
    const fits = nameLength(name) <= LIMITS.maxNameLength;
    setTooLong(!fits);
    if (fits && name !== shown) lab.renameClass(m, name);
  };
  const reason =
    count > 0 ? words.hasSamples(count) : classes.length <= LIMITS.minClasses ? words.fewest(LIMITS.minClasses) : null;
  return (
    <form className={styles['editor']} onSubmit={settle}>
      <label>
        {words.name}{' '}
        <input
          type="text"
          data-typing={typed !== null}
          aria-label={words.nameOf(classLetter(m))}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed ?? shown}
          aria-invalid={tooLong}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            // Esc is for the menu; the other keys are letters here.
            if (event.key !== 'Escape') event.stopPropagation();
          }}
          onBlur={() => {
            settle();
          }}
        />
      </label>
      {tooLong && (
        <p className={styles['problem']} role="alert">
          ✗ {words.tooLong(formatCount(LIMITS.maxNameLength))}
        </p>
      )}
      <button
        type="button"
        aria-disabled={reason !== null}
        aria-description={reason ?? undefined}
        onClick={() => {
          if (reason === null) lab.edit({ kind: 'removeClass', m });
        }}
      >
        {words.remove(classLetter(m))}
      </button>
      {reason !== null && <p className={styles['reason']}>{reason}</p>}
    </form>
  );
}
