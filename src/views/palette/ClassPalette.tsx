import { type KeyboardEvent, type ReactElement, useMemo } from 'react';
import { LIMITS } from '../../model/limits';
import { classLetter } from '../../session/document';
import { formatCount } from '../../ui/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { className, fullClassName } from '../../ui/names';
import styles from './ClassPalette.module.css';

/** The classes: which one a click places, how many samples each has, and one more on request. */
export function ClassPalette(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const classes = useLabState((state) => state.document.classes);
  const samples = useLabState((state) => state.document.samples);
  const activeClass = useLabState((state) => state.view.activeClass);
  const counts = useMemo(() => samples.countByClass(classes.length), [classes.length, samples]);
  const full = classes.length >= LIMITS.maxClasses;
  const onKeyDown = (event: KeyboardEvent, m: number): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    if (counts[m] !== 0 || classes.length <= LIMITS.minClasses) return;
    lab.edit({ kind: 'removeClass', m });
    lab.setView({ activeClass: Math.min(activeClass, classes.length - 2) });
  };
  return (
    <div className={styles['palette']} data-many={classes.length > 4}>
      <span className={styles['place']} aria-hidden="true">
        {messages.classes.place}
      </span>
      <fieldset className={styles['classes']} role="radiogroup" aria-label={messages.classes.group}>
        {classes.map((_, m) => (
          <label key={m} className={styles['class']} data-active={m === activeClass} data-link={`class.${m}`}>
            <input
              type="radio"
              name="active-class"
              aria-label={fullClassName(messages, classes, m)}
              aria-description={messages.classes.count(counts[m] ?? 0)}
              checked={m === activeClass}
              onChange={() => {
                lab.setView({ activeClass: m });
              }}
              onKeyDown={(event) => {
                onKeyDown(event, m);
              }}
            />
            <Glyph m={m} size={20} />
            <b>{classLetter(m)}</b>
            <ClassName name={className(messages, classes, m)} />
            <span className={styles['count']} aria-hidden="true">
              {formatCount(counts[m] ?? 0)}
            </span>
          </label>
        ))}
      </fieldset>
      {!full && (
        <button
          type="button"
          className={styles['add']}
          aria-label={messages.classes.add}
          onClick={() => {
            lab.edit({ kind: 'addClass' });
            lab.setView({ activeClass: classes.length });
          }}
        >
          <span className={styles['plus']}>＋</span>
          <span className={styles['word']}> {messages.classes.addShort}</span>
        </button>
      )}
      <span className={styles['tap']} aria-hidden="true">
        {messages.classes.tap}
      </span>
    </div>
  );
}

function ClassName({ name }: { readonly name: string | null }): ReactElement | null {
  return name === null ? null : <span className={styles['name']}>{name}</span>;
}
