import { type Dispatch, type KeyboardEvent, type SetStateAction, useState } from 'react';
import { fitsChange } from '../../model/edits/changes';
import { LIMITS } from '../../model/limits';
import { experimentOf } from '../../session/document';
import type { Lab } from '../../session/lab';
import { classOfKey } from '../../ui/classOfKey';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useLab } from '../../ui/labContext';
import { parseNumber } from '../../ui/numbers/parseNumber';
import { useSamplesWords } from './samplesWords';

/** The cell that keys act on, and what is typed into it. */
export interface Cell {
  readonly n: number;
  readonly column: number;
  readonly typed: string | null;
}

export interface Cells {
  readonly cell: Cell;
  /** Why what was typed was refused. */
  readonly problem: string | null;
  /** The focus is to go to the cell once it is there. */
  readonly wanted: boolean;
  readonly goTo: (n: number, column: number, edit?: boolean) => void;
  readonly type: (typed: string) => void;
  readonly onCellKey: (event: KeyboardEvent) => void;
  readonly onEditorKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly settle: () => void;
  /** Deletes the sample of the cell. */
  readonly remove: () => void;
  readonly tell: (problem: string | null) => void;
  readonly focused: () => void;
}

type State<T> = readonly [T, Dispatch<SetStateAction<T>>];

type Move = readonly [down: number, right: number];

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-16, 0],
  PageDown: [16, 0],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Begins to type where a cell is a number. */
const BEGINS_NUMBER = /^[-+.0-9０-９]$/;

/** What keys do in the table. `order` is that of the rows; the data's own where it is null. */
export function useCells(order: Uint32Array | null, [cell, setCell]: State<Cell>): Cells {
  const lab = useLab();
  const words = useSamplesWords();
  const [problem, tell] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const { n, column, typed } = cell;
  const F = lab.store.getState().document.samples.F;
  const isFeature = column >= 1 && column <= F;
  const goTo = (to: number, at: number, edit = false): void => {
    const sample = lab.store.getState().document.samples.at(to);
    const text = edit && at >= 1 && at <= F ? String(sample?.features[at - 1] ?? '') : null;
    setCell({ n: to, column: at, typed: text });
    setWanted(text === null);
    tell(null);
    if (lab.store.getState().view.selected !== to && sample) lab.setView({ selected: to });
  };
  const take = (): boolean => {
    const taken = takeTyped(lab, cell);
    tell(taken ? null : words.invalid((typed ?? '').trim().slice(0, 24), formatSetting(LIMITS.maxCoordinate)));
    return taken;
  };
  const remove = (): void => {
    const heir = removed(lab, order, n);
    if (heir !== null) goTo(heir, column);
  };
  const onCellKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const move = MOVES[event.key];
    const label = column === F + 1 ? classOfKey(event.key, lab.store.getState().document.classes.length) : null;
    if (move) goTo(...stepped(lab, order, cell, move));
    else if (label !== null) relabel(lab, n, label);
    else if ((event.key === 'Enter' || event.key === 'F2') && isFeature) goTo(n, column, true);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (BEGINS_NUMBER.test(event.key) && isFeature) setCell({ n, column, typed: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onEditorKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const leave = (right: number): void => {
      event.preventDefault();
      if (take()) goTo(n, Math.min(F + 1, Math.max(0, column + right)), right !== 0 && column + right <= F);
    };
    if (event.key === 'Enter') leave(0);
    else if (event.key === 'Tab') leave(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      goTo(n, column);
    }
  };
  return {
    ...{ cell, problem, wanted, goTo, onCellKey, onEditorKey, remove, tell },
    type: (text) => setCell({ n, column, typed: text }),
    settle: () => {
      if (typed !== null && take()) setCell({ n, column, typed: null });
    },
    focused: () => setWanted(false),
  };
}

/** Another class for sample n. */
export function relabel(lab: Lab, n: number, label: number): void {
  if (lab.store.getState().document.samples.label(n) !== label) lab.edit({ kind: 'relabelSample', n, label });
}

/** Takes what is typed into a cell over; false where it is refused and the cell stays open. */
function takeTyped(lab: Lab, { n, column, typed }: Cell): boolean {
  const { document } = lab.store.getState();
  const sample = document.samples.at(n);
  if (typed === null || !sample) return true;
  const value = parseNumber(typed);
  if (value === null) return false;
  if (value === sample.features[column - 1]) return true;
  const features = sample.features.map((old, o) => (o === column - 1 ? value : old));
  const change = { kind: 'moveSample', n, features } as const;
  if (!fitsChange(experimentOf(document), change)) return false;
  lab.edit(change);
  return true;
}

/** The sample and column that a move leads to, within the table. */
function stepped(
  lab: Lab,
  order: Uint32Array | null,
  { n, column }: Cell,
  [down, right]: Move,
): [n: number, column: number] {
  const { N, F } = lab.store.getState().document.samples;
  const place = order ? order.indexOf(n) : n;
  const to = Math.min(N - 1, Math.max(0, place + down));
  return [order ? (order[to] ?? n) : to, Math.min(F + 3, Math.max(0, column + right))];
}

/** Deletes sample n; the sample of the next row, which keys act on then, or null where there is no n. */
function removed(lab: Lab, order: Uint32Array | null, n: number): number | null {
  const { N } = lab.store.getState().document.samples;
  if (n >= N) return null;
  const place = order ? order.indexOf(n) : n;
  const next = place + 1 < N ? place + 1 : Math.max(0, place - 1);
  const heir = order ? (order[next] ?? 0) : next;
  lab.edit({ kind: 'removeSample', n });
  return heir > n ? heir - 1 : heir;
}
