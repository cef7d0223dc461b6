import { type ReactElement, useRef, useState } from 'react';
import { fitsChange } from '../../model/edits/changes';
import { LIMITS, mostSamples } from '../../model/limits';
import { experimentOf } from '../../session/document';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { parseNumber } from '../../ui/numbers/parseNumber';
import { useSamplesWords } from './samplesWords';
import styles from './NewSample.module.css';

/** The last row: what is typed there becomes a sample on Enter, and the focus stays for the next one. */
export function NewSample({ onAdded }: { readonly onAdded: () => void }): ReactElement {
  const messages = useMessages();
  const words = useSamplesWords();
  const lab = useLab();
  const { features, classes, samples } = useLabState((state) => state.document);
  const activeClass = useLabState((state) => state.view.activeClass);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const row = useRef<HTMLFormElement>(null);
  const F = features.length;
  const add = (): void => {
    const values = features.map((_, o) => parseNumber(typed[o] ?? ''));
    const fault = values.indexOf(null);
    const change = { kind: 'addSample', features: values.map((value) => value ?? NaN), label: activeClass } as const;
    if (samples.N >= mostSamples(F)) return setProblem(words.full(formatCount(mostSamples(F))));
    if (fault >= 0 || !fitsChange(experimentOf(lab.store.getState().document), change)) {
      row.current?.querySelectorAll('input')[Math.max(0, fault)]?.focus();
      return setProblem(
        words.invalid((typed[Math.max(0, fault)] ?? '').slice(0, 24), formatSetting(LIMITS.maxCoordinate)),
      );
    }
    lab.edit(change);
    lab.setView({ selected: samples.N });
    setTyped([]);
    setProblem(null);
    row.current?.querySelector('input')?.focus();
    onAdded();
    return undefined;
  };
  return (
    <form
      ref={row}
      className={styles['new']}
      aria-label={words.add}
      onKeyDown={(event) => {
        // Esc is the sheet's.
        if (event.key !== 'Escape') event.stopPropagation();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <button type="submit" className={styles['plus']} aria-label={words.add}>
        +
      </button>
      {features.map((_, o) => (
        <input
          key={o}
          aria-label={words.newValue(`x${o + 1}`)}
          aria-invalid={problem !== null && parseNumber(typed[o] ?? '') === null}
          placeholder={`x${o + 1}`}
          inputMode="decimal"
          autoComplete="off"
          value={typed[o] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped(features.map((__, at) => (at === o ? value : (typed[at] ?? ''))));
          }}
        />
      ))}
      <select
        aria-label={words.newClass}
        value={activeClass}
        onChange={(event) => lab.setView({ activeClass: Number(event.currentTarget.value) })}
      >
        {classes.map((_, m) => (
          <option key={m} value={m}>
            {fullClassName(messages, classes, m)}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p className={styles['newProblem']} role="alert">
          ✗ {problem}
        </p>
      )}
    </form>
  );
}
