import type { ReactElement } from 'react';
import { shownSource } from '../../session/document';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Hints.module.css';

/** The whole manual in one line. */
export function Hints(): ReactElement {
  const { hints, inspect } = useMessages();
  const lab = useLab();
  const selected = useLabState((state) => state.view.selected);
  const K = useLabState((state) => state.document.classes.length);
  const shortcuts = useLabState((state) => state.view.shortcuts);
  return (
    <p className={styles['hints']}>
      {selected === null ? (
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
            <kbd>[</kbd> <kbd>]</kbd> {hints.walk}
          </span>
        </>
      )}
    </p>
  );
}

/** Where the samples come from, and under which licence. */
export function Source(): ReactElement {
  const { data } = useMessages();
  const source = useLabState((state) => shownSource(state.document));
  return <p className={styles['source']}>{data.sources[source]}</p>;
}
