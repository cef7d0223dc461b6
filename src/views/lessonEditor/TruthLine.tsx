import type { ReactElement } from 'react';
import type { EditorMessages } from '../../i18n/editorEn';
import { textOf } from '../../ui/lessonText';
import { useMessages } from '../../ui/messagesContext';
import { formatFixed, formatSignificant } from '../../ui/numbers/formatNumber';
import { type Ask } from '../../lesson/lessonSchema';
import type { Computed } from '../../ui/useSceneRun';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import styles from './TruthLine.module.css';

/** What the lab computes as the answer of the scene's question. */
export function TruthLine(): ReactElement | null {
  const words = useEditorWords();
  const { lang } = useMessages();
  const { computed } = useEditor();
  const { ask } = useEditedScene();
  if (!ask) return null;
  return (
    <p className={styles['truth']} role="status">
      {computed ? truthWords(words, ask, computed, lang) : words.computed.waiting}
    </p>
  );
}

function truthWords({ computed: words }: EditorMessages, ask: Ask, { truth, run }: Computed, lang: string): string {
  switch (truth?.kind) {
    case 'number':
    case 'sign':
      return words.value(ask.kind === 'number' || ask.kind === 'sign' ? ask.of : '', formatSignificant(truth.value, 4));
    case 'choice': {
      const holding = truth.hold.flatMap((holds, which) => (holds ? [which + 1] : []));
      if (truth.which === null) return holding.length === 0 ? words.noAnswer : words.two(holding[0]!, holding[1]!);
      if (truth.author) return words.author;
      return ask.kind === 'choice'
        ? words.value(String(truth.which + 1), textOf(ask.answers[truth.which]!.text, lang))
        : '';
    }
    case 'direction': {
      const into = truth.which !== null && ask.kind === 'direction' ? textOf(ask.answers[truth.which]!.text, lang) : '';
      return words.moves(
        String(run.after.iteration),
        formatSignificant(truth.moved, 2),
        truth.side === 0 ? null : into,
      );
    }
    case 'curve':
      return words.curve(truth.values.map((value) => formatFixed(value, 4)).join(', '));
    case 'none':
      return words.gone;
    case undefined:
      return words.none;
    default:
      return truth satisfies never;
  }
}
