import type { ReactElement } from 'react';
import type { Keeper } from '../store/keeper';
import { KeeperProvider } from '../views/chart/keeperContext';
import { LabProvider } from '../views/chart/labContext';
import { MessagesProvider } from '../views/chart/messagesContext';
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
