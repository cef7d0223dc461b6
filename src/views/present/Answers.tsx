import type { ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useMessages } from '../../ui/messagesContext';
import { textOf } from '../../ui/lessonText';
import { usePresentWords } from './presentWords';
import type { PresentMessages } from '../../i18n/presentEn';
import type { Ask } from '../../lesson/lessonSchema';
import { Said } from '../../ui/Said';
import { Fact } from './Number';
import { useShown } from './shown';
import styles from './Answers.module.css';

const SIGNS = ['+', '−', '≈ 0'] as const;

/** The texts of a question's answers. */
export function answerTexts(ask: Ask, lang: string, words: PresentMessages): readonly string[] {
  if (ask.kind === 'sign') return SIGNS.map((sign, at) => `${sign}  ${words.signs[at] ?? ''}`);
  return ask.kind === 'choice' || ask.kind === 'direction' ? ask.answers.map(({ text }) => textOf(text, lang)) : [];
}

/** Up to four answers with the keys that choose them; after the answer, the room's is dashed and the true one lit. */
export function Answers(): ReactElement | null {
  const words = usePresentWords();
  const { lang } = useMessages();
  const { ask, stage, guess, truth, hands, onGuess } = useShown();
  if (!ask) return null;
  const texts = answerTexts(ask, lang, words);
  const lit = guess?.kind === 'answer' ? guess.which : null;
  const revealed = stage === 'revealed';
  const open = stage === 'open' || stage === 'draft';
  const true_ = revealed && truth ? trueAnswer(truth) : null;
  return (
    <div role="radiogroup" aria-label={words.prediction} className={styles['answers']} data-many={texts.length > 3}>
      {texts.map((text, which) => (
        <button
          key={which}
          type="button"
          role="radio"
          aria-checked={lit === which}
          aria-disabled={!open}
          className={styles['answer']}
          data-lit={lit === which && !revealed}
          data-guess={lit === which && (revealed || stage === 'committed')}
          data-true={true_ === which}
          onClick={() => {
            if (open) onGuess({ kind: 'answer', which });
          }}
        >
          <kbd aria-hidden="true">{which + 1}</kbd>
          <span>
            <Said text={text} />
          </span>
          {revealed && lit === which && <small>{words.room}</small>}
          {revealed && typeof hands?.[which] === 'number' && (
            <span className={styles['hands']}>{words.hands(hands[which])}</span>
          )}
          {true_ === which && (
            <span className={styles['tick']}>
              {truth?.kind === 'sign' && (
                <>
                  <Fact name="truth" value={truth.value} text={formatSetting(truth.value, 3)} />{' '}
                </>
              )}
              {truth?.kind === 'choice' && truth.author ? words.author : '✓'}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** The index of the true answer; null where there is none. */
export function trueAnswer(truth: NonNullable<ReturnType<typeof useShown>['truth']>): number | null {
  if (truth.kind === 'sign') return [1, -1, 0].indexOf(truth.sign);
  return truth.kind === 'choice' || truth.kind === 'direction' ? truth.which : null;
}
