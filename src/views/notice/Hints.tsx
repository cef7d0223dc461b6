import type { ReactElement } from 'react';
import { FIRST_SEED, isDrawn } from '../../model/data/datasetName';
import { shownSource } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import type { LabState } from '../../session/lab';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Hints.module.css';

/** Nothing was done yet: a newcomer, who is told what this is. */
export const isUntouched = ({ undo, run, document }: LabState): boolean =>
  undo.past.length === 0 && run.history.last === 0 && document.samples.N > 0;

/** The one thing that was done is a sample that was placed: perhaps nobody meant to. */
const hasPlacedOne = ({ undo }: LabState): boolean =>
  undo.past.length === 1 && undo.past[0]?.change?.kind === 'addSample';

/** The whole manual in one line; before anything was done, what this is, and after a first click what it did. */
export function Hints(): ReactElement {
  const { hints, history, inspect } = useMessages();
  const lab = useLab();
  const selected = useLabState((state) => state.view.selected);
  const K = useLabState((state) => state.document.classes.length);
  const N = useLabState((state) => state.document.samples.N);
  const first = useLabState(isUntouched);
  const placed = useLabState(hasPlacedOne);
  const shortcuts = useLabState((state) => state.view.shortcuts);
  // Another first sentence makes another line: what follows it does not move.
  const line = first ? 'what' : placed ? 'placed' : 'usual';
  return (
    <p key={line} className={styles['hints']}>
      {first ? (
        <span>{hints.what}</span>
      ) : placed ? (
        <span>
          {hints.placed(formatCount(N))}{' '}
          <button type="button" className={styles['inspect']} onClick={() => lab.undo()}>
            {history.undo}
          </button>
        </span>
      ) : selected === null ? (
        <span>{hints.drag}</span>
      ) : (
        <button
          type="button"
          className={styles['inspect']}
          onClick={() => {
            lab.setView({ screen: 'inspect' });
          }}
        >
          {inspect.open}
        </button>
      )}
      {shortcuts && (
        <>
          <span>
            <kbd>1</kbd>–<kbd>{Math.min(K, 9)}</kbd> {K > 9 && <kbd>0</kbd>} {hints.classKeys}
          </span>
          <span>
            <kbd>{hints.space}</kbd> {hints.play}
          </span>
          <span>
            <kbd>→</kbd> {hints.step}
          </span>
          <span>
            <kbd>?</kbd> {hints.keys}
          </span>
        </>
      )}
    </p>
  );
}

/** Where the samples come from, and under which licence, or what they ask; drawn ones can be drawn anew. */
export function Source(): ReactElement {
  const { data } = useMessages();
  const lab = useLab();
  const source = useLabState((state) => shownSource(state.document));
  const seed = useLabState((state) => state.document.seed);
  return (
    <p className={styles['source']}>
      {data.sources[source]}
      {isDrawn(source) && (
        <>
          {seed !== undefined && <span className={styles['seed']}>{data.seed(String(seed))}</span>}
          <button
            type="button"
            className={styles['draw']}
            onClick={() => {
              lab.openDataset(source, seed === undefined ? FIRST_SEED : seed + 1);
            }}
          >
            {data.newDraw}
          </button>
        </>
      )}
    </p>
  );
}
