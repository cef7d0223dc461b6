import { type ReactElement, useEffect, useState } from 'react';
import type { Change } from '../../model/edits/changes';
import type { LabState } from '../../session/lab';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';

/** ms of quiet after which a drag or a held key is over. */
const QUIET = 400;

/** The edit that has just been made, by whatever means; null where something else has changed. */
function newEdit({ undo }: LabState, before: LabState): { change: Change; gesture: string | null } | null {
  const entry = undo.past.at(-1);
  if (undo === before.undo || undo.future.length > 0 || !entry?.change) return null;
  const { change, gesture } = entry;
  const old = [before.undo.past.at(-1)?.change, before.undo.future.at(-1)?.change];
  // What was done again is told as that.
  return old.includes(change) ? null : { change, gesture };
}

/** Says to a screen reader what an edit did: the sample that was placed, moved, relabelled or deleted, and classes. */
export function EditAnnouncer(): ReactElement {
  const messages = useMessages();
  const { store } = useLab();
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe((state, before) => {
      const edit = newEdit(state, before);
      if (edit === null) return;
      clearTimeout(timer);
      const say = async (): Promise<void> => {
        // Without its words an edit is seen all the same.
        const words = await import('./editWords').catch(() => null);
        const text = words?.editWords(messages, edit.change, before.document, state.document) ?? '';
        if (text !== '') setSaid(({ times }) => ({ text, times: times + 1 }));
      };
      timer = setTimeout(() => void say(), edit.gesture === null ? 0 : QUIET);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, messages]);
  // A screen reader passes over a text that does not change.
  const mark = said.times % 2 === 0 ? '' : '\u00a0';
  return (
    <p className="spoken" role="status">
      {said.text + mark}
    </p>
  );
}
