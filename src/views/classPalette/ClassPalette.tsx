import { type KeyboardEvent, type ReactElement, useMemo, useRef } from 'react';
import { LIMITS } from '../../model/limits';
import { formatCount } from '../../ui/numbers/formatNumber';
import { cutPieces } from '../../ui/cutPieces';
import { Glyph } from '../../ui/Glyph';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { className, fullClassName, printedClassName } from '../../ui/names';
import { textWidth } from '../../ui/textWidth';
import { useShortNames } from '../../ui/useShortNames';
import { ClassMenu } from './ClassMenu';
import styles from './ClassPalette.module.css';

/** CSS px of the names' letters, and how wide all names together may be with one class: each further one takes its part. */
const MAX_NAME_LETTERS = 16;
const ROOM_PX = 360;
const MIN_PART_PX = 80;

/** The classes: which one a click places, how many samples each has, and one more on request. */
export function ClassPalette(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const short = useShortNames();
  const classes = useLabState((state) => state.document.classes);
  const samples = useLabState((state) => state.document.samples);
  const activeClass = useLabState((state) => state.view.activeClass);
  const counts = useMemo(() => samples.countByClass(classes.length), [classes.length, samples]);
  const names = classes.map((_, m) => className(messages, classes, m));
  const others = names.filter((name) => name !== null);
  const tight = textWidth(others.join(''), MAX_NAME_LETTERS) > ROOM_PX - MIN_PART_PX * (classes.length - 1);
  const full = classes.length >= LIMITS.maxClasses;
  const menu = useRef<HTMLDivElement>(null);
  const openMenu = (): void => {
    menu.current?.querySelector('button')?.click();
  };
  const onKeyDown = (event: KeyboardEvent, m: number): void => {
    if (event.key === 'F2') openMenu();
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    if (counts[m] !== 0 || classes.length <= LIMITS.minClasses) return;
    lab.edit({ kind: 'removeClass', m });
  };
  return (
    <div
      className={styles['palette']}
      data-many={classes.length > 4}
      data-crowded={classes.length > 6}
      data-full={classes.length > 8}
      data-tight={tight}
    >
      <span className={styles['place']} aria-hidden="true">
        {messages.classes.place}
      </span>
      <fieldset className={styles['classes']} role="radiogroup" aria-label={messages.classes.group}>
        {classes.map((_, m) => (
          <label
            key={m}
            className={styles['class']}
            data-active={m === activeClass}
            onDoubleClick={openMenu}
            data-link={`class.${m}`}
            title={names[m] === null ? undefined : printedClassName(messages, classes, m)}
          >
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
            <b>{short(m)}</b>
            <ClassName name={short(m) === names[m] ? null : (names[m] ?? null)} others={others} />
            <span className={styles['count']} aria-hidden="true">
              {formatCount(counts[m] ?? 0)}
            </span>
          </label>
        ))}
      </fieldset>
      <div ref={menu} className={styles['menu']}>
        <ClassMenu m={activeClass} count={counts[activeClass] ?? 0} />
      </div>
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

/** The name as far as there is room; of names that begin alike, what tells them apart is cut last. */
function ClassName({
  name,
  others,
}: {
  readonly name: string | null;
  readonly others: readonly string[];
}): ReactElement | null {
  if (name === null) return null;
  const [common, own] = cutPieces(name, others);
  return (
    <bdi className={styles['name']}>
      <span className={styles['common']}>{common}</span>
      {own !== '' && <span className={styles['own']}>{own}</span>}
    </bdi>
  );
}
