import type { ReactElement } from 'react';
import { readQuantity } from '../../lesson/quantity';
import type { AskOf } from '../../lesson/lessonSchema';
import { LESSON_LIMITS } from '../../lesson/lessonSchema';
import { ChoiceFields } from './ChoiceFields';
import { DirectionFields } from './DirectionFields';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { LabelledNumber } from './LabelledNumber';
import { QuantityName } from './QuantityName';
import { useAsk } from './useAsk';

/** What there is to set of the scene's question. */
export function AskFields(): ReactElement | null {
  const { ask } = useEditedScene();
  switch (ask?.kind) {
    case undefined:
      return null;
    case 'number':
      return <NumberFields ask={ask} />;
    case 'sign':
      return <SignFields ask={ask} />;
    case 'choice':
      return <ChoiceFields ask={ask} />;
    case 'direction':
      return <DirectionFields ask={ask} />;
    case 'curve':
      return <CurveFields ask={ask} />;
    default:
      return ask satisfies never;
  }
}

/** Which quantity is asked for. */
function AskedQuantity({ ask }: { readonly ask: AskOf<'number'> | AskOf<'sign'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  return (
    <QuantityName
      label={words.of}
      value={ask.of}
      known={(name) => readQuantity(name) !== null}
      onTake={(of) => take({ ...ask, of })}
    />
  );
}

function NumberFields({ ask }: { readonly ask: AskOf<'number'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  return (
    <>
      <AskedQuantity ask={ask} />
      <Range ask={ask} />
      {typeof ask.tol === 'number' && (
        <LabelledNumber label={words.within} value={ask.tol} range={[0, 1e9]} onTake={(tol) => take({ ...ask, tol })} />
      )}
    </>
  );
}

function SignFields({ ask }: { readonly ask: AskOf<'sign'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  return (
    <>
      <AskedQuantity ask={ask} />
      <LabelledNumber label={words.zero} value={ask.zero} range={[0, 1]} onTake={(zero) => take({ ...ask, zero })} />
    </>
  );
}

function CurveFields({ ask }: { readonly ask: AskOf<'curve'> }): ReactElement {
  const words = useEditorWords();
  const { change } = useEditor();
  const scene = useEditedScene();
  const take = useAsk();
  // What is asked for must be run before it can be shown.
  const then = scene.then?.length ? scene.then : [{ run: ask.steps }];
  return (
    <>
      <LabelledNumber
        label={words.steps}
        value={ask.steps}
        range={[3, LESSON_LIMITS.steps]}
        whole
        onTake={(steps) => {
          change(
            { ask: { ...ask, steps }, then: then.map((one) => ('run' in one ? { run: steps } : one)) },
            'question',
          );
        }}
      />
      <LabelledNumber
        label={words.handles}
        value={ask.handles}
        range={[3, 7]}
        whole
        onTake={(handles) => take({ ...ask, handles })}
      />
      <Range ask={ask} />
      <LabelledNumber label={words.within} value={ask.tol} range={[0, 1e9]} onTake={(tol) => take({ ...ask, tol })} />
    </>
  );
}

/** The ends of the axis on which the guess is made. */
function Range({ ask }: { readonly ask: AskOf<'number'> | AskOf<'curve'> }): ReactElement {
  const words = useEditorWords();
  const take = useAsk();
  const [low, high] = ask.range;
  return (
    <>
      <LabelledNumber
        label={words.from_}
        value={low}
        range={[-1e9, high]}
        below={high}
        onTake={(value) => take({ ...ask, range: [value, high] })}
      />
      <LabelledNumber
        label={words.to}
        value={high}
        range={[low, 1e9]}
        above={low}
        onTake={(value) => take({ ...ask, range: [low, value] })}
      />
    </>
  );
}
