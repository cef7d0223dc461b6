import { classLetter } from '../session/document';
import { useLabState } from './labContext';
import { useMessages } from './messagesContext';
import { className, isolated } from './names';

/** Names up to this many characters take the place of the letters. */
const SHORT = 2;

/** How class m is called in little room: by its own name where all names are as short as letters, else by its letter. */
export function useShortNames(): (m: number) => string {
  const messages = useMessages();
  const classes = useLabState((state) => state.document.classes);
  const names = classes.map((_, m) => className(messages, classes, m) ?? '');
  const short = names.every((name) => name !== '' && Array.from(name).length <= SHORT);
  return (m) => (short ? isolated(names[m] ?? '') : classLetter(m));
}
