import { type ReactElement, type RefObject, useMemo } from 'react';
import { classLetter } from '../../session/document';
import { cellOf } from '../../session/highlight';
import { batchOf } from '../../session/selectors/shownBatch';
import { errorsAt } from '../../session/selectors/shownFrame';
import { RowSymbol } from '../../ui/RowSymbol';
import { useBatchWords } from '../../ui/batchWords';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { Sentence } from '../../ui/messagesContext';
import { Caption } from './Chain';
import { useShownGradient } from './gradientContext';
import { useInspected } from './inspectContext';
import { MeanGradient } from './MeanGradient';
import { useFocusCell } from './OuterProduct';
import { type Cell, largestContributors, tileGroups } from './tileOrder';
import { TileWall } from './TileWall';
import { useStagedSum } from './useStagedSum';
import { useInspectWords } from './inspectWords';
import styles from './TilesAndMean.module.css';

/** At most this many samples light in the plane for a cell of G. */
const CONTRIBUTORS = 12;

/** The cell of G that is pointed at, if it is: what the tiles are sorted by. */
function usePointedCell(): Cell | null {
  const highlight = useLabState((state) => state.view.highlight);
  const { frame } = useInspected();
  const cell = highlight?.by.startsWith('G.') ? cellOf(highlight.identity) : null;
  return cell && cell[0] < frame.D && cell[1] < frame.K ? cell : null;
}

/** The samples that contribute most to the cell of G that is pointed at. */
export function useContributors(): readonly number[] {
  const { frame, design } = useInspected();
  const [o, m] = usePointedCell() ?? [-1, -1];
  return useMemo(
    () => (o < 0 ? [] : largestContributors(design, errorsAt({ frame, design }), [o, m], CONTRIBUTORS)),
    [frame, design, o, m],
  );
}

/** The wall of N outer products, and their average, which is G. */
export function TilesAndMean({ corner }: { readonly corner: RefObject<HTMLTableCellElement | null> }): ReactElement {
  const inspect = useInspectWords();
  const { frame, design } = useInspected();
  const { fault } = useShownGradient();
  const pointed = usePointedCell();
  const errors = errorsAt({ frame, design });
  const groups = useMemo(() => tileGroups(design, errors, null), [design, errors]);
  const sum = useStagedSum(design, errors, groups);
  const { N } = design;
  return (
    <div className={styles['both']}>
      <TileWall sortedBy={pointed} bright={sum.bright} corner={corner} />
      <div className={styles['mean']}>
        <p className={styles['caption']}>
          <Caption n={8}>{fault ? inspect.sabotaged : inspect.mean(N, frame.penalty !== undefined)}</Caption>
        </p>
        <MeanGradient running={sum.running} />
        <div className={styles['foot']}>
          <WallCaption pointed={pointed} shown={errors.samples.length} />
          <button type="button" onClick={sum.bright === null ? sum.start : sum.skip} className={styles['sum']}>
            {sum.bright === null ? inspect.addUp : inspect.skip}
          </button>
          {sum.bright !== null && <span>{inspect.progress(formatCount(sum.bright), formatCount(N))}</span>}
        </div>
      </div>
    </div>
  );
}

interface WallCaptionProps {
  readonly pointed: Cell | null;
  /** How many samples the wall draws. */
  readonly shown: number;
}

/** What the wall shows of each sample where it is not everything, and what it is sorted by. */
function WallCaption({ pointed, shown }: WallCaptionProps): ReactElement {
  const inspect = useInspectWords();
  const { frame, design } = useInspected();
  const focus = useFocusCell();
  const words = useBatchWords();
  const batch = batchOf(frame);
  const [o, m] = pointed ?? focus;
  const row = <RowSymbol o={o} map={frame} />;
  return (
    <span className={styles['about']} aria-live="polite">
      {design.N > 1000 ? (
        <Sentence parts={inspect.strip(row, classLetter(m))} />
      ) : pointed ? (
        <Sentence parts={inspect.sorted(row, classLetter(m))} />
      ) : (
        design.N > 400 && <Sentence parts={inspect.column(<>{classLetter(m)}</>)} />
      )}
      {batch !== null && ` ${words.lit(formatCount(batch.members.length), formatCount(design.N))}`}
      {shown < design.N && ` · ${inspect.some(formatCount(shown), formatCount(design.N))}`}
    </span>
  );
}
