import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { Messages } from '../i18n/en';
import type { Parts } from '../i18n/parts';

const MessagesContext = createContext<Messages | null>(null);

/** Gives every figure below it the words of the chosen language. */
export function MessagesProvider({
  messages,
  children,
}: {
  readonly messages: Messages;
  readonly children: ReactNode;
}): ReactElement {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The words of the chosen language. Throws outside a `MessagesProvider`. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('useMessages outside MessagesProvider');
  return messages;
}

/** A sentence whose numbers are elements, in the language's own order. */
export function Sentence({ parts }: { readonly parts: Parts<ReactElement> }): ReactElement {
  return (
    <>
      {parts.map((part, place) => (
        <span key={place}>{part}</span>
      ))}
    </>
  );
}
