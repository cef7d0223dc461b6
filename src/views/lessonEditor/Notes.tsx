import { type ReactElement, useState } from 'react';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { useMessages } from '../../ui/messagesContext';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { Part } from './Part';
import styles from './Notes.module.css';

const LANGS = ['en', 'zh-CN'] as const;
const NAMES = { en: 'English', 'zh-CN': '中文' } as const;

/** What the lecturer wants to remember at this scene, in either language. */
export function Notes(): ReactElement {
  const words = useEditorWords();
  const messages = useMessages();
  const { change } = useEditor();
  const { id, notes = {} } = useEditedScene();
  const [lang, setLang] = useState<(typeof LANGS)[number]>(messages.lang === 'en' ? 'en' : 'zh-CN');
  return (
    <Part head={words.notes}>
      <p className={styles['langs']}>
        {LANGS.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === lang} onClick={() => setLang(one)}>
            {NAMES[one]}
          </button>
        ))}
      </p>
      <textarea
        rows={6}
        lang={lang}
        data-typing="true"
        className={styles['notes']}
        aria-label={words.notesIn(lang)}
        maxLength={LESSON_LIMITS.notes}
        value={notes[lang] ?? ''}
        onChange={(event) => {
          change({ notes: { ...notes, [lang]: event.currentTarget.value } }, 'notes', `notes ${lang} ${id}`);
        }}
      />
    </Part>
  );
}
