import { type ReactElement, useState } from 'react';
import { isMaskName } from '../../lesson/views';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { Part } from './Part';
import { secondOf } from './secondOf';
import { toggleMask } from './useHideByPressing';
import styles from './HiddenNames.module.css';

interface HiddenNamesProps {
  readonly picking: boolean;
  readonly onPick: () => void;
}

/** What the scene hides until its answer: chosen by pressing it, or by its name. */
export function HiddenNames({ picking, onPick }: HiddenNamesProps): ReactElement {
  const words = useEditorWords();
  const editor = useEditor();
  const { hide = [] } = useEditedScene();
  const K = editor.computed?.run.before.design.K ?? 0;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const second = secondOf(hide, K);
  const take = (): void => {
    const name = typed.trim();
    setWrong(!isMaskName(name));
    if (!isMaskName(name)) return;
    if (!hide.includes(name)) toggleMask(editor, name, words.cantHide);
    setTyped('');
  };
  return (
    <Part head={words.hidden}>
      {hide.length === 0 && <p className={styles['none']}>{words.noneHidden}</p>}
      <ul className={styles['names']}>
        {hide.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <button
              type="button"
              aria-label={words.show(name)}
              onClick={() => toggleMask(editor, name, words.cantHide)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['acts']}>
        <button type="button" aria-pressed={picking} aria-keyshortcuts="M" onClick={onPick}>
          {picking ? words.hideOff : words.hideOn}
        </button>
        {second !== null && (
          <button type="button" onClick={() => toggleMask(editor, second, words.cantHide)}>
            {words.two}
          </button>
        )}
      </p>
      <p className={styles['byName']}>
        <input
          type="text"
          data-typing="true"
          aria-label={words.hideName}
          aria-invalid={wrong}
          placeholder={words.hideExample}
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
        <button type="button" onClick={take}>
          {words.hideAct}
        </button>
      </p>
      {wrong && (
        <p role="alert" className={styles['wrong']}>
          {words.cantHide}
        </p>
      )}
      {hide.length > 0 && <p className={styles['none']}>{words.held}</p>}
    </Part>
  );
}
