import { lazy, type ReactElement, Suspense, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import type { Lab } from '../store/lab';
import { Announcer } from '../views/announcer/Announcer';
import { LabProvider, useLabState } from '../views/chart/labContext';
import { LinkListener } from '../views/chart/linking';
import { MessagesProvider } from '../views/chart/messagesContext';
import { type Theme, writeClassColours } from '../views/chart/palette';
import { ThemeProvider } from '../views/chart/themeContext';
import { KeptNotice } from '../views/notice/KeptNotice';
import { ErrorBoundary } from './ErrorBoundary';
import { Explore } from './Explore';
import { Header } from './Header';
import { remember, writeAddress } from './preferences';
import { useShortcuts } from './useShortcuts';
import styles from './App.module.css';

/** Fetched when it is first opened. */
const Inspect = lazy(async () => ({ default: (await import('./Inspect')).Inspect }));
const Proof = lazy(async () => ({ default: (await import('./Proof')).Proof }));

export interface AppProps {
  readonly lab: Lab;
  readonly startMessages: Messages;
  readonly startTheme: Theme;
}

/** The page: language, theme and keys around the screen. */
export function App({ lab, startMessages, startTheme }: AppProps): ReactElement {
  const [messages, setMessages] = useState(startMessages);
  const [theme, setTheme] = useState(startTheme);
  const screen = useStore(lab.store, (state) => state.view.screen);
  useShortcuts(lab);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = messages.lang;
    root.dataset['theme'] = theme;
    document.title = messages.app.title;
    writeClassColours(root, theme);
  }, [messages, theme]);
  const onLanguage = useCallback(() => {
    const next = messages.lang === 'en' ? 'zh-CN' : 'en';
    // Without the other language's words the page stays in this one.
    loadMessages(next).then(
      (loaded) => {
        setMessages(loaded);
        remember('lang', next);
        writeAddress('lang', next);
      },
      () => undefined,
    );
  }, [messages]);
  const onTheme = useCallback(() => {
    const next = theme === 'dark' ? 'light' : 'dark';
    setTheme(next);
    remember('theme', next);
    writeAddress('theme', next);
  }, [theme]);
  return (
    <LabProvider lab={lab}>
      <MessagesProvider messages={messages}>
        <ThemeProvider theme={theme}>
          <Mirror />
          {screen !== 'proof' && (
            <a className={styles['skip']} href="#plane">
              {messages.app.skip}
            </a>
          )}
          <div className={styles['page']}>
            <div className={styles['header']}>
              <Header {...{ theme, onLanguage, onTheme }} />
            </div>
            <main className={styles['screen']}>
              <KeptNotice place="top" />
              <div id="screen" role="tabpanel" aria-labelledby={`tab-${screen}`} className={styles['panel']}>
                <ErrorBoundary screen={screen}>
                  <Suspense fallback={null}>
                    {screen === 'explore' ? <Explore /> : screen === 'inspect' ? <Inspect /> : <Proof />}
                  </Suspense>
                </ErrorBoundary>
              </div>
            </main>
          </div>
          <Announcer />
          <LinkListener />
        </ThemeProvider>
      </MessagesProvider>
    </LabProvider>
  );
}

/** `data-status` and `data-iteration` on the root element, in the same commit as the numbers they speak of. */
function Mirror(): null {
  const status = useLabState((state) => state.run.status);
  const iteration = useLabState((state) => state.run.frame?.iteration ?? null);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['status'] = status;
    if (iteration !== null) dataset['iteration'] = String(iteration);
  }, [status, iteration]);
  // A page that is put away and brought back shows what it showed.
  useEffect(
    () => () => {
      delete document.documentElement.dataset['status'];
    },
    [],
  );
  return null;
}
