import type { ReactElement } from 'react';
import type { Autosave } from '../autosave/autosaveState';
import { AutosaveProvider } from '../ui/autosaveContext';
import { LabProvider } from '../ui/labContext';
import { MessagesProvider } from '../ui/messagesContext';
import { type ReadSession, ReadSessionProvider } from '../ui/readSessionContext';
import { App, type AppProps } from './App';
import { ErrorBoundary } from './ErrorBoundary';

/** All that reads files is fetched with the first of them. */
const readSession: ReadSession = async (file) => {
  const reader = await import('./sessionReader').catch(() => null);
  return reader ? reader.readInWorker(file) : { ok: false, problem: { kind: 'unreadable' } };
};

/** The app with its autosave. If all of it fails, the error screen speaks the language the page began in. */
export function SafeApp({ autosave, ...app }: AppProps & { readonly autosave: Autosave }): ReactElement {
  return (
    <AutosaveProvider autosave={autosave}>
      <LabProvider lab={app.lab}>
        <MessagesProvider messages={app.startMessages}>
          <ErrorBoundary whole={app.startMessages.lang}>
            <ReadSessionProvider read={readSession}>
              <App {...app} />
            </ReadSessionProvider>
          </ErrorBoundary>
        </MessagesProvider>
      </LabProvider>
    </AutosaveProvider>
  );
}
