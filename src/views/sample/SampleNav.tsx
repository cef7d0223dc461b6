import { type ReactElement, useMemo } from 'react';
import { countCoincident } from '../../model/data/countCoincident';
import { classLetter } from '../../session/document';
import { formatCount } from '../../ui/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { useLab, useLabState } from '../../ui/labContext';
import { Linked } from '../../ui/highlighting';
import { Sentence, useMessages } from '../../ui/messagesContext';
import { FromPhase } from '../../ui/FromPhase';
import { useInspected } from './inspectContext';
import styles from './SampleNav.module.css';

/** Which sample is selected, its neighbours, and whether the model agrees with its label. */
export function SampleNav(): ReactElement {
  const { inspect } = useMessages();
  const lab = useLab();
  const { design, trace } = useInspected();
  const { N } = design;
  const { n } = trace;
  const walk = (by: number): void => {
    lab.setView({ selected: (n + by + N) % N });
  };
  return (
    <div className={styles['nav']}>
      <p className={styles['walk']}>
        <button type="button" aria-label={inspect.previous} onClick={() => walk(-1)}>
          <Arrow flip />
        </button>
        <Linked as="span" to={`sample.${n}`}>
          <b>
            {inspect.sample} {formatCount(n + 1)}
          </b>{' '}
          {inspect.of(formatCount(N))}
        </Linked>
        <button type="button" aria-label={inspect.next} onClick={() => walk(1)}>
          <Arrow />
        </button>
        <Copies />
      </p>
      <p className={styles['verdict']} aria-live="polite">
        <FromPhase name={`yhat.${n}`}>
          <Verdict />
        </FromPhase>
      </p>
    </div>
  );
}

function Arrow({ flip = false }: { readonly flip?: boolean }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      style={flip ? { transform: 'scaleX(-1)' } : undefined}
    >
      <path d="M5 5v14l10.5-7zM16.5 5H19v14h-2.5z" fill="currentColor" />
    </svg>
  );
}

/** "×3: 3 samples stand here", where others have the same features. */
function Copies(): ReactElement | null {
  const { inspect } = useMessages();
  const samples = useLabState((state) => state.document.samples);
  const { trace } = useInspected();
  const count = useMemo(() => countCoincident(samples, trace.n), [samples, trace.n]);
  return count > 1 ? <span className={styles['copies']}>{inspect.copies(count)}</span> : null;
}

function Verdict(): ReactElement {
  const { inspect } = useMessages();
  const { trace } = useInspected();
  const { label, top, z, max } = trace;
  const name = (m: number): ReactElement => (
    <Linked as="span" to={`class.${m}`} className={styles['class']}>
      <Glyph m={m} size={16} /> {classLetter(m)}
    </Linked>
  );
  if (z.indexOf(max) !== z.lastIndexOf(max)) return <Sentence parts={inspect.undecided(name(label), name(top))} />;
  if (top === label) return <Sentence parts={inspect.agrees(name(label))} />;
  return <Sentence parts={inspect.leans(name(label), name(top))} />;
}
