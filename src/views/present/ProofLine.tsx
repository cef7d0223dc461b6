import { createContext, type HTMLAttributes, type ReactElement, useContext } from 'react';
import { evaluateLine, sidesRemembered } from '../../model/derivation/proof';
import { type LineId, TRUE_LINES } from '../../model/derivation/proofLine';
import { PROOF_LINES } from '../../model/derivation/proofLines';
import { pointOf } from '../../lesson/evaluate';
import type { Scene } from '../../lesson/lessonSchema';
import type { Moment } from '../../lesson/sceneRun';
import { formatCell } from '../../ui/numbers/formatNumber';
import { Said } from '../../ui/Said';
import { useCanvas } from './canvas';
import { PlainOrNamed, Tile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './ProofLine.module.css';
import text from './text.module.css';

/** How much of a line is set: all of it, up to its first right side, or its left side alone. */
export type Sides = 'all' | 'two' | 'left';

/** Typesets a line of the proof. The screen of the proof has what it takes; the app brings the two together. */
export const LineContext = createContext<(id: LineId, sides: Sides) => ReactElement>(() => <></>);

/** The number of a line as the proof counts; a slip has the name of the line that it should have been. */
function numberOf(id: LineId): string {
  const place = TRUE_LINES.findIndex((line) => line === id);
  return place < 0 ? id : String(place + 1);
}

/** What a phone's page moves sideways is reached by keys too. */
const moved = (number: string): HTMLAttributes<HTMLElement> => ({ tabIndex: 0, role: 'group', 'aria-label': number });

/** One line of the proof: its number, the formula, what its two sides are, and whether the measured slope agrees. */
export function ProofLine({
  id,
  dimmed,
  compact = false,
}: {
  readonly id: LineId;
  readonly dimmed: boolean;
  /** In the column beside a figure. */
  readonly compact?: boolean;
}): ReactElement {
  const words = usePresentWords();
  const typeset = useContext(LineContext);
  const { narrow, upright } = useCanvas();
  const { scene, moment, before, masks } = useShown();
  const line = PROOF_LINES.find((entry) => entry.id === id);
  const point = line && pointAt(scene, id, before ?? moment);
  const evaluation = line && point ? evaluateLine(line, point, sidesRemembered(), { cell: 1e6, whole: 0 }) : null;
  const whole = masks.hides(`line:${id}`);
  // What the right side is may be the question itself; of a line whose values alone are hidden it stays.
  const rightHidden = scene.hide?.includes(`line:${id}.rhs`) === true && masks.any;
  const hidden = { lhs: whole || masks.hides(`line:${id}.lhs`), rhs: whole || masks.hides(`line:${id}.rhs`) };
  const agrees = evaluation?.state === 'holds' ? words.agrees : words.disagrees;
  const condition = id === 'J1' ? words.ifSame : id === 'J2' ? words.ifOther : null;
  return (
    <div className={styles['line']} data-dimmed={dimmed} data-compact={compact} data-proof-line={id}>
      <span className={styles['lineNumber']}>({numberOf(id)})</span>
      <span className={styles['lineFormula']} {...(upright && moved(numberOf(id)))}>
        {typeset(id, rightHidden ? 'left' : compact ? 'two' : 'all')}
        {rightHidden && <Tile />}
      </span>
      <span className={styles['lineNumbers']}>
        {condition && (
          <span className={text['context']}>
            <Said text={condition} />
          </span>
        )}
        {evaluation && (
          <span className={styles['lineSides']}>
            {!dimmed && <SideOrTile {...{ id, hidden: hidden.lhs, value: evaluation.left }} side="lhs" />}
            <span> = </span>
            <SideOrTile {...{ id, hidden: hidden.rhs, value: evaluation.right }} side="rhs" />
          </span>
        )}
        {evaluation && !hidden.lhs && !hidden.rhs && evaluation.right !== null && !compact && (
          <span className={text['context']}>{narrow ? [...agrees][0] : agrees}</span>
        )}
      </span>
    </div>
  );
}

/** Where a line is evaluated: J1 speaks of i = m alone. */
function pointAt(scene: Scene, id: LineId, moment: Moment): ReturnType<typeof pointOf> {
  const select = id === 'J1' ? { ...scene.select, m: scene.select.i } : scene.select;
  return pointOf({ ...scene, select }, moment);
}

interface SideProps {
  readonly id: LineId;
  readonly side: 'lhs' | 'rhs';
  readonly hidden: boolean;
  readonly value: number | null;
}

function SideOrTile({ id, side, hidden, value }: SideProps): ReactElement | null {
  if (value === null) return null;
  if (hidden) return <Tile />;
  return (
    <PlainOrNamed
      name={`proof.${id}.${side}`}
      value={value}
      text={formatCell(value, 3, 7)}
      className={side === 'rhs' ? styles['result'] : undefined}
    />
  );
}
