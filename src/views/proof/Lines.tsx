import { type ReactElement, type ReactNode, useMemo, useRef } from 'react';
import type { ProofMessages } from '../../i18n/proofEn';
import { RestingHighlight } from '../../ui/highlighting';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Line } from './Line';
import { isSlip, lineOf, type RowId, type Section, type SectionId } from './lineOrder';
import { meaningsOf } from './meanings';
import { type ProofNow, useProof } from './proofContext';
import { useProofWords } from './proofWords';
import { useWalk } from './useWalk';
import styles from './Lines.module.css';

/** A heading of the handout's parts, or a line. */
type Stop = { readonly section: Section } | { readonly row: RowId; readonly number: number | null };

function stopsOf(sections: readonly Section[], numberSlips: boolean): Stop[] {
  let number = 0;
  return sections.flatMap((section) => [
    ...(section.id === 'main' ? [] : [{ section }]),
    ...section.rows.map((row) => ({
      row,
      number: row === 'sums' || (hasNoNumber(row) && !numberSlips) ? null : ++number,
    })),
  ]);
}

interface LinesProps {
  readonly sections: readonly Section[];
  /** Slips are marked in red pen. */
  readonly marked: boolean;
  /** In the exercise: what stands in place of the numbers of a row with this number. */
  readonly exercise: ((row: RowId, number: number) => ReactNode) | null;
}

/** The numbered lines, walked with the arrow keys; the one that is walked on lights what it speaks of. */
export function Lines({ sections, marked, exercise }: LinesProps): ReactElement {
  const now = useProof();
  const words = useProofWords();
  const messages = useMessages();
  const root = useRef<HTMLOListElement>(null);
  const stops = useMemo(() => stopsOf(sections, exercise !== null), [sections, exercise]);
  const walk = useWalk(root, stops.length);
  const meanings = useMemo(() => meaningsOf(now, words, messages), [now, words, messages]);
  const firstRow = stops.findIndex((one) => 'row' in one);
  const stop = walk.current === null ? undefined : stops[walk.current];
  const highlight = stop && 'row' in stop && exercise === null ? identityOfRow(stop.row, now) : null;
  return (
    <RestingHighlight identity={highlight}>
      <ol
        ref={root}
        className={styles['lines']}
        aria-label={words.lines}
        onKeyDown={walk.onKeyDown}
        onFocus={({ target }) => {
          const line = target.closest('[data-stop-line]');
          const all = Array.from(root.current?.querySelectorAll('[data-stop-line]') ?? []);
          if (line) walk.onFocus(all.indexOf(line));
        }}
      >
        {stops.map((one, at) =>
          'section' in one ? (
            <li
              key={one.section.id}
              className={styles['break']}
              data-stop-line=""
              data-break={one.section.step ?? undefined}
              tabIndex={walk.current === at ? 0 : -1}
            >
              {one.section.step !== null && <span className={styles['step']}>{words.step(one.section.step)}</span>}
              <h3>{one.section.id === 'then' ? <ThenSwitch /> : headingOf(one.section.id, words)}</h3>
            </li>
          ) : (
            <Line
              key={one.row}
              row={one.row}
              number={one.number}
              meanings={meanings}
              marked={marked}
              current={walk.current === at}
              reachable={walk.current === at || (walk.current === null && at === firstRow)}
              exercise={exercise === null ? null : exercise(one.row, one.number ?? 0)}
            />
          ),
        )}
      </ol>
    </RestingHighlight>
  );
}

/** What is wrong has no number beside what is right, nor has the goal before it is shown. */
const hasNoNumber = (row: RowId): boolean => isSlip(row) || row === 'goal';

function headingOf(id: SectionId, { breaks }: ProofMessages): string {
  return id === 'main' ? '' : breaks[id];
}

/** Unfolds the lines after G. */
function ThenSwitch(): ReactElement {
  const words = useProofWords();
  const lab = useLab();
  const shown = useLabState((state) => state.view.proofThen);
  return (
    <button
      type="button"
      className={styles['unfold']}
      aria-expanded={shown}
      onClick={() => {
        lab.setView({ proofThen: !shown });
      }}
    >
      {words.breaks.then}
    </button>
  );
}

/** What a line lights in every picture while it is walked on. */
function identityOfRow(row: RowId, { choice }: ProofNow): string | null {
  const { i, m, o } = choice;
  const line = lineOf(row, i === m);
  if (row === 'sums' || line === 'J1' || line === 'J2') return `jacobian.${i}.${m}`;
  if (line === null) return null;
  if (line === 'R' || line === 'SHIFT') return 'risk';
  if (line === 'S') return `class.${i}`;
  return /^(W|M|G|V|H$|K2|E3|E5)/.test(line) ? `cell.${o}.${m}` : `class.${m}`;
}
