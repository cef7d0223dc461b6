import { type ReactElement, useState } from 'react';
import type { ProofMessages } from '../../i18n/proofEn';
import { isSlip, type RowId, sectionsOf, SLIP_ROWS } from './lineOrder';
import { Lines } from './Lines';
import { useProofWords } from './proofWords';
import styles from './Exercise.module.css';

const SECTIONS = sectionsOf({ brief: false, slips: true, exercise: true, then: false });
const NONE: ReadonlySet<RowId> = new Set();

/** Find the slips: the handout as first written, nothing marked or evaluated; doubt lines, then reveal. */
export function Exercise({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const words = useProofWords();
  const [doubted, setDoubted] = useState(NONE);
  const [revealed, setRevealed] = useState(false);
  const doubt = (row: RowId, on: boolean): void => {
    setDoubted((before) => {
      const after = new Set(before);
      if (on) after.add(row);
      else after.delete(row);
      return after;
    });
  };
  const found = SLIP_ROWS.filter((row) => doubted.has(row)).length;
  return (
    <div data-revealed={revealed}>
      <p className={styles['intro']}>
        <span role="status">
          {revealed
            ? `${words.found(found, SLIP_ROWS.length)} ${words.wrongly(doubted.size - found)}`
            : words.findIntro}
        </span>
        <button
          type="button"
          onClick={() => {
            if (revealed) onLeave();
            else setRevealed(true);
          }}
        >
          {revealed ? words.leave : words.reveal}
        </button>
      </p>
      <Lines
        sections={SECTIONS}
        marked={revealed}
        exercise={(row, number) =>
          revealed ? (
            <Outcome row={row} doubted={doubted.has(row)} words={words} />
          ) : (
            <label className={styles['doubt']}>
              <input
                type="checkbox"
                aria-label={words.doubt(String(number))}
                checked={doubted.has(row)}
                onChange={(event) => {
                  doubt(row, event.currentTarget.checked);
                }}
              />
              {words.doubtShort}
            </label>
          )
        }
      />
    </div>
  );
}

interface OutcomeProps {
  readonly row: RowId;
  readonly doubted: boolean;
  readonly words: ProofMessages;
}

function Outcome({ row, doubted, words }: OutcomeProps): ReactElement | null {
  if (!isSlip(row)) return doubted ? <p className={styles['outcome']}>{words.marks.wrongly}</p> : null;
  return (
    <p className={styles['slip']} data-outcome={doubted ? 'found' : 'missed'}>
      <b>{doubted ? `✓ ${words.marks.found}` : `✗ ${words.marks.missed}`}</b> {words.wrong[row]}
    </p>
  );
}
