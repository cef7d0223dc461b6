import type { ReactElement, ReactNode } from 'react';
import { LESSON_LIMITS, type Words } from '../../lesson/lessonSchema';
import { useMessages } from '../../ui/messagesContext';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { Part } from './Part';
import styles from './AnswerTexts.module.css';

interface AnswerTextsProps<Answer> {
  readonly answers: readonly Answer[];
  readonly onTake: (answers: Answer[], gesture: string) => void;
  /** Below each answer. */
  readonly beside?: (answer: Answer, which: number) => ReactNode;
}

/** The answers as the room reads them, in the page's language; the true one is marked by what was computed. */
export function AnswerTexts<Answer extends { readonly text: Words }>({
  answers,
  onTake,
  beside,
}: AnswerTextsProps<Answer>): ReactElement {
  const words = useEditorWords();
  const { lang } = useMessages();
  const { computed } = useEditor();
  const { id } = useEditedScene();
  const truth = computed?.truth;
  const right = truth && 'which' in truth ? truth.which : null;
  return (
    <Part head={words.marks}>
      <ol className={styles['answers']}>
        {answers.map((answer, which) => (
          <li key={which} data-true={right === which}>
            <kbd aria-hidden="true">{which + 1}</kbd>
            <input
              type="text"
              data-typing="true"
              aria-label={words.answer(which + 1)}
              maxLength={LESSON_LIMITS.answer}
              value={answer.text[lang === 'en' ? 'en' : 'zh-CN'] ?? ''}
              onChange={(event) => {
                const text = { ...answer.text, [lang]: event.currentTarget.value };
                const next = answers.map((one, at) => (at === which ? { ...one, text } : one));
                onTake(next, `answer ${which} ${lang} ${id}`);
              }}
            />
            {right === which && <span aria-hidden="true">✓</span>}
            {beside?.(answer, which)}
          </li>
        ))}
      </ol>
    </Part>
  );
}
