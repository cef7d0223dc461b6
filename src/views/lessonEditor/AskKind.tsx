import type { ReactElement } from 'react';
import { type Ask } from '../../lesson/lessonSchema';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { freshAsk } from './freshAsk';
import { Part } from './Part';
import styles from './AskKind.module.css';

const KINDS = ['nothing', 'number', 'sign', 'choice', 'direction', 'curve'] as const;

/** Which kind of question the scene asks. */
export function AskKind(): ReactElement {
  const words = useEditorWords();
  const { change, computed } = useEditor();
  const { ask } = useEditedScene();
  const kind: Ask['kind'] | 'nothing' = ask?.kind ?? 'nothing';
  return (
    <Part head={words.asksFor}>
      <div className={styles['kinds']}>
        {KINDS.map((one) => (
          <label key={one} data-on={one === kind}>
            <input
              type="radio"
              name="ask"
              checked={one === kind}
              onChange={() => {
                change({ ask: one === 'nothing' ? null : freshAsk(one, computed?.run ?? null) }, 'question');
              }}
            />
            {words.kinds[one]}
          </label>
        ))}
      </div>
    </Part>
  );
}
