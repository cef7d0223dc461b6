import type { ReactElement } from 'react';
import type { AskOf } from '../../../lesson/lessonSchema';
import { withHands } from '../../../lesson/room';
import { formatFixed, formatSetting, formatSignificant } from '../../../ui/numbers/formatNumber';
import { useMessages } from '../../../ui/messagesContext';
import { Said } from '../../../ui/Said';
import { answerTexts, trueAnswer } from '../Answers';
import { usePresentWords } from '../presentWords';
import type { LessonRoom } from '../room/useLessonRoom';
import type { Shown } from '../shown';
import { HandsField } from './HandsField';
import { useSpeakerWords } from './speakerWords';
import styles from './Hidden.module.css';

interface HiddenProps {
  readonly room: LessonRoom;
  readonly shown: Shown | null;
}

/** What the room does not know: the true answer beside its guess, and the hands for each answer. */
export function Hidden({ room, shown }: HiddenProps): ReactElement {
  const words = useSpeakerWords();
  const truth = shown?.truth ?? null;
  const asked = shown !== null && shown.ask !== null && truth !== null && truth.kind !== 'none';
  return (
    <section className={styles['hidden']} aria-label={words.hidden}>
      <h2>{words.hidden}</h2>
      {asked ? <Answer room={room} shown={shown} /> : <p>{words.nothingHidden}</p>}
    </section>
  );
}

function Answer({ room, shown }: { readonly room: LessonRoom; readonly shown: Shown }): ReactElement | null {
  const words = useSpeakerWords();
  const { ask, guess, truth } = shown;
  if (truth?.kind === 'number' && ask?.kind === 'number') {
    const said = guess?.kind === 'number' ? guess.value : null;
    const value = formatSignificant(truth.value, 4);
    const apart = said === null ? '' : signed(Number((Number(value.replace('−', '-')) - said).toPrecision(4)));
    return (
      <Rows
        heads={null}
        rows={[
          [words.guess, [said === null ? '' : formatSetting(said)]],
          [words.computed, [value]],
          [words.difference, [apart]],
        ]}
      />
    );
  }
  if (truth?.kind === 'curve') {
    const drawn = guess?.kind === 'curve' ? guess.values : [];
    const said = truth.values.map((_, h) => (drawn[h] === undefined ? '' : formatFixed(drawn[h], 2)));
    const true_ = truth.values.map((value) => formatFixed(value, 4));
    const apart = truth.values.map((value, h) =>
      drawn[h] === undefined ? '' : signed(Number(value.toFixed(4)) - Number(drawn[h].toFixed(2)), 4),
    );
    return (
      <Rows
        heads={[words.step, truth.at.map(String)]}
        rows={[
          [words.curve, said],
          [words.computed, true_],
          [words.difference, apart],
        ]}
      />
    );
  }
  return ask && truth ? <Choices {...{ room, shown, ask }} /> : null;
}

function signed(value: number, digits?: number): string {
  const text = digits === undefined ? formatSetting(Math.abs(value)) : formatFixed(Math.abs(value), digits);
  return (value < 0 ? '−' : '+') + text;
}

type Row = readonly [head: string, cells: readonly string[]];

function Rows({ heads, rows }: { readonly heads: Row | null; readonly rows: readonly Row[] }): ReactElement {
  return (
    <table>
      {heads && (
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            {heads[1].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([head, cells], row) => (
          <tr key={head} data-true={row === 1}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChoicesProps extends HiddenProps {
  readonly shown: Shown;
  readonly ask: AskOf<'choice'> | AskOf<'sign'> | AskOf<'direction'> | NonNullable<Shown['ask']>;
}

/** The answers: which one is true, which one is lit, and a field for the hands of each. */
function Choices({ room, shown, ask }: ChoicesProps): ReactElement {
  const words = useSpeakerWords();
  const present = usePresentWords();
  const { lang } = useMessages();
  const { truth, guess, scene } = shown;
  const { play, hands } = room.stamped.room;
  const true_ = truth && trueAnswer(truth);
  return (
    <table>
      <thead>
        <tr>
          <td />
          <td />
          <th scope="col">{words.hands}</th>
        </tr>
      </thead>
      <tbody>
        {answerTexts(ask, lang, present).map((text, which) => (
          <tr key={`${scene.id} ${which}`} data-true={true_ === which}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={guess?.kind === 'answer' && guess.which === which}
                onClick={() => room.press({ answer: which })}
              >
                <kbd>{which + 1}</kbd> <Said text={text} />
              </button>
            </th>
            <td className={styles['mark']}>
              {true_ === which && (truth?.kind === 'choice' && truth.author ? present.author : '✓')}
            </td>
            <td>
              <HandsField
                answer={text}
                count={hands[play.scene]?.[which] ?? null}
                onCount={(count) => {
                  room.change((now) => withHands(now, play.scene, which, count));
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
