import type { ReactElement } from 'react';
import type { Keeper } from '../autosave/autosaveState';
import { KeeperProvider } from '../ui/keeperContext';
import { LabProvider } from '../ui/labContext';
import { MessagesProvider } from '../ui/messagesContext';
import { App, type AppProps } from './App';
import { ErrorBoundary } from './ErrorBoundary';

/** The app with the keeper of its work; where all of it fails, what is left says so in the language it began in. */
export function SafeApp({ keeper, ...app }: AppProps & { readonly keeper: Keeper }): ReactElement {
  return (
    <KeeperProvider keeper={keeper}>
      <LabProvider lab={app.lab}>
        <MessagesProvider messages={app.startMessages}>
          <ErrorBoundary whole={app.startMessages.lang}>
            <App {...app} />
          </ErrorBoundary>
        </MessagesProvider>
      </LabProvider>
    </KeeperProvider>
  );
}
