import type { ReactElement } from 'react';
import { useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { Disclosure } from '../ui/Disclosure';
import type { Theme } from '../ui/palette';
import { useLayout, useRoomyHeader } from '../ui/useLayout';
import type { TableSource } from '../files/table/tableImport';
import { DataSelect } from '../views/data/DataSelect';
import { OpenDataButton } from '../views/data/OpenDataButton';
import { SessionButtons } from '../views/data/SessionButtons';
import { StepControls } from '../views/transport/StepControls';
import { UndoButtons } from '../views/undo/UndoButtons';
import { FitButton } from '../views/viewMenu/FitButton';
import { Pins } from '../views/viewMenu/Pins';
import { ViewMenu } from '../views/viewMenu/ViewMenu';
import { ViewChoices } from '../views/viewMenu/ViewChoices';
import { ExportButton } from './ExportButton';
import { screens } from './screens';
import { ScreenTabs } from './ScreenTabs';
import { TableButton } from './TableButton';
import type { SheetName } from './useSheet';
import styles from './Header.module.css';

interface HeaderProps {
  readonly theme: Theme;
  readonly sheet: SheetName | null;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onShare: () => void;
  readonly onPresent: () => void;
  readonly onAbout: () => void;
  readonly onKeys: () => void;
  readonly onTable: (source: TableSource) => void;
}

/**
 * Brand, screens, data, files, language and theme. What is used rarely is behind one button: sessions and export, on a
 * phone nearly everything.
 */
export function Header({
  theme,
  sheet,
  onLanguage,
  onTheme,
  onShare,
  onPresent,
  onAbout,
  onKeys,
  onTable,
}: HeaderProps): ReactElement {
  const messages = useMessages();
  const layout = useLayout();
  const roomy = useRoomyHeader();
  const screen = useLabState((state) => state.view.screen);
  const { hasTransport, hasViewMenu, still } = screens[screen];
  const crowded = layout === 'compact' && !hasTransport;
  const share = (
    <button type="button" className={styles['share']} onClick={onShare}>
      {messages.share.title}
    </button>
  );
  const present = (
    <button type="button" className={styles['present']} onClick={onPresent}>
      {messages.app.present}
    </button>
  );
  const keys = (
    <button type="button" className={styles['share']} onClick={onKeys}>
      {messages.app.keys}
    </button>
  );
  const settings = (
    <>
      <button type="button" className={styles['plain']} aria-label={messages.app.language} onClick={onLanguage}>
        <span lang={messages.app.otherLang}>{messages.app.otherLanguage}</span>
      </button>
      <button
        type="button"
        className={styles['plain']}
        aria-label={messages.app.theme}
        aria-pressed={theme === 'dark'}
        onClick={onTheme}
      >
        <svg className={styles['themeIcon']} viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
        </svg>
      </button>
    </>
  );
  return (
    <header className={styles['header']}>
      <h1 className={styles['brand']}>
        <button type="button" title={messages.app.about} onClick={onAbout}>
          {messages.app.name}
        </button>
      </h1>
      {layout !== 'phone' && <ScreenTabs />}
      <div className={styles['right']}>
        {!hasTransport && !still && layout !== 'phone' && (
          <>
            <StepControls />
            <span className={styles['rule']} />
          </>
        )}
        <DataSelect />
        {layout !== 'phone' && <span className={styles['rule']} />}
        <UndoButtons />
        {layout === 'phone' ? (
          <Disclosure
            label={messages.app.more}
            className={styles['rare']}
            closesOn={sheet}
            shown={<span className={styles['dots']}>⋯</span>}
          >
            <OpenDataButton onTable={onTable} />
            <TableButton className={styles['share']} />
            {share}
            {present}
            <SessionButtons />
            <ExportButton />
            {keys}
            <FitButton />
            <ViewChoices />
            <Pins />
            <div className={styles['settings']}>{settings}</div>
          </Disclosure>
        ) : (
          <>
            <span className={styles['rule']} />
            {roomy && <OpenDataButton onTable={onTable} />}
            <Disclosure
              label={messages.app.more}
              className={styles['rare']}
              closesOn={sheet}
              shown={<span className={styles['dots']}>⋯</span>}
            >
              {!roomy && <OpenDataButton onTable={onTable} />}
              {!(roomy && screen === 'explore') && <TableButton className={styles['share']} />}
              {crowded && share}
              {!roomy && present}
              <SessionButtons />
              <ExportButton />
              {keys}
              <div className={`${styles['settings']} ${styles['narrow']}`}>{settings}</div>
            </Disclosure>
            {!crowded && share}
            {layout === 'compact' && hasViewMenu && <ViewMenu fit />}
            <span className={styles['rule']} />
            <div className={styles['beside']}>{settings}</div>
            {roomy && present}
          </>
        )}
      </div>
      {layout === 'phone' && <ScreenTabs />}
    </header>
  );
}
