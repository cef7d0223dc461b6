import { type ReactElement, useMemo } from 'react';
import { classLetter, type Document } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { useMessages } from '../../ui/messagesContext';
import { className } from '../../ui/names';
import styles from './Classes.module.css';

/** The classes that the samples will have. */
export function Classes({ document }: { readonly document: Document }): ReactElement {
  const messages = useMessages();
  const { classes, samples } = document;
  const counts = useMemo(() => samples.countByClass(classes.length), [samples, classes]);
  return (
    <ul className={styles['classList']} data-many={classes.length > 4}>
      {classes.map((_, m) => (
        <li key={m}>
          <Glyph m={m} size={18} />
          <b>{classLetter(m)}</b>
          <span className={styles['className']} dir="auto">
            {className(messages, classes, m)}
          </span>
          <span className={styles['count']}>{formatCount(counts[m] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
