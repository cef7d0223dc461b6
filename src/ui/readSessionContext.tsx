import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import type { FileReading } from '../files/readSessionFile';

/** Reads a session file; never rejects. */
export type ReadSession = (file: File) => Promise<FileReading>;

const ReadSessionContext = createContext<ReadSession>(async (file) => {
  const { readSessionFile } = await import('../files/readSessionFile');
  return readSessionFile(file);
});

interface ReadSessionProviderProps {
  readonly read: ReadSession;
  readonly children: ReactNode;
}

/** Gives every component below it a reader of session files; without one they are read on the page. */
export function ReadSessionProvider({ read, children }: ReadSessionProviderProps): ReactElement {
  return <ReadSessionContext value={read}>{children}</ReadSessionContext>;
}

export function useReadSession(): ReadSession {
  return useContext(ReadSessionContext);
}
