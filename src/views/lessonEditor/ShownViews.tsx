import type { ReactElement } from 'react';
import { PROOF_LINES } from '../../model/derivation/proofLines';
import { FIGURES } from '../../lesson/views';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { Part } from './Part';
import styles from './ShownViews.module.css';

/** What stands on the big screen, the first large: figures, and a line of the proof. */
export function ShownViews(): ReactElement {
  const words = useEditorWords();
  const { change } = useEditor();
  const { show } = useEditedScene();
  const line = show.find((name) => name.startsWith('line:')) ?? '';
  const set = (next: readonly string[]): void => {
    if (next.length > 0) change({ show: [...next] }, 'shown');
  };
  const nameOf = (name: string): string => {
    const figure = FIGURES.find((one) => one === name);
    return figure ? words.views[figure] : name.replace('line:', '');
  };
  return (
    <Part head={words.screen}>
      <div className={styles['views']}>
        {FIGURES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={show.includes(name)}
            onClick={() => set(show.includes(name) ? show.filter((one) => one !== name) : [...show, name])}
          >
            {words.views[name]}
          </button>
        ))}
      </div>
      <p className={styles['row']}>
        <span aria-hidden="true">{words.line}</span>
        <select
          aria-label={words.line}
          value={line}
          onChange={(event) => {
            const others = show.filter((name) => !name.startsWith('line:'));
            const chosen = event.currentTarget.value;
            set(chosen === '' ? others : [chosen, ...others]);
          }}
        >
          <option value="">{words.noLine}</option>
          {PROOF_LINES.map(({ id }) => (
            <option key={id} value={`line:${id}`}>
              {id}
            </option>
          ))}
        </select>
      </p>
      {show.length > 1 && (
        <p className={styles['row']}>
          <span aria-hidden="true">{words.large}</span>
          <select
            aria-label={words.large}
            value={show[0]}
            onChange={(event) => {
              const first = event.currentTarget.value;
              set([first, ...show.filter((name) => name !== first)]);
            }}
          >
            {show.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </p>
      )}
    </Part>
  );
}
