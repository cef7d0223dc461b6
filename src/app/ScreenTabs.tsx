import type { KeyboardEvent, ReactElement } from 'react';
import { SCREENS, type Screen } from '../session/view';
import { useLab, useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import styles from './ScreenTabs.module.css';

/** The screens as tabs: one tab stop, arrow keys move between them. */
export function ScreenTabs(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const shown = useLabState((state) => state.view.screen);
  const open = (screen: Screen): void => {
    lab.setView({ screen });
    document.getElementById(`tab-${screen}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    open(SCREENS[(SCREENS.indexOf(shown) + by + SCREENS.length) % SCREENS.length] ?? shown);
  };
  return (
    <div className={styles['tabs']} role="tablist" aria-label={messages.nav.screens} onKeyDown={onKeyDown}>
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          role="tab"
          id={`tab-${screen}`}
          aria-selected={screen === shown}
          aria-controls="screen"
          tabIndex={screen === shown ? 0 : -1}
          onClick={() => {
            open(screen);
          }}
        >
          {messages.nav[screen]}
        </button>
      ))}
    </div>
  );
}
