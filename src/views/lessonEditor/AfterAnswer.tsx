import type { ReactElement } from 'react';
import { LIMITS } from '../../model/limits';
import { type Action, LESSON_LIMITS } from '../../lesson/lessonSchema';
import { useEditedScene, useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { LabelledNumber } from './LabelledNumber';
import { Part } from './Part';

type Kind = 'nothing' | 'run' | 'scaleW' | 'eta' | 'other';
const KINDS = ['nothing', 'run', 'scaleW', 'eta'] as const;
const FRESH: Readonly<Record<(typeof KINDS)[number], Action[]>> = {
  nothing: [],
  run: [{ run: 1 }],
  scaleW: [{ scaleW: 2 }],
  eta: [{ eta: 1 }],
};
const RANGES: Readonly<Record<'run' | 'scaleW' | 'eta', readonly [number, number]>> = {
  run: [1, LESSON_LIMITS.steps],
  scaleW: [-1e6, 1e6],
  eta: [1e-9, LIMITS.maxEta],
};

function kindOf(then: readonly Action[]): Kind {
  const [first] = then;
  if (!first) return 'nothing';
  if (then.length > 1) return 'other';
  return 'run' in first ? 'run' : 'scaleW' in first ? 'scaleW' : 'eta' in first ? 'eta' : 'other';
}

/** What runs once the answer is given. */
export function AfterAnswer(): ReactElement {
  const words = useEditorWords();
  const { change } = useEditor();
  const { then = [] } = useEditedScene();
  const kind = kindOf(then);
  const [first] = then;
  const amount = first && kind !== 'other' ? Object.values(first as Record<string, number>)[0]! : null;
  return (
    <Part head={words.after}>
      <select
        aria-label={words.after}
        value={kind}
        onChange={(event) => {
          const chosen = KINDS.find((one) => one === event.currentTarget.value);
          if (chosen) change({ then: FRESH[chosen] }, 'then');
        }}
      >
        {[...KINDS, ...(kind === 'other' ? (['other'] as const) : [])].map((one) => (
          <option key={one} value={one}>
            {words.then[one]}
          </option>
        ))}
      </select>
      {amount !== null && (kind === 'run' || kind === 'scaleW' || kind === 'eta') && (
        <LabelledNumber
          label={words.thenAmount}
          value={amount}
          range={RANGES[kind]}
          whole={kind === 'run'}
          onTake={(value) => {
            const action: Action =
              kind === 'run' ? { run: value } : kind === 'eta' ? { eta: value } : { scaleW: value };
            change({ then: [action] }, 'then');
          }}
        />
      )}
    </Part>
  );
}
