import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { crossEntropy } from '../../model/kernel/softmax';
import { logits } from '../../model/kernel/logits';
import type { ShownFrame } from '../../session/selectors/shownFrame';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useLayout } from '../../ui/useLayout';
import { NewSample } from './NewSample';
import { SampleHeads } from './SampleHeads';
import { SampleRow } from './SampleRow';
import { useSamplesWords } from './samplesWords';
import type { Sort } from './sortSamples';
import { type Cell, relabel, useCells } from './useCells';
import { usePaste } from './usePaste';
import { useRows } from './useRows';
import styles from './SampleGrid.module.css';

interface SampleGridProps {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** Height of a row in rem: for a finger it is higher. */
const ROW = { wide: 1.875, compact: 1.875, phone: 2.75 };

/** Characters that have room in a cell, the sign not counted. */
const ROOM = { wide: 8, compact: 8, phone: 6 };

/** The samples as a table, of which only the rows in sight are in the page. */
export function SampleGrid({ sort, onSort }: SampleGridProps): ReactElement {
  const words = useSamplesWords();
  const lab = useLab();
  const layout = useLayout();
  const { samples, features } = useLabState((state) => state.document);
  const selected = useLabState((state) => state.view.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const state = useState<Cell>({ n: selected ?? 0, column: 1, typed: null });
  const editing = state[0].typed !== null;
  const { order, shown } = useRows(sort, editing);
  const cells = useCells(order, state);
  const { cell, goTo } = cells;
  const { onPaste, pasteFromClipboard } = usePaste(cells, order !== null, onSort);
  const placeOf = (n: number): number => (order ? order.indexOf(n) : n);
  const height = ROW[layout] * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const shape = { '--features': features.length, '--digits': formatCount(samples.N).length };
  const kept = placeOf(cell.n);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called where they are read, never kept
  const rows = useVirtualizer({
    count: samples.N,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 4,
    // The cell that has the focus stays in the page.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return kept < 0 || kept >= samples.N || inSight.includes(kept) ? inSight : [...inSight, kept];
    },
  });
  const inSight = rows.getVirtualItems();
  useLayoutEffect(() => {
    if (!cells.wanted) return;
    const place = placeOf(cell.n);
    if (place >= 0) rows.scrollToIndex(place);
    const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.n}.${cell.column}"]`);
    found?.focus({ preventScroll: place >= 0 });
    if (found) cells.focused();
  });
  // What is selected elsewhere comes into sight, and keys go on from it.
  const follow = useEffectEvent(() => {
    if (selected === null || selected === cell.n || editing) return;
    goTo(selected, cell.column);
    cells.focused();
    rows.scrollToIndex(placeOf(selected));
  });
  useLayoutEffect(() => follow(), [selected]);
  const first = inSight.find(({ end }) => end > (scroller.current?.scrollTop ?? 0))?.index ?? 0;
  const seen = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - 2 * height) / height));
  return (
    <>
      <div
        ref={scroller}
        className={styles['scroller']}
        style={{ ...shape, '--row': `${height}px` } as React.CSSProperties}
      >
        <div
          role="grid"
          className={styles['table']}
          aria-label={words.title}
          aria-rowcount={samples.N + 1}
          aria-colcount={features.length + 4}
          onKeyDown={cells.onCellKey}
          onPaste={onPaste}
        >
          <SampleHeads sort={sort} onSort={onSort} />
          <div role="rowgroup" className={styles['rows']} style={{ height: `${rows.getTotalSize()}px` }}>
            {inSight.map(({ index, start }) => {
              const n = order ? (order[index] ?? 0) : index;
              const sample = samples.at(n);
              const here = n === cell.n;
              return (
                sample && (
                  <SampleRow
                    key={n}
                    {...{ n, sample, place: index, top: start }}
                    room={ROOM[layout]}
                    loss={shown && lossOf(shown, n)}
                    selected={n === selected}
                    stop={here ? cell.column : null}
                    typed={here ? cell.typed : null}
                    invalid={here && cells.problem !== null}
                    onCell={(to, column, edit) => goTo(to, column, edit || layout === 'phone')}
                    onType={cells.type}
                    onEditorKey={cells.onEditorKey}
                    onEditorLeave={cells.settle}
                    onLabel={(at, label) => relabel(lab, at, label)}
                  />
                )
              );
            })}
          </div>
        </div>
        <NewSample onAdded={() => rows.scrollToIndex(samples.N)} />
      </div>
      {cells.problem !== null && (
        <p className={styles['problem']} role="alert">
          ✗ {cells.problem}
        </p>
      )}
      <GridLine
        first={first + 1}
        last={Math.min(samples.N, first + seen)}
        onRemove={cells.remove}
        onPaste={() => void pasteFromClipboard()}
      />
    </>
  );
}

function lossOf({ design: { D, K, X, labels }, frame }: ShownFrame, n: number): number {
  const z = new Float64Array(K);
  logits(X, n * D, frame.W, D, K, z);
  return crossEntropy(z, labels[n]!);
}

interface GridLineProps {
  /** The rows in sight, from 1. */
  readonly first: number;
  readonly last: number;
  readonly onRemove: () => void;
  readonly onPaste: () => void;
}

/** Beneath the rows: what can be done with them, and which are in sight. */
function GridLine({ first, last, onRemove, onPaste }: GridLineProps): ReactElement {
  const words = useSamplesWords();
  const N = useLabState((state) => state.document.samples.N);
  const selected = useLabState((state) => state.view.selected);
  return (
    <div className={styles['line']}>
      {selected !== null && (
        <button type="button" onClick={onRemove}>
          {words.remove(formatCount(selected + 1))}
        </button>
      )}
      {/* A page that is not served securely has no clipboard to read; Ctrl V is always there. */}
      {'clipboard' in navigator && (
        <button type="button" onClick={onPaste}>
          {words.paste}
        </button>
      )}
      {N > 0 && <p className={styles['seen']}>{words.rows(formatCount(first), formatCount(last), formatCount(N))}</p>}
    </div>
  );
}
