import {
  lazy,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useLayoutEffect,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { Messages } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import type { Lab } from '../session/lab';
import type { LinkRouter } from '../permalink/linkRouter';
import { Announcer } from '../views/announcer/Announcer';
import { EditAnnouncer } from '../views/announcer/EditAnnouncer';
import { HidingContext } from '../ui/hiding';
import { LabProvider, useLabState } from '../ui/labContext';
import { WhatIfProvider } from '../ui/whatIf';
import { LinkListener } from '../ui/highlighting';
import { MessagesProvider } from '../ui/messagesContext';
import { type Theme, writeClassColours } from '../ui/palette';
import { ThemeProvider } from '../ui/themeContext';
import { FileDrop } from '../views/data/FileDrop';
import { useLayout } from '../ui/useLayout';
import { LinkNotice } from '../views/share/LinkNotice';
import { AutosaveNotice } from '../views/notice/AutosaveNotice';
import { useEmbedding } from './useEmbedding';
import { ALL, editing } from './editing';
import { ErrorBoundary } from './ErrorBoundary';
import { EngineFoot } from './EngineFoot';
import { Header } from './Header';
import { PhoneBar } from './PhoneBar';
import { remember, writeAddress } from './preferences';
import { screens } from './screens';
import { SheetContext } from './sheetContext';
import { Sheets } from './Sheets';
import { useFocusFallback } from './useFocusFallback';
import { useDataSheet } from './useDataSheet';
import { useSheet } from './useSheet';
import { lazyPart } from '../ui/lazyPart';
import { present, presenting } from './presenting';
import { useShortcuts } from './useShortcuts';
import { useSomebody } from './useSomebody';
import { EMBEDDED, FRAME_NAME } from './visiting';
import styles from './App.module.css';

const Presentation = lazy(async () => ({ default: (await import('./Presentation')).Presentation }));
const Editing = lazy(async () => ({ default: (await import('./Editing')).Editing }));
const PaperOnPrint = lazyPart(
  () => import('./PaperOnPrint'),
  (parts) => parts.PaperOnPrint,
);
const UpdateLine = lazyPart(
  () => import('./UpdateLine'),
  (parts) => parts.UpdateLine,
);

/** In development, from a file, and where the browser forbids it there is nothing to keep the app with. */
const KEPT = import.meta.env.PROD && location.protocol.startsWith('http') && 'serviceWorker' in navigator && !EMBEDDED;

export interface AppProps {
  readonly lab: Lab;
  readonly links: LinkRouter;
  readonly startMessages: Messages;
  readonly startTheme: Theme;
}

/** The page: language, theme and keys around the screen. */
export function App({ lab, links, startMessages, startTheme }: AppProps): ReactElement {
  const [messages, setMessages] = useState(startMessages);
  const [theme, setTheme] = useState(startTheme);
  const screen = useStore(lab.store, (state) => state.view.screen);
  const useful = useStore(lab.store, (state) => state.run.frame !== null);
  const sheets = useSheet();
  const { sheet, openSheet } = sheets;
  const { table, openTable, closeTable } = useDataSheet(sheets, messages);
  const layout = useLayout();
  const { Content, hasPlane, hasTransport, hasFoot, still } = screens[screen];
  const { on } = useStore(presenting);
  const edited = useStore(editing).id !== null && !EMBEDDED;
  const openKeys = useCallback(() => openSheet('keys'), [openSheet]);
  useShortcuts(lab, !on && !EMBEDDED, openKeys);
  // The plane stays in use beside the table of its samples.
  const beside = sheet === 'samples' && layout !== 'compact' && screen === 'explore';
  useFocusFallback();
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
  useEmbedding(lab, setTheme, setMessages);
  return (
    <LabProvider lab={lab}>
      <MessagesProvider messages={messages}>
        <ThemeProvider theme={theme}>
          {on ? (
            <Suspense fallback={<Fetching />}>
              <ErrorBoundary screen={screen}>
                <Presentation onLanguage={onLanguage} />
              </ErrorBoundary>
            </Suspense>
          ) : (
            <SheetContext value={openSheet}>
              <Hidden>
                {hasPlane && (
                  <a className={styles['skip']} href="#plane" onClick={skipToPlane}>
                    {messages.app.skip}
                  </a>
                )}
                <div className={styles['page']} data-editing={edited}>
                  {!EMBEDDED && (
                    <div className={styles['header']} inert={layout === 'phone' && sheet !== null}>
                      <Header
                        {...{ theme, sheet, onLanguage, onTheme }}
                        onTable={openTable}
                        onShare={() => openSheet('share')}
                        onPresent={() => present()}
                        onAbout={() => openSheet('about')}
                        onKeys={openKeys}
                      />
                    </div>
                  )}
                  {edited && <LessonOver />}
                  <main className={styles['screen']} aria-label={FRAME_NAME}>
                    {!EMBEDDED && !(hasFoot && layout === 'compact') && <AutosaveNotice />}
                    {!EMBEDDED && <LinkNotice links={links} />}
                    <div
                      id="screen"
                      role="tabpanel"
                      aria-labelledby={`tab-${screen}`}
                      className={styles['panel']}
                      data-beside={beside}
                      inert={sheet !== null && !beside}
                    >
                      <Suspense fallback={<Fetching />}>
                        <Mirror links={links} />
                        <ErrorBoundary screen={screen}>
                          <WhatIfProvider>
                            <Content />
                          </WhatIfProvider>
                          {!hasTransport && !still && <PhoneBar />}
                        </ErrorBoundary>
                      </Suspense>
                    </div>
                    {sheet !== null && <Sheets {...{ sheet, table }} onSource={openTable} onClose={closeTable} />}
                  </main>
                  {!hasFoot && <EngineFoot />}
                </div>
                <Announcer key={messages.lang} />
                <EditAnnouncer key={`edits ${messages.lang}`} />
                {!EMBEDDED && <FileDrop onTable={openTable} />}
                {useful && <OnPaper />}
                {KEPT && useful && (
                  <Suspense fallback={null}>
                    <UpdateLine />
                  </Suspense>
                )}
              </Hidden>
            </SheetContext>
          )}
          <LinkListener />
        </ThemeProvider>
      </MessagesProvider>
    </LabProvider>
  );
}

/** What the browser's own Print takes. */
function OnPaper(): ReactElement {
  const somebody = useSomebody();
  return <Suspense fallback={null}>{somebody && <PaperOnPrint />}</Suspense>;
}

/** The lesson that is edited over the work. */
function LessonOver(): ReactElement {
  const { id } = useStore(editing);
  return <Suspense fallback={<Fetching />}>{id !== null && <Editing id={id} />}</Suspense>;
}

/** The page without what the edited lesson, or the page around, hides on it. */
function Hidden({ children }: { readonly children: ReactNode }): ReactElement {
  const { hiding } = useStore(editing);
  return (
    <HidingContext key={hiding?.key} value={hiding}>
      {hiding !== ALL && children}
    </HidingContext>
  );
}

/** The address keeps the link that it has. */
function skipToPlane(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('plane')?.focus();
}

/** Stands for a screen that is being fetched: nothing is idle that is not shown. */
function Fetching(): null {
  useLayoutEffect(() => {
    document.documentElement.dataset['status'] = 'running';
  }, []);
  return null;
}

/** `data-status` and `data-iteration` on the root element, in the same commit as the numbers they speak of. */
function Mirror({ links }: { readonly links: LinkRouter }): null {
  const pending = useStore(links.store, (state) => state.pending);
  const shown = useLabState((state) => state.run.status);
  const loading = useLabState((state) => state.loading !== null);
  const status = (pending || loading) && shown === 'idle' ? 'running' : shown;
  const iteration = useLabState((state) => state.run.frame?.iteration ?? null);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['status'] = status;
    if (iteration !== null) dataset['iteration'] = String(iteration);
  }, [status, iteration]);
  // A page that is put away and brought back shows what it showed; screens that begin anew say so after those before them.
  useLayoutEffect(
    () => () => {
      delete document.documentElement.dataset['status'];
    },
    [],
  );
  return null;
}
