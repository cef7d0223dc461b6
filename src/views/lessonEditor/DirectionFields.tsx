import type { ReactElement } from 'react';
import type { AskOf } from '../../lesson/lessonSchema';
import { classLetter } from '../../session/document';
import { AnswerTexts } from './AnswerTexts';
import { useAsk } from './useAsk';
import { useEditor, useEditedScene } from './editorContext';
import { useEditorWords } from './editorWords';
import { directionAsk } from './freshAsk';
import { LabelledNumber } from './LabelledNumber';
import styles from './LabelledNumber.module.css';

/** The boundary that is asked about, the dot on it, and how the ways it may go are called. */
export function DirectionFields({ ask }: { readonly ask: AskOf<'direction'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  const { documents, computed } = useEditor();
  const scene = useEditedScene();
  const document = documents[scene.document];
  const K = document?.classes.length ?? 2;
  const pairs = Array.from({ length: K }, (_, i) => i).flatMap((i) =>
    Array.from({ length: K - i - 1 }, (_, step) => [i, i + step + 1] as const),
  );
  const domain = document?.domain ?? [
    [-1, 1],
    [-1, 1],
  ];
  return (
    <>
      <p className={styles['row']}>
        <span aria-hidden="true">{words.boundary}</span>
        <select
          aria-label={words.boundary}
          value={ask.of}
          onChange={(event) => {
            const [, i, m] = event.currentTarget.value.split('.').map(Number);
            take(directionAsk(i ?? 0, m ?? 1, computed?.run.before ?? null));
          }}
        >
          {pairs.map(([i, m]) => (
            <option key={`${i}.${m}`} value={`boundary.${i}.${m}`}>
              {`${classLetter(i)} | ${classLetter(m)}`}
            </option>
          ))}
        </select>
      </p>
      {[0, 1].map((axis) => (
        <LabelledNumber
          key={axis}
          label={`${words.dot}, x${'₁₂'[axis]}`}
          value={ask.dot[axis]!}
          range={[domain[axis]![0], domain[axis]![1]]}
          onTake={(value) => take({ ...ask, dot: axis === 0 ? [value, ask.dot[1]] : [ask.dot[0], value] })}
        />
      ))}
      <AnswerTexts answers={ask.answers} onTake={(answers, gesture) => take({ ...ask, answers }, gesture)} />
    </>
  );
}
