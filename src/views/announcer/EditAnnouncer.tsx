import { type ReactElement, useEffect, useState } from 'react';
import type { LabState } from '../../session/lab';
import type { Entry } from '../../session/undo';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import type { NamedChange } from './editWords';

/** ms of quiet after which a drag or a held key is over. */
const QUIET = 400;

interface NewEdit {
  readonly change: NamedChange;
  readonly gesture: string | null;
}

/** The edit that has just been made, by whatever means; null where something else has changed. */
function newEdit({ undo }: LabState, before: LabState): NewEdit | null {
  const entry = undo.past.at(-1);
  if (undo === before.undo || undo.future.length > 0 || !entry) return null;
  // What was done again is told as that.
  const old = [before.undo.past.at(-1), before.undo.future.at(-1)];
  if (old.some((other) => other === entry || (other?.change && other.change === entry.change))) return null;
  const change = entry.change ?? renaming(entry);
  return change && { change, gesture: entry.gesture };
}

/** Another name is no edit of the experiment: it is told by the documents. */
function renaming(entry: Entry): NamedChange | null {
  if (entry.kind !== 'edit' || entry.versions.length > 0) return null;
  const m = entry.after.classes.findIndex((name, place) => name !== entry.before.classes[place]);
  return m < 0 ? null : { kind: 'renameClass', m };
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
