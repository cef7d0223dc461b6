import type { ReactElement } from 'react';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { useMessages } from '../../ui/messagesContext';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import styles from './Caption.module.css';

type Lang = 'en' | 'zh-CN';

/** The caption, typed where it will stand and in its face; the other language waits behind it. */
export function Caption(): ReactElement {
  const words = useEditorWords();
  const { lang } = useMessages();
  const { caption } = useEditedScene();
  const own: Lang = lang === 'en' ? 'en' : 'zh-CN';
  const other: Lang = own === 'en' ? 'zh-CN' : 'en';
  const length = [...(caption[own] ?? '')].length;
  const most = LESSON_LIMITS.caption[own];
  return (
    <div className={styles['caption']}>
      <Line lang={own} />
      <Line lang={other} quiet />
      <span className={styles['length']} data-over={length > most}>
        {length > most && '✗ '}
        {words.length(length, most)}
        {length > most && ` · ${words.tooLong}`}
      </span>
    </div>
  );
}

function Line({ lang, quiet = false }: { readonly lang: Lang; readonly quiet?: boolean }): ReactElement {
  const words = useEditorWords();
  const { change } = useEditor();
  const { id, caption } = useEditedScene();
  const text = caption[lang] ?? '';
  const letters = [...text];
  const most = LESSON_LIMITS.caption[lang];
  return (
    <span className={styles['line']} data-quiet={quiet} lang={lang}>
      <span className={styles['mirror']} aria-hidden="true">
        {letters.slice(0, most).join('')}
        <u>{letters.slice(most).join('')}</u>
      </span>
      <input
        type="text"
        data-typing="true"
        aria-label={words.caption(lang)}
        aria-invalid={letters.length > most}
        placeholder={words.caption(lang)}
        maxLength={LESSON_LIMITS.text}
        value={text}
        onChange={(event) => {
          change({ caption: { ...caption, [lang]: event.currentTarget.value } }, 'caption', `caption ${lang} ${id}`);
        }}
      />
    </span>
  );
}
