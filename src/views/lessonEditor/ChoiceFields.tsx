import type { ReactElement } from 'react';
import { readQuantity } from '../../lesson/quantity';
import type { AskOf } from '../../lesson/lessonSchema';
import { PROOF_LINES } from '../../model/derivation/proofLines';
import { AnswerTexts } from './AnswerTexts';
import { useAsk } from './useAsk';
import { operandsOf, type Test, TESTS, testOf, testWith } from './answerTest';
import { useEditorWords } from './editorWords';
import { QuantityName } from './QuantityName';
import styles from './AnswerTexts.module.css';

const MOST = 4;
const LEAST = 2;

/** The answers of a choice, each with the test that makes it true. */
export function ChoiceFields({ ask }: { readonly ask: AskOf<'choice'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  const { answers } = ask;
  const setTest = (which: number, when: Test): void => {
    take({ ...ask, answers: answers.map((answer, at) => (at === which ? { ...answer, when } : answer)) });
  };
  return (
    <>
      <AnswerTexts
        answers={answers}
        onTake={(next, gesture) => take({ ...ask, answers: next }, gesture)}
        beside={({ when }, which) => (
          <span className={styles['beside']}>
            <select
              aria-label={words.when(which + 1)}
              value={testOf(when)}
              onChange={(event) => {
                const kind = TESTS.find((test) => test === event.currentTarget.value);
                if (kind) setTest(which, testWith(kind, operandsOf(when)));
              }}
            >
              {[...TESTS, ...(testOf(when) === 'other' ? (['other'] as const) : [])].map((test) => (
                <option key={test} value={test}>
                  {words.tests[test]}
                </option>
              ))}
            </select>
            {answers.length > LEAST && (
              <button
                type="button"
                aria-label={words.dropAnswer(which + 1)}
                onClick={() => take({ ...ask, answers: answers.filter((_, at) => at !== which) })}
              >
                ✕
              </button>
            )}
            <Operands when={when} onTake={(next) => setTest(which, next)} />
          </span>
        )}
      />
      {answers.length < MOST && (
        <button
          type="button"
          className={styles['act']}
          onClick={() =>
            take({ ...ask, answers: [...answers, { text: { en: '', 'zh-CN': '' }, when: { never: true } }] })
          }
        >
          {words.addAnswer}
        </button>
      )}
    </>
  );
}

/** The quantities or the line that a test is of. */
function Operands({ when, onTake }: { readonly when: Test; readonly onTake: (when: Test) => void }): ReactElement {
  const words = useEditorWords();
  const kind = testOf(when);
  if (kind === 'other') return <></>;
  const ofLine = kind === 'holds' || kind === 'fails';
  return (
    <>
      {operandsOf(when).map((name, at) => (
        <QuantityName
          key={at}
          label={at === 0 ? words.of : words.and}
          value={name}
          known={(text) => (ofLine ? PROOF_LINES.some(({ id }) => id === text) : readQuantity(text) !== null)}
          onTake={(text) => {
            onTake(
              testWith(
                kind,
                operandsOf(when).map((one, place) => (place === at ? text : one)),
                when,
              ),
            );
          }}
        />
      ))}
    </>
  );
}
